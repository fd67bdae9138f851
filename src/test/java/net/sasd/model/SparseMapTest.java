/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activation by activation or by FFT: the same up to rounding. */
class SparseMapTest {

	private static final double CLOSE = 2e-5;

	static Stream<ModelCase> masked() {
		return ModelCase.all().filter(c -> c.model().isMasked());
	}

	@ParameterizedTest
	@MethodSource("masked")
	void residualAndGradientsAreThoseOfTheSpectra(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Workspace work = model.newWorkspace(Workers.serial());
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs), x = ModelCase.mapSpectra(model, c.maps[0]);
		final SparseMap[] lists = SparseMap.of(c.maps[0], c.grid);
		final double fidelity = model.residual(0, a, x, true, work), bias = work.bias;
		final double[] expected = gradient(model, x[1], c, work);
		final float[] mapGradient = new float[c.grid.size()], listed = new float[c.grid.size()];
		model.residual(0, a, x, true, work);
		model.mapGradient(a[0], work, mapGradient);
		assertEquals(fidelity, model.residual(0, c.motifs, lists, true, work), CLOSE * fidelity);
		assertEquals(bias, work.bias, CLOSE * Math.sqrt(fidelity));
		model.mapGradient(a[0], work, listed);
		assertArrayEquals(mapGradient, listed, (float) (CLOSE * Math.sqrt(2 * fidelity)));
		model.residual(0, c.motifs, lists, false, work);
		final double[] sums = new double[c.motifs[1].length];
		model.addMotifGradient(lists[1], work, sums);
		final double norm = Math.sqrt(2 * fidelity) * norm(c.maps[0][1]);
		assertArrayEquals(expected, sums, CLOSE * norm);
	}

	private static double[] gradient(final ConvolutionModel model, final Spectrum map, final ModelCase c,
		final Workspace work)
	{
		final Spectrum sum = model.newSpectrum();
		model.addMotifGradient(map, work, true, sum);
		final double[] gradient = new double[c.motifs[0].length];
		model.motifGradient(sum, gradient, work);
		return gradient;
	}

	private static double norm(final float[] x) {
		double sum = 0;
		for (final float value : x)
			sum += (double) value * value;
		return Math.sqrt(sum);
	}

	@Test
	void extrapolatedListsAreThoseOfTheExtrapolatedMaps() {
		final Grid grid = new Grid(Boundary.EXTENDED, 30, 40, 5, 6);
		final java.util.Random random = new java.util.Random(4);
		final float[][] x = { ModelCase.floats(random, grid.size(), 0.1) }, before = { ModelCase.floats(random, grid.size(),
			0.1) }, w = { new float[grid.size()] };
		for (int i = 0; i < w[0].length; i++)
			w[0][i] = x[0][i] + 0.6f * (x[0][i] - before[0][i]);
		final double[][] motif = { random.doubles(30).toArray() };
		final float[] expected = new float[grid.size()], actual = new float[grid.size()];
		SparseMap.synthesize(grid, motif, SparseMap.of(w, grid), expected, Workers.serial());
		SparseMap.synthesize(grid, motif, SparseMap.extrapolated(x, before, 0.6f, grid), actual, Workers.serial());
		assertArrayEquals(expected, actual);
	}

	@Test
	void theNumberOfThreadsChangesNoBit() {
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		final Grid grid = new Grid(Boundary.EXTENDED, 300, 70, 9, 11);
		final float[][] maps = { ModelCase.floats(new java.util.Random(1), grid.size(), 0.1) };
		final double[][] motif = { new java.util.Random(2).doubles(99).toArray() };
		final SparseMap[] lists = SparseMap.of(maps, grid);
		final float[][] out = new float[2][grid.size()];
		final double[][] sums = new double[2][99];
		for (int i = 0; i < 2; i++) {
			final Workers workers = i == 0 ? Workers.serial() : Workers.on(pool, 3);
			SparseMap.synthesize(grid, motif, lists, out[i], workers);
			lists[0].addCorrelation(grid, out[i], sums[i], workers);
		}
		pool.shutdown();
		assertArrayEquals(out[0], out[1]);
		assertArrayEquals(sums[0], sums[1]);
	}

	@Test
	void fewActivationsAreVisitedOneByOneAndManyAreNot() {
		final float[] pixels = new float[512 * 512];
		pixels[7] = 1;
		final Observation y = Observation.read(FrameSource.of(512, 512, pixels), Normalization.NONE, null, Float.NaN);
		final ConvolutionModel extended = new ConvolutionModel(y, new Grid(Boundary.EXTENDED, 512, 512, 22, 22), true,
			new LongAdder(), Workers.serial());
		assertTrue(extended.isSparse(1, 100));
		assertFalse(extended.isSparse(1, 100_000));
		final ConvolutionModel periodic = new ConvolutionModel(y, new Grid(Boundary.PERIODIC, 512, 512, 22, 22), true,
			new LongAdder(), Workers.serial());
		// the residual is had without any FFT there
		assertFalse(periodic.isSparse(1, 1));
	}
}
