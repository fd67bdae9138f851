/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonSamplerTest {

	private static final int N = 100_000;

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.5, 3, 9.99, 10, 12.5, 47, 1000, 1e6, 1e9 })
	void meanAndVarianceEqualTheMean(final double mean) {
		final PhantomRandom random = new PhantomRandom(11);
		double sum = 0;
		double squares = 0;
		for (int i = 0; i < N; i++) {
			final double d = PoissonSampler.next(random, mean) - mean;
			sum += d;
			squares += d * d;
		}
		assertEquals(0, sum / N, 5 * Math.sqrt(mean / N), "mean");
		// the variance of (k - mean)² is 2 mean² + mean
		assertEquals(mean, squares / N, 5 * Math.sqrt((2 * mean * mean + mean) / N), "variance");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 2, 9.5, 10, 25, 60 })
	void countsFollowTheProbabilities(final double mean) {
		final PhantomRandom random = new PhantomRandom(12);
		final int[] count = new int[200];
		final int n = 20 * N;
		for (int i = 0; i < n; i++)
			count[(int) PoissonSampler.next(random, mean)]++;
		double chiSquare = 0;
		int cells = 0;
		double p = Math.exp(-mean);
		for (int k = 0; k < 100; p *= mean / ++k) {
			if (p * n < 10) continue;
			chiSquare += Math.pow(count[k] - p * n, 2) / (p * n);
			cells++;
		}
		assertTrue(chiSquare < cells + 5 * Math.sqrt(2.0 * cells), chiSquare + " over " + cells + " cells");
	}

	@Test
	void zeroMeanGivesZero() {
		final PhantomRandom random = new PhantomRandom(13);
		for (int i = 0; i < 1000; i++)
			assertEquals(0, PoissonSampler.next(random, 0));
	}

	@Test
	void negativeAndNotANumberMeansAreRefused() {
		final PhantomRandom random = new PhantomRandom(14);
		assertThrows(IllegalArgumentException.class, () -> PoissonSampler.next(random, -1e-9));
		assertThrows(IllegalArgumentException.class, () -> PoissonSampler.next(random, Double.NaN));
	}

	@Test
	void logFactorialIsTheSumOfLogarithms() {
		double sum = 0;
		for (int k = 1; k < 500; k++) {
			sum += Math.log(k);
			assertEquals(sum, PoissonSampler.logFactorial(k), 1e-9);
		}
	}
}
