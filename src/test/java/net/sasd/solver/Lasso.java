/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.model.FrameSource;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.NaiveModel;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;

/** A small lasso over the maps of random motifs, its gradient by the definition, and its conditions for a minimum. */
final class Lasso {

	final Observation y;
	final Motifs motifs;

	/** Spikes of two random motifs, noise and a bias. */
	Lasso(final int h, final int w, final int p, final int q, final int frames, final int count, final boolean masked) {
		final Random random = new Random(100 * h + w);
		final double[][] a = new double[count][];
		for (int k = 0; k < count; k++)
			a[k] = random.doubles(p * q, -0.3, 1).toArray();
		motifs = new Motifs(p, q, a);
		final float[][] pixels = new float[frames][h * w];
		for (final float[] frame : pixels) {
			for (int i = 0; i < frame.length; i++)
				frame[i] = 0.4f + 0.05f * (float) random.nextGaussian();
			for (int s = 0; s < h * w / 12; s++) {
				final double[] motif = motifs.get(s % count);
				final int row = random.nextInt(h), column = random.nextInt(w);
				for (int i = 0; i < motif.length; i++)
					frame[(row + i / q) % h * w + (column + i % q) % w] += (0.5 + s % 3) * motif[i];
			}
			if (masked) for (int i = random.nextInt(3); i < frame.length; i += 4)
				frame[i] = Float.NaN;
		}
		y = Observation.read(FrameSource.of(h, w, pixels), Normalization.NONE, null, Float.NaN);
	}

	/** @return ∇ψ with respect to x_kt at the optimal bias, on the grid: ⟨r_t, a_k shifted⟩ for every place */
	double[] gradient(final Grid grid, final int t, final int k, final float[][] maps, final boolean biased) {
		final double[][] a = motifs.toArrays();
		final double[] r = NaiveModel.residual(y, t, grid, a, maps, NaiveModel.bias(y, t, grid, a, maps, biased));
		final double[] gradient = new double[grid.size()];
		for (int i = 0; i < gradient.length; i++) {
			final float[] unit = new float[grid.size()];
			unit[i] = 1;
			gradient[i] = Sphere.inner(r, NaiveModel.component(grid, a[k], unit));
		}
		return gradient;
	}

	/**
	 * 0 ∈ ∂Ψ: the gradient balances λw where x is not zero, and does not exceed it where it is.
	 *
	 * @param weights w, null: all 1
	 */
	static void assertOptimal(final double[] gradient, final float[] x, final float[] weights, final double lambda,
		final boolean nonNegative, final double accuracy)
	{
		int support = 0;
		for (int i = 0; i < x.length; i++) {
			final double bound = lambda * (weights == null ? 1 : weights[i]);
			if (x[i] != 0) {
				support++;
				if (nonNegative) assertTrue(x[i] > 0);
				assertEquals(-bound * Math.signum(x[i]), gradient[i], accuracy, "on the support, at " + i);
			}
			else {
				assertTrue(-gradient[i] <= bound + accuracy, "off the support, at " + i + ": " + gradient[i]);
				if (!nonNegative) assertTrue(gradient[i] <= bound + accuracy, "off the support, at " + i + ": " + gradient[i]);
			}
		}
		assertTrue(support > 2, "there is something to find: " + support + " activations");
	}
}
