/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The μ-Huber penalty: x² / (2μ) up to μ, |x| − μ/2 beyond. */
class HuberTest {

	private static final float[] Z = { -7.5f, -1f, -0.31f, -0.3f, -0.02f, 0f, 1e-4f, 0.1f, 0.29f, 0.5f, 1.2f, 2f, 12f };

	@ParameterizedTest
	@CsvSource({ "0.3,0.5,false", "0.3,0.5,true", "0.01,0.2,false", "0.01,0.2,true", "2,0.1,false", "0.3,0,false" })
	void theOperatorMinimisesItsDefinition(final double mu, final float rho, final boolean nonNegative) {
		for (final float w : new float[] { 0f, 0.4f, 1f, 3f })
			for (final float z : Z) {
				final float[] x = { z };
				ProximalOperator.huber(mu, nonNegative).apply(x, new float[] { w }, rho, 0, 1);
				final double least = NumericalMinimum.of(v -> rho * w * penalty(v, mu) + 0.5 * (v - z) * (v - z), nonNegative ? 0
					: -20, 20);
				assertEquals(least, x[0], 1e-5 * (1 + Math.abs(z)), "z = " + z + ", w = " + w);
			}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.3, 2 })
	void theValueIsItsDefinition(final double mu) {
		final float[] weights = new float[Z.length];
		double plain = 0, weighted = 0, range = 0;
		for (int i = 0; i < Z.length; i++) {
			weights[i] = 0.5f * i;
			plain += penalty(Z[i], mu);
			weighted += weights[i] * penalty(Z[i], mu);
			if (i >= 3 && i < 9) range += penalty(Z[i], mu);
		}
		final ProximalOperator huber = ProximalOperator.huber(mu, false);
		assertEquals(plain, huber.value(Z, null, 0, Z.length), 1e-6 * plain);
		assertEquals(weighted, huber.value(Z, weights, 0, Z.length), 1e-6 * weighted);
		assertEquals(range, huber.value(Z, null, 3, 9), 1e-6);
	}

	@Test
	void thePenaltyIsThatOfTheSourceLessItsConstant() {
		final double mu = 0.3;
		for (final float z : Z) {
			final double source = Math.abs(z) <= mu ? z * z / (2 * mu) + mu / 2 : Math.abs(z);
			assertEquals(source - mu / 2, ProximalOperator.huber(mu, false).value(new float[] { z }, null, 0, 1), 1e-6);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void itGoesOverIntoTheL1NormAsTheBottomNarrows(final boolean nonNegative) {
		for (final float rho : new float[] { 0.1f, 1f }) {
			final float[] l1 = Z.clone();
			ProximalOperator.l1(nonNegative).apply(l1, null, rho, 0, Z.length);
			double last = Double.POSITIVE_INFINITY;
			for (final double mu : new double[] { 1, 0.1, 0.01, 1e-3, 1e-4 }) {
				final float[] x = Z.clone();
				ProximalOperator.huber(mu, nonNegative).apply(x, null, rho, 0, Z.length);
				double distance = 0;
				for (int i = 0; i < Z.length; i++)
					distance = Math.max(distance, Math.abs(x[i] - l1[i]));
				assertTrue(distance <= last && distance <= 2 * mu + 1e-6, mu + ": " + distance);
				last = distance;
			}
		}
		assertSame(ProximalOperator.l1(nonNegative), ProximalOperator.huber(0, nonNegative));
	}

	@Test
	void onlyTheIndicesAskedForChange() {
		final float[] z = { 3f, 3f, 3f, 3f };
		ProximalOperator.huber(0.5, false).apply(z, null, 1f, 1, 3);
		assertArrayEquals(new float[] { 3f, 2f, 2f, 3f }, z);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, Double.NaN, Double.POSITIVE_INFINITY })
	void aHalfWidthThatIsNoPositiveNumberIsRefused(final double mu) {
		final String message = assertThrows(IllegalArgumentException.class, () -> ProximalOperator.huber(mu, false))
			.getMessage();
		assertTrue(message.contains(String.valueOf(mu)), message);
	}

	private static double penalty(final double x, final double mu) {
		return Math.abs(x) <= mu ? x * x / (2 * mu) : Math.abs(x) - mu / 2;
	}
}
