/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.parallel.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Lipschitz constant against the largest eigenvalue of the Hessian of the fidelity by power iteration. */
class LipschitzTest {

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theConstantBoundsTheCurvatureAndIsExactForPeriodicImagesWithoutMasks(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs);
		final double bound = model.mapLipschitz(a, model.newWorkspace(Workers.serial()));
		final float[][] zero = gradient(model, a, new float[2][c.grid.size()]);
		final Random random = new Random(3);
		float[][] x = { ModelCase.floats(random, c.grid.size(), 1), ModelCase.floats(random, c.grid.size(), 1) };
		double eigenvalue = 0;
		for (int n = 0; n < 400; n++) {
			scale(x, 1 / norm(x));
			x = gradient(model, a, x);
			for (int k = 0; k < 2; k++)
				for (int i = 0; i < x[k].length; i++)
					x[k][i] -= zero[k][i];
			eigenvalue = norm(x);
			assertTrue(eigenvalue <= bound * (1 + 1e-4), eigenvalue + " > " + bound);
		}
		if (c.grid.boundary == Boundary.PERIODIC && c.y.isComplete()) assertEquals(bound, eigenvalue, 0.02 * bound);
	}

	private static float[][] gradient(final ConvolutionModel model, final Spectrum[] a, final float[][] maps) {
		final Workspace work = model.newWorkspace(Workers.serial());
		model.residual(0, a, ModelCase.mapSpectra(model, maps), true, work);
		final float[][] gradient = new float[a.length][model.grid.size()];
		for (int k = 0; k < a.length; k++)
			model.mapGradient(a[k], work, gradient[k]);
		return gradient;
	}

	private static double norm(final float[][] x) {
		double sum = 0;
		for (final float[] map : x)
			for (final float value : map)
				sum += (double) value * value;
		return Math.sqrt(sum);
	}

	private static void scale(final float[][] x, final double factor) {
		for (final float[] map : x)
			for (int i = 0; i < map.length; i++)
				map[i] *= (float) factor;
	}
}
