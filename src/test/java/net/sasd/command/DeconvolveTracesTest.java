/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.trace.KernelKind;
import net.sasd.trace.Spike;
import net.sasd.trace.TraceDeconvolution;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;
import net.sasd.trace.Traces;

/** Traces from SciJava. */
class DeconvolveTracesTest {

	private static final int SAMPLES = 300;
	private static final int[][] SPIKES = { { 20, 70, 160, 240 }, { 40, 110, 200 } };

	@TempDir
	Path folder;

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@Test
	void rowsGiveTheSpikesOfTheCoreBitForBit() throws Exception {
		assertSpikes(core(20), table(quick("image", rows(), "rate", 20)));
	}

	@Test
	void theRateOfRowsComesFromAPixelWidthInTime() throws Exception {
		final ImagePlus image = rows();
		image.getCalibration().pixelWidth = 50;
		image.getCalibration().setXUnit("ms");
		assertSpikes(core(1 / (50 * 1e-3)), table(quick("image", image)));
	}

	@Test
	void regionsOfLabelsAndOfASelectionAreAveragedThroughTheStack() throws Exception {
		final ImagePlus movie = movie();
		final Module labels = quick("image", movie, "source", "labels", "labels_from", labels());
		assertSpikes(core(20), table(labels));
		movie.setRoi(new Roi(0, 0, 2, 4));
		final ResultsTable first = table(quick("image", movie, "source", "rois"));
		assertEquals(SPIKES[0].length, first.size());
		for (int i = 0; i < first.size(); i++)
			assertEquals(SPIKES[0][i] + 1, first.getValue("Frame", i), 0.3);
	}

	@Test
	void theFigureAndTheKernelsAreNamedAfterTheImage() throws Exception {
		final Module module = quick("image", rows(), "rate", 20);
		assertEquals("cells-fit", image(module, "fit").getTitle());
		assertEquals(ImagePlus.COLOR_RGB, image(module, "fit").getType());
		final ImagePlus kernels = image(module, "kernels");
		assertEquals("cells-kernels", kernels.getTitle());
		assertEquals(1, kernels.getHeight());
		assertEquals(1 / 20., kernels.getCalibration().pixelWidth);
		assertEquals(2, image(quick("image", rows(), "rate", 20, "separate", true), "kernels").getHeight());
	}

	@Test
	void aFolderGetsTheFilesOfTheCommandLine() throws Exception {
		final Module module = quick("image", rows(), "rate", 20, "output", folder.toString());
		for (final String name : new String[] { "cells-kernels.csv", "cells-fit.csv", "cells-fit.png", "traces.json" })
			assertTrue(Files.exists(folder.resolve(name)), name);
		assertEquals(table(module).size() + 1, Files.readAllLines(folder.resolve("cells-spikes.csv"),
			StandardCharsets.UTF_8).size());
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({
		"source,          columns, 'The kind of traces (source) is \"columns\"; choose rows or rois or labels'",
		"source,          labels,  'There is no label image; choose one'",
		"source,          rois,    'There are no regions; add areas to the ROI Manager'",
		"rate,            0,       'The sampling rate in hertz (rate) is 0;'",
		"rate,            auto,    'The columns of the image \"cells.tif\" are measured in pixel, which is no time;'",
		"motif_size,      0,       'The motif size (motif_size) is 0'",
		"motif_size,      301,     'larger than the image'",
		"motifs,          0,       'motifs'",
		"kernel,          ar3,     'The shape of the response (kernel) is \"ar3\"; choose free or ar1 or ar2'",
		"detrend,         wave,    'The drift (detrend) is \"wave\"; choose'",
		"lambda,          -1,      'The sparsity weight lambda is -1.0;'",
		"bin,             0,       'The number of samples per bin (bin) is 0;'",
		"amplitude_share, 1,       'amplitudeShare is 1.0'",
		"reweighting,     some,    'The number of rounds of reweighting (reweighting) is \"some\";'",
	})
	void aValueOutOfRangeIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		final Module module = "rate".equals(key) ? scijava.run(DeconvolveTraces.class, "image", rows(), key, value) : scijava
			.run(DeconvolveTraces.class, "image", rows(), "rate", "20", key, value);
		assertRefused(sentence, module);
	}

