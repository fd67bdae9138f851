/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model computes has the same bits with one thread and with eight, and costs the FFTs that it says. */
class ModelThreadsTest {

	private final ExecutorService pool = Executors.newFixedThreadPool(8);

	@AfterEach
	void shutDown() {
		pool.shutdownNow();
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,false,200,170", "PERIODIC,true,200,170", "EXTENDED,false,200,170", "PERIODIC,false,1,40000",
		"EXTENDED,true,40000,1" })
	void oneAndEightThreadsGiveTheSameBits(final Boundary boundary, final boolean masked, final int h, final int w) {
		final ModelCase c = new ModelCase(boundary, new int[] { h, w, Math.min(h, 9), Math.min(w, 9) }, 1, masked, true);
		final double[] one = figures(c, Workers.serial());
		for (int i = 0; i < 3; i++)
			assertArrayEquals(one, figures(c, Workers.on(pool, 8)));
	}

	private static double[] figures(final ModelCase c, final Workers workers) {
		final ConvolutionModel model = new ConvolutionModel(c.y, c.grid, true, new LongAdder(), workers);
		final Workspace work = model.newWorkspace(workers);
		final Spectrum[] a = { model.newSpectrum(), model.newSpectrum() }, x = { model.newSpectrum(), model.newSpectrum() };
		for (int k = 0; k < 2; k++) {
			model.transformMotif(c.motifs[k], a[k], work);
			model.forward(c.maps[0][k], x[k], workers);
		}
		final double fidelity = model.residual(0, a, x, true, work), bias = work.bias;
		final float[] gradient = new float[c.grid.size()];
		model.mapGradient(a[1], work, gradient);
		final Spectrum sum = model.newSpectrum();
		model.addMotifGradient(x[1], work, true, sum);
		final double[] motif = new double[c.motifs[0].length];
		model.motifGradient(sum, motif, work);
		final double[] pairs = model.energies(a, x, new Spectrum[] { model.newSpectrum(), model.newSpectrum() }, work);
		final double[] figures = new double[gradient.length + motif.length + 5];
		figures[0] = fidelity;
		figures[1] = bias;
		figures[2] = model.energy(a, x, work);
		figures[3] = model.mapLipschitz(a, work);
		figures[figures.length - 1] = pairs[1];
		System.arraycopy(motif, 0, figures, 4, motif.length);
		for (int i = 0; i < gradient.length; i++)
			figures[4 + motif.length + i] = gradient[i];
		return figures;
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,false,0,0", "PERIODIC,true,1,2", "EXTENDED,false,1,2" })
	void everyFftIsCountedAndThereAreNoMoreThanItSays(final Boundary boundary, final boolean masked, final int fidelity,
		final int residual)
	{
		final ModelCase c = new ModelCase(boundary, new int[] { 12, 12, 3, 3 }, 2, masked, true);
		final LongAdder ffts = new LongAdder();
		final ConvolutionModel model = new ConvolutionModel(c.y, c.grid, true, ffts, Workers.serial());
		assertEquals(fidelity == 0 ? 2 : 0, ffts.sumThenReset());
		final Workspace work = model.newWorkspace(Workers.serial());
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs), x = ModelCase.mapSpectra(model, c.maps[0]);
		assertEquals(4, ffts.sumThenReset());
		model.residual(0, a, x, false, work);
		assertEquals(fidelity, ffts.sumThenReset());
		model.residual(0, a, x, true, work);
		assertEquals(residual, ffts.sumThenReset());
		model.mapGradient(a[0], work, new float[c.grid.size()]);
		assertEquals(1, ffts.sumThenReset());
		final Spectrum sum = model.newSpectrum();
		model.addMotifGradient(x[0], work, true, sum);
		model.energy(a, x, work);
		model.mapLipschitz(a, work);
		assertEquals(0, ffts.sumThenReset());
		model.motifGradient(sum, new double[9], work);
		assertEquals(1, ffts.sumThenReset());
		model.component(a[0], x[0], work, new float[144]);
		assertEquals(1, ffts.sumThenReset());
	}

	@ParameterizedTest
	@CsvSource({ "0.5,-2", "1,0.9" })
	void spectraCombineAsTheirDefinitionsSay(final double s, final double t) {
		final Spectrum a = new Spectrum(5, 6), b = new Spectrum(5, 6), out = new Spectrum(5, 6);
		final Random random = new Random(4);
		for (int q = 0; q < a.size(); q++) {
			a.re[q] = b.im[q] = random.nextFloat();
			a.im[q] = b.re[q] = -random.nextFloat();
		}
		final float[] before = b.re.clone();
		ConvolutionModel.rotate(a, s, b, t, out, Workers.serial());
		for (int q = 0; q < a.size(); q++)
			assertEquals(a.re[q] + s * a.re[q] + t * before[q], out.re[q], 1e-5);
		ConvolutionModel.combine(s, a, t, b, Workers.serial());
		for (int q = 0; q < a.size(); q++)
			assertEquals(s * a.re[q] + t * before[q], b.re[q], 1e-5);
		System.arraycopy(before, 0, b.re, 0, before.length);
		ConvolutionModel.extrapolate(a, s, t, b, b, Workers.serial());
		for (int q = 0; q < a.size(); q++)
			assertEquals(a.re[q] + s * (a.re[q] - before[q]) + t * a.re[q], b.re[q], 1e-5);
	}
}
