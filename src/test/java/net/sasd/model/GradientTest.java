/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.parallel.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients of the fidelity, its bias eliminated or fixed at 0, against central differences of the naive sum. It is
 * quadratic in the maps and in the motifs, so central differences are exact whatever their step.
 */
class GradientTest {

	private static final float STEP = 0.5f;

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theMapGradientIsTheSlopeOfTheFidelity(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs);
		final Workspace work = model.newWorkspace(Workers.serial());
		final int t = c.maps.length - 1;
		model.residual(t, a, ModelCase.mapSpectra(model, c.maps[t]), true, work);
		final float[] gradient = new float[c.grid.size()];
		for (int k = 0; k < a.length; k++) {
			model.mapGradient(a[k], work, gradient);
			final float[] map = c.maps[t][k];
			for (final int i : some(map.length)) {
				final float before = map[i];
				assertEquals(slope(c::naiveFidelity, s -> map[i] = (float) (before + s)), gradient[i], 1e-4, "entry " + i);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theMotifGradientIsTheSlopeOfTheFidelityOfAllFrames(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs);
		final Workspace work = model.newWorkspace(Workers.serial());
		for (int k = 0; k < a.length; k++) {
			final Spectrum sum = model.newSpectrum();
			for (int t = 0; t < c.maps.length; t++) {
				final Spectrum[] x = ModelCase.mapSpectra(model, c.maps[t]);
				model.residual(t, a, x, true, work);
				model.addMotifGradient(x[k], work, t == 0, sum);
			}
			final double[] motif = c.motifs[k], gradient = new double[motif.length];
			model.motifGradient(sum, gradient, work);
			for (final int i : some(motif.length)) {
				final double before = motif[i];
				assertEquals(slope(c::naiveFidelity, s -> motif[i] = before + s), gradient[i], 2e-4, "entry " + i);
			}
		}
	}

	private static double slope(final DoubleSupplier f, final DoubleConsumer move) {
		move.accept(STEP);
		final double above = f.getAsDouble();
		move.accept(-STEP);
		final double below = f.getAsDouble();
		move.accept(0);
		return (above - below) / (2 * STEP);
	}

	private static int[] some(final int length) {
		return new int[] { 0, length / 3, length / 2, length - 1 };
	}
}
