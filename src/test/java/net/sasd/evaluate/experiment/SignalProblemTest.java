/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.model.Motifs;
import net.sasd.optim.Sphere;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances are what the papers say. */
class SignalProblemTest {

	private static final int N = 12, M = 500;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theSignalIsTheCyclicConvolutionOfItsTruthPlusTheBias(final boolean signs) {
		final SignalProblem problem = draw(0.1, signs, 0.75, 0);
		final double[] a = problem.kernel(), x = problem.activations();
		final float[] y = problem.signal();
		assertEquals(N, a.length);
		assertEquals(1, Sphere.norm(a), 1e-12);
		for (int t = 0; t < M; t++) {
			double sum = 0.75;
			for (int j = 0; j < N; j++)
				sum += a[j] * x[(t - j + M) % M];
			assertEquals(sum, y[t], 1e-6, "sample " + t);
		}
	}

	@Test
	void activationsAreBernoulliWithOrWithoutSigns() {
		for (final boolean signs : new boolean[] { true, false }) {
			final double[] x = SignalProblem.draw(Kernels.COHERENT, N, 20000, 0.1, signs, 0, 0, 4).activations();
			final double count = Arrays.stream(x).filter(value -> value != 0).count();
			final double negative = Arrays.stream(x).filter(value -> value < 0).count();
			assertEquals(2000, count, 5 * Math.sqrt(1800), "five standard deviations");
			assertEquals(signs ? count / 2 : 0, negative, signs ? 5 * Math.sqrt(count / 4) : 0);
			assertTrue(Arrays.stream(x).allMatch(value -> value == 0 || Math.abs(value) == 1));
		}
	}

	@Test
	void noiseHasItsDeviationAndLeavesTheRestAlone() {
		final SignalProblem clean = draw(0.05, true, 0, 0), noisy = draw(0.05, true, 0, 0.2);
		assertArrayEquals(clean.activations(), noisy.activations());
		double squares = 0;
		for (int t = 0; t < M; t++)
			squares += Math.pow(noisy.signal()[t] - clean.signal()[t], 2);
		assertEquals(0.2, Math.sqrt(squares / M), 0.2 * 5 / Math.sqrt(2 * M));
	}

	@Test
	void thereIsAlwaysAnActivation() {
		for (int seed = 0; seed < 20; seed++)
			assertTrue(Arrays.stream(SignalProblem.draw(Kernels.SPIKE, 2, 10, 0.01, true, 0, 0, seed).activations()).anyMatch(
				value -> value != 0));
	}

	@Test
	void theSeedDecidesEverything() {
		assertArrayEquals(draw(0.1, true, 0, 0.1).signal(), draw(0.1, true, 0, 0.1).signal());
		assertFalse(Arrays.equals(draw(0.1, true, 0, 0).signal(), SignalProblem.draw(Kernels.INCOHERENT, N, M, 0.1, true, 0,
			0, 8).signal()));
	}

	@Test
	void theErrorIsBlindToShiftAndSignOnAnyWindow() {
		final SignalProblem problem = draw(0.1, true, 0, 0);
		final double[] a = problem.kernel(), window = new double[3 * N - 2];
		for (int j = 0; j < N; j++)
			window[5 + j] = -a[j];
		assertEquals(0, problem.error(new Motifs(1, window.length, window)), 1e-12);
		final double[] half = Arrays.copyOf(a, N / 2);
		assertTrue(problem.error(new Motifs(1, N / 2, half)) <= 1 - Sphere.norm(half) + 1e-12,
			"the unit half has the norm of the half in common with the whole");
	}

	private static SignalProblem draw(final double theta, final boolean signs, final double bias, final double sigma) {
		return SignalProblem.draw(Kernels.INCOHERENT, N, M, theta, signs, bias, sigma, 7);
	}
}
