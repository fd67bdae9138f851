/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaSamplerTest {

	private static final int N = 100_000;

	@ParameterizedTest
	@ValueSource(doubles = { 1, 2, 7.5, 300 })
	void valuesFollowTheDistribution(final double shape) {
		final PhantomRandom random = new PhantomRandom(21);
		final int[] counts = new int[20];
		for (int i = 0; i < N; i++)
			counts[(int) (20 * Gamma.regularizedGammaP(shape, GammaSampler.next(random, shape)))]++;
		double chiSquare = 0;
		for (final int count : counts)
			chiSquare += Math.pow(count - N / 20.0, 2) / (N / 20.0);
		assertTrue(chiSquare < 19 + 5 * Math.sqrt(2 * 19), "chi square " + chiSquare);
	}

	@Test
	void aLargeShapeIsItsMeanAndVariance() {
		final PhantomRandom random = new PhantomRandom(22);
		double sum = 0, squares = 0;
		for (int i = 0; i < N; i++) {
			final double d = GammaSampler.next(random, 1e6) - 1e6;
			sum += d / N;
			squares += d * d / N;
		}
		assertEquals(0, sum, 5 * Math.sqrt(1e6 / N));
		assertEquals(1e6, squares, 5 * 1e6 * Math.sqrt(2.0 / N));
	}

	@Test
	void aShapeBelowOneIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> GammaSampler.next(new PhantomRandom(1), 0.5));
		assertThrows(IllegalArgumentException.class, () -> GammaSampler.next(new PhantomRandom(1), Double.NaN));
	}
}