	@Test
	void regionsThatAreNoAreasAndLabelsThatDoNotFitAreRefused() throws Exception {
		final ImagePlus movie = movie();
		movie.setRoi(new PointRoi(1, 1));
		assertRefused("Region 1 is no area (Point)", quick("image", movie, "source", "rois"));
		assertRefused("The label image \"labels\" has 4 x 4 pixels", quick("image", rows(), "source", "labels", "rate", 20,
			"labels_from", labels()));
		final ImagePlus still = movie();
		still.getCalibration().frameInterval = 0;
		assertRefused("The frame interval of the image \"cells.tif\" is 0.0 sec", quick("image", still, "source", "labels",
			"labels_from", labels()));
	}

	private static void assertRefused(final String sentence, final Module module) {
		assertNull(module.getOutput("fit"));
		assertNull(module.getOutput("spikes_table"));
		final String reason = ((Cancelable) module).getCancelReason();
		assertTrue(reason != null && reason.contains(sentence), reason);
	}

	private Module quick(final Object... inputs) throws Exception {
		final Object[] all = Arrays.copyOf(inputs, inputs.length + 8);
		System.arraycopy(new Object[] { "motif_size", 20, "kernel", "ar1", "max_iterations", 40, "reweighting", 1 }, 0, all,
			inputs.length, 8);
		return scijava.run(DeconvolveTraces.class, all);
	}

	private static ResultsTable table(final Module module) {
		image(module, "fit");
		return (ResultsTable) module.getOutput("spikes_table");
	}

	private static void assertSpikes(final TraceSolution expected, final ResultsTable table) {
		assertEquals(SPIKES[0].length + SPIKES[1].length, table.size());
		for (int i = 0; i < table.size(); i++) {
			final Spike spike = expected.spikes.spikes.get(i);
			assertEquals(spike.trace + 1, table.getValue("Trace", i));
			assertEquals(spike.kernel + 1, table.getValue("Motif", i));
			assertEquals(expected.spikes.time(spike), table.getValue("Time (s)", i));
			assertEquals(spike.position + 1, table.getValue("Frame", i));
			assertEquals(spike.amplitude, table.getValue("Amplitude", i));
			assertEquals(expected.spikes.height(spike), table.getValue("Peak", i));
		}
	}

	private static TraceSolution core(final double rate) {
		final TraceParameters base = TraceParameters.calcium(20).kernel(KernelKind.AR1).build();
		return TraceDeconvolution.solve(Traces.of(rate, trace(0), trace(1)), base.toBuilder().solver(base.solver.toBuilder()
			.maxIterations(40).reweighting(1).build()).build(), Workers.serial(), SolverListener.NONE, new CancelToken());
	}

	private static float[] trace(final int number) {
		final Random random = new Random(number + 5);
		final float[] trace = new float[SAMPLES];
		for (int i = 0; i < SAMPLES; i++) {
			trace[i] = (float) (10 + 0.05 * random.nextGaussian());
			for (final int spike : SPIKES[number])
				if (i >= spike) trace[i] += (float) Math.exp(-(i - spike) / 6.0);
		}
		return trace;
	}

	private static ImagePlus rows() {
		final FloatProcessor rows = new FloatProcessor(SAMPLES, 2);
		for (int x = 0; x < SAMPLES; x++) {
			rows.setf(x, 0, trace(0)[x]);
			rows.setf(x, 1, trace(1)[x]);
		}
		return new ImagePlus("cells.tif", rows);
	}

	/** The first trace in the left half, the second in the right half. */
	private static ImagePlus movie() {
		final ImageStack frames = new ImageStack(4, 4);
		for (int t = 0; t < SAMPLES; t++) {
			final FloatProcessor frame = new FloatProcessor(4, 4);
			for (int i = 0; i < 16; i++)
				frame.setf(i, trace(i % 4 / 2)[t]);
			frames.addSlice(frame);
		}
		final ImagePlus movie = new ImagePlus("cells.tif", frames);
		movie.setDimensions(1, 1, SAMPLES);
		movie.getCalibration().frameInterval = 1 / 20.;
		return movie;
	}

	private static ImagePlus labels() {
		final ByteProcessor labels = new ByteProcessor(4, 4);
		for (int i = 0; i < 16; i++)
			labels.set(i, i % 4 / 2 + 1);
		return new ImagePlus("labels", labels);
	}
}
