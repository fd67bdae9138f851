/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ij.measure.Calibration;
import ij.measure.ResultsTable;
import net.sasd.analysis.Detection;
import net.sasd.analysis.Detections;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;
import net.sasd.model.Solution;

/**
 * The activations and the motifs of one or several solutions as ImageJ's tables, with the columns that ImageJ
 * names so too: X and Y are what Analyze > Measure says of a point there, in the unit of the column Unit. Not
 * thread-safe.
 */
public final class ResultTables {

	private final ImageMetadata metadata;
	private final Calibration calibration;
	private final List<Detection> detections = new ArrayList<>();
	private final List<MotifFigures> runs = new ArrayList<>();

	/** Starts empty tables of an input. */
	public ResultTables(final InputImage input) {
		metadata = input.metadata();
		calibration = Calibrations.of(metadata);
	}

	/**
	 * Adds all frames of a solution.
	 *
	 * @param firstFrame the input's frame that the solution's first one is, from 0
	 */
	public void add(final Solution solution, final int firstFrame) {
		final List<Detection> found = Detections.of(solution, firstFrame, Detections.SHARE);
		detections.addAll(found);
		runs.add(new MotifFigures(solution, firstFrame, found));
	}

	/** @return the activations of all frames, in pixels of the field of view */
	public List<Detection> detections() {
		return Collections.unmodifiableList(detections);
	}

	/**
	 * @return one row per activation: Motif (from 1), X, Y (in calibrated units), Unit, Slice, Frame (from 1), and
	 *         Amplitude and Peak in the input's units
	 */
	public ResultsTable activations() {
		final ResultsTable table = new ResultsTable();
		for (final Detection detection : detections) {
			table.incrementCounter();
			table.addValue("Motif", detection.motif + 1);
			table.addValue("X", calibration.getX(detection.column));
			table.addValue("Y", calibration.getY(detection.row));
			table.addValue("Unit", metadata.unit);
			addPlane(table, detection.frame);
			table.addValue("Amplitude", detection.amplitude);
			table.addValue("Peak", detection.peak);
		}
		return table;
	}

	/**
	 * @return one row per motif: Motif (from 1), Slice and Frame if each plane was solved by itself, Energy (share
	 *         of what all motifs explain), Activations, Rows, Columns (pixels), FWHM X, FWHM Y (in calibrated units),
	 *         Unit, Shift coherence, Mutual coherence (with the motif most like it)
	 */
	public ResultsTable motifs() {
		final ResultsTable table = new ResultsTable();
		final boolean separate = !runs.isEmpty() && runs.get(runs.size() - 1).firstFrame > 0;
		for (final MotifFigures run : runs)
			for (int k = 0; k < run.count; k++) {
				table.incrementCounter();
				table.addValue("Motif", k + 1);
				if (separate) addPlane(table, run.firstFrame);
				table.addValue("Energy", run.energy(k));
				table.addValue("Activations", run.activations(k));
				table.addValue("Rows", run.rows);
				table.addValue("Columns", run.columns);
				table.addValue("FWHM X", run.width(k).columns * metadata.pixelWidth);
				table.addValue("FWHM Y", run.width(k).rows * metadata.pixelHeight);
				table.addValue("Unit", metadata.unit);
				table.addValue("Shift coherence", run.shiftCoherence(k));
				table.addValue("Mutual coherence", run.mutualCoherence(k));
			}
		return table;
	}

	/**
	 * @return a table as comma-separated values with a line of headings, the same in every locale: numbers to seven
	 *         digits, whole ones without a decimal point, texts with a comma or a quote in quotes
	 */
	public static String csv(final ResultsTable table) {
		return TableCsv.of(table);
	}

	private void addPlane(final ResultsTable table, final int frame) {
		table.addValue("Slice", frame % metadata.slices + 1);
		table.addValue("Frame", frame / metadata.slices + 1);
	}
}
