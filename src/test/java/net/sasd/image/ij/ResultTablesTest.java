/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.measure.Measurements;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import net.sasd.analysis.Coherence;
import net.sasd.analysis.Detection;
import net.sasd.analysis.Detections;
import net.sasd.analysis.MotifWidth;
import net.sasd.image.Values;

import org.junit.jupiter.api.Test;

/** Tables hold the detections and motifs, in the units of the image. */
class ResultTablesTest {

	private final LayerCase example = new LayerCase(2);
	private final ResultTables tables = new ResultTables(example.input);

	@Test
	void anActivationIsARowInCalibratedUnits() {
		tables.add(example.joint, 0);
		final ResultsTable table = tables.activations();
		final List<Detection> found = Detections.of(example.joint, 0, Detections.SHARE);
		assertTrue(found.size() > 5, "too few to be a test: " + found.size());
		assertEquals(found.size(), table.size());
		assertArrayEquals(new String[] { "Motif", "X", "Y", "Unit", "Slice", "Frame", "Amplitude", "Peak" }, table
			.getHeadings());
		for (int i = 0; i < found.size(); i++) {
			final Detection d = found.get(i);
			assertEquals(d.motif + 1, table.getValue("Motif", i));
			assertEquals((d.column + 3) * 0.1, table.getValue("X", i), 1e-12);
			assertEquals((d.row - 7) * 0.2, table.getValue("Y", i), 1e-12);
			assertEquals("nm", table.getStringValue("Unit", i));
			assertEquals(d.frame % 2 + 1, table.getValue("Slice", i));
			assertEquals(d.frame / 2 + 1, table.getValue("Frame", i));
			assertEquals(d.amplitude, table.getValue("Amplitude", i));
			assertEquals(d.peak, table.getValue("Peak", i));
		}
	}

	@Test
	void xAndYAreWhatImageJMeasuresOfThePoints() {
		tables.add(example.joint, 0);
		final ImagePlus image = example.jointLayers(PlaneStore.memory()).get(Layer.RESIDUAL);
		final Overlay overlay = DetectionOverlay.forResult(tables.detections(), 2, image);
		final ResultsTable measured = new ResultsTable();
		final Analyzer analyzer = new Analyzer(image, Measurements.CENTROID, measured);
		for (int i = 0; i < overlay.size(); i++) {
			image.setRoi(overlay.get(i));
			analyzer.measure();
		}
		final ResultsTable table = tables.activations();
		assertEquals(table.size(), measured.size());
		for (int i = 0; i < table.size(); i++) {
			assertEquals(measured.getValue("X", i), table.getValue("X", i), 1e-5);
			assertEquals(measured.getValue("Y", i), table.getValue("Y", i), 1e-5);
		}
	}

	@Test
	void aMotifIsARow() {
		tables.add(example.joint, 0);
		final ResultsTable table = tables.motifs();
		assertArrayEquals(new String[] { "Motif", "Energy", "Activations", "Rows", "Columns", "FWHM X", "FWHM Y", "Unit",
			"Shift coherence", "Mutual coherence" }, table.getHeadings());
		assertEquals(2, table.size());
		for (int k = 0; k < 2; k++) {
			final int motif = k;
			assertEquals(k + 1, table.getValue("Motif", k));
			assertEquals(Values.energyShares(example.joint)[k], table.getValue("Energy", k));
			assertEquals(tables.detections().stream().filter(d -> d.motif == motif).count(), table.getValue("Activations", k));
			assertEquals(9, table.getValue("Rows", k));
			assertEquals(MotifWidth.of(example.joint.motifs, k).columns * 0.1, table.getValue("FWHM X", k));
			assertEquals(MotifWidth.of(example.joint.motifs, k).rows * 0.2, table.getValue("FWHM Y", k));
			assertEquals("nm", table.getStringValue("Unit", k));
			assertEquals(Coherence.shift(example.joint.motifs)[k], table.getValue("Shift coherence", k));
			assertEquals(Coherence.mutual(example.joint.motifs), table.getValue("Mutual coherence", k));
		}
	}

	@Test
	void motifsOfSeparateRunsCarryTheirPlane() {
		tables.add(example.own(1), 1);
		tables.add(example.own(4), 4);
		final ResultsTable table = tables.motifs();
		assertEquals(4, table.size());
		assertEquals("[1, 2, 1, 2]", column(table, "Motif"));
		assertEquals("[2, 2, 1, 1]", column(table, "Slice"));
		assertEquals("[1, 1, 3, 3]", column(table, "Frame"));
		final ResultsTable activations = tables.activations();
		for (int i = 0; i < activations.size(); i++)
			assertEquals(tables.detections().get(i).frame, activations.getValue("Slice", i) - 1 + 2 * (activations.getValue(
				"Frame", i) - 1));
	}

	@Test
	void theFileIsTheSameInEveryCountry() {
		tables.add(example.joint, 0);
		final Locale locale = Locale.getDefault();
		try {
			final String csv = ResultTables.csv(tables.motifs());
			Locale.setDefault(Locale.GERMANY);
			assertEquals(csv, ResultTables.csv(tables.motifs()));
			final String[] lines = csv.split("\n");
			assertEquals("Motif,Energy,Activations,Rows,Columns,FWHM X,FWHM Y,Unit,Shift coherence,Mutual coherence",
				lines[0]);
			assertEquals(3, lines.length);
			final String[] cells = lines[2].split(",");
			assertEquals("2", cells[0]);
			assertEquals((float) Values.energyShares(example.joint)[1], Float.parseFloat(cells[1]));
			assertEquals("nm", cells[7]);
		}
		finally {
			Locale.setDefault(locale);
		}
	}

	@Test
	void textsWithCommasAndMissingNumbersAreKept() {
		final ResultsTable table = new ResultsTable();
		table.incrementCounter();
		table.addValue("a,b", "say \"x\", or y");
		table.addValue("c", Double.NaN);
		table.addValue("d", 1e-7);
		table.addValue("e", -12);
		assertEquals("\"a,b\",c,d,e\n\"say \"\"x\"\", or y\",NaN,1.0E-7,-12\n", ResultTables.csv(table));
	}

	@Test
	void emptyTablesAreEmpty() {
		assertEquals(0, tables.activations().size());
		assertEquals(0, tables.motifs().size());
	}

	private static String column(final ResultsTable table, final String heading) {
		final StringBuilder values = new StringBuilder();
		for (int i = 0; i < table.size(); i++)
			values.append(i == 0 ? "[" : ", ").append((int) table.getValue(heading, i));
		return values.append(']').toString();
	}
}
