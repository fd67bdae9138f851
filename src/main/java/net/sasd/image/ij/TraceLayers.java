/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.List;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import net.sasd.image.plot.TraceFigure;
import net.sasd.trace.Spike;
import net.sasd.trace.SpikeKernel;
import net.sasd.trace.TraceSolution;

/** What was found in traces, as images and a table. Solutions follow one another as their traces do. Stateless. */
public final class TraceLayers {

	private TraceLayers() {}

	/** @return NAME-fit: responses, traces, fits and spikes, as a person looks at them */
	public static ImagePlus fit(final List<TraceSolution> solutions, final String name) {
		return FigureImage.of(TraceFigure.of(solutions, name), name + "-fit");
	}

	/** @return NAME-kernels: one row per response of unit norm, one column per sample, in seconds from the spike */
	public static ImagePlus kernels(final List<TraceSolution> solutions, final String name) {
		int rows = 0, first = Integer.MAX_VALUE, behind = Integer.MIN_VALUE;
		for (final TraceSolution solution : solutions)
			for (int k = 0; k < solution.kernels(); k++, rows++) {
				first = Math.min(first, solution.kernel(k).start());
				behind = Math.max(behind, solution.kernel(k).start() + solution.kernel(k).length());
			}
		final FloatProcessor pixels = new FloatProcessor(behind - first, rows);
		int row = 0;
		for (final TraceSolution solution : solutions)
			for (int k = 0; k < solution.kernels(); k++, row++) {
				final SpikeKernel kernel = solution.kernel(k);
				final double[] values = kernel.values();
				for (int i = 0; i < values.length; i++)
					pixels.setf(kernel.start() - first + i, row, (float) values[i]);
			}
		pixels.resetMinAndMax();
		final ImagePlus kernels = new ImagePlus(name + "-kernels", pixels);
		final Calibration calibration = kernels.getCalibration();
		calibration.pixelWidth = 1 / solutions.get(0).traces().samplesPerSecond;
		calibration.xOrigin = -first;
		calibration.setXUnit("s");
		calibration.setYUnit("kernel");
		return kernels;
	}

	/**
	 * @return one row per spike: Trace (from 1), Name, Motif (from 1), Time (s), Frame (the sample, from 1, between
	 *         samples too), Amplitude of the unit-norm response and Peak of the response, both in the traces' units
	 */
	public static ResultsTable spikes(final List<TraceSolution> solutions) {
		final ResultsTable table = new ResultsTable();
		int first = 1;
		for (final TraceSolution solution : solutions) {
			for (final Spike spike : solution.spikes.spikes) {
				table.incrementCounter();
				table.addValue("Trace", first + spike.trace);
				table.addValue("Name", solution.traces().names.get(spike.trace));
				table.addValue("Motif", spike.kernel + 1);
				table.addValue("Time (s)", solution.spikes.time(spike));
				table.addValue("Frame", spike.position + 1);
				table.addValue("Amplitude", spike.amplitude);
				table.addValue("Peak", solution.spikes.height(spike));
			}
			first += solution.traces().count();
		}
		return table;
	}
}
