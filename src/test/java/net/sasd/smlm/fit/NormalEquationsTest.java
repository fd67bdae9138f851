/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.phantom.PhantomRandom;

import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** The equations of a step are those of the model's derivatives. */
class NormalEquationsTest {

	private static final int WIDTH = 30, HEIGHT = 26;
	private static final double STEP = 1e-5;

	/** Crowded and sparse, some at the borders, more pairs than there is room for at first, some pixels missing. */
	private static Scene scene(final int count) {
		final PhantomRandom random = new PhantomRandom(1);
		final double[][] molecules = Spots.scattered(count, WIDTH, HEIGHT, random);
		final double[] pixels = Spots.noisy(Spots.mean(WIDTH, HEIGHT, Spots.scattered(count, WIDTH, HEIGHT, random)),
			random);
		for (int p = 0; p < 60; p++)
			pixels[random.nextInt(pixels.length)] = Double.NaN;
		return Spots.scene(WIDTH, pixels, molecules);
	}

	@Test
	void matrixAndGradientAreThoseOfADenseJacobian() {
		final Scene scene = scene(30);
		final NormalEquations equations = new NormalEquations(scene);
		assertTrue(equations.pairs > 64, equations.pairs + " pairs");
		final RealMatrix matrix = Spots.matrix(equations);
		final int n = 3 * equations.count + 1;
		final double[] residual = scene.residual.clone();
		final double[][] jacobian = new double[n][];
		for (int k = 0; k < n; k++)
			jacobian[k] = derivative(scene, k);
		for (int k = 0; k < n; k++) {
			double gradient = 0;
			for (int p = 0; p < residual.length; p++)
				gradient += scene.weights[p] * jacobian[k][p] * residual[p];
			assertEquals(gradient, equations.gradient[k], 1e-5 * Math.sqrt(matrix.getEntry(k, k)));
			for (int l = 0; l < n; l++) {
				double product = 0;
				for (int p = 0; p < residual.length; p++)
					product += scene.weights[p] * jacobian[k][p] * jacobian[l][p];
				assertEquals(product, matrix.getEntry(k, l), 1e-6 * Math.sqrt(matrix.getEntry(k, k) * matrix.getEntry(l, l)));
			}
		}
	}

	/** ∂ model / ∂ unknown k, by central differences. */
	private static double[] derivative(final Scene scene, final int k) {
		change(scene, k, STEP);
		final double[] more = scene.residual.clone();
		change(scene, k, -2 * STEP);
		final double[] derivative = new double[more.length];
		Arrays.setAll(derivative, p -> (scene.residual[p] - more[p]) / (2 * STEP));
		change(scene, k, STEP);
		return derivative;
	}

	private static void change(final Scene scene, final int k, final double step) {
		final Molecules m = scene.molecules;
		if (k == 3 * m.count) scene.offset += step;
		else if (k % 3 == 0) m.amplitude[k / 3] += step;
		else m.place(k / 3, m.x[k / 3] + (k % 3 == 1 ? step : 0), m.y[k / 3] + (k % 3 == 2 ? step : 0));
		scene.render();
	}

	@Test
	void aStepSolvesTheDampedEquations() {
		final NormalEquations equations = new NormalEquations(scene(20));
		final int n = 3 * equations.count + 1;
		for (final double damping : new double[] { 0.01, 1, 100 }) {
			final RealMatrix matrix = Spots.matrix(equations);
			// the background is not damped
			for (int k = 0; k < n - 1; k++)
				matrix.multiplyEntry(k, k, 1 + damping);
			final double[] product = matrix.operate(equations.solve(damping, 1000, 1e-12));
			for (int k = 0; k < n; k++)
				assertEquals(equations.gradient[k], product[k], 1e-7 * Math.sqrt(matrix.getEntry(k, k)));
		}
	}

	@Test
	void withoutMoleculesTheStepIsTheMeanResidual() {
		final Scene scene = scene(0);
		double sum = 0, weights = 0;
		for (int p = 0; p < scene.data.length; p++) {
			sum += scene.weights[p] * scene.residual[p];
			weights += scene.weights[p];
		}
		assertEquals(sum / weights, new NormalEquations(scene).solve(0.01, 5, 1e-9)[0], 1e-9);
	}
}
