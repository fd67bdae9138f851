/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With weights w the operator minimises ρ·w|x| + ½(x − z)² entry by entry, and the value is Σ w_i |x_i|. */
class WeightedL1Test {

	private static final float[] Z = { -3f, -0.4f, 0f, 0.2f, 0.7f, 1.5f, 9f };
	private static final float[] W = { 0.5f, 2f, 1f, 0f, 3f, 0.1f, 4f };

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theOperatorMinimisesItsDefinition(final boolean nonNegative) {
		for (final float rho : new float[] { 0f, 0.05f, 0.3f, 2f }) {
			final float[] x = Z.clone();
			ProximalOperator.l1(nonNegative).apply(x, W, rho, 0, x.length);
			for (int i = 0; i < Z.length; i++) {
				final double z = Z[i], slope = rho * W[i];
				final double least = NumericalMinimum.of(v -> slope * Math.abs(v) + 0.5 * (v - z) * (v - z), nonNegative ? 0
					: -20, 20);
				assertEquals(least, x[i], 1e-5 * (1 + Math.abs(z)), "entry " + i + ", rho = " + rho);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void weightsOfOneAreNoWeights(final boolean nonNegative) {
		final float[] plain = Z.clone(), weighted = Z.clone(), ones = { 1, 1, 1, 1, 1, 1, 1 };
		final ProximalOperator l1 = ProximalOperator.l1(nonNegative);
		l1.apply(plain, null, 0.6f, 0, Z.length);
		l1.apply(weighted, ones, 0.6f, 0, Z.length);
		assertArrayEquals(plain, weighted);
		assertEquals(l1.value(plain, null, 0, Z.length), l1.value(plain, ones, 0, Z.length));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theValueIsTheWeightedSumOfTheRange(final boolean nonNegative) {
		final float[] x = { nonNegative ? 4f : -4f, 0f, 2f, 0.5f };
		final ProximalOperator l1 = ProximalOperator.l1(nonNegative);
		assertEquals(6.5, l1.value(x, null, 0, 4), 1e-12);
		assertEquals(0.25 * 4 + 3 * 2 + 2 * 0.5, l1.value(x, new float[] { 0.25f, 7f, 3f, 2f }, 0, 4), 1e-12);
		assertEquals(3 * 2, l1.value(x, new float[] { 0.25f, 7f, 3f, 2f }, 1, 3), 1e-12);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theValuesOfEntriesAddUpToTheValue(final boolean nonNegative) {
		final float[] x = { nonNegative ? 4f : -4f, 0f, 2f, 0.001f }, weights = { 0.25f, 7f, 3f, 2f };
		for (final ProximalOperator penalty : new ProximalOperator[] { ProximalOperator.l1(nonNegative), ProximalOperator
			.huber(0.1, nonNegative) })
			for (final float[] w : new float[][] { null, weights }) {
				final float[] sums = { 1f, 1f, 1f, 1f };
				penalty.addValues(x, w, sums);
				double sum = 0;
				for (int i = 0; i < x.length; i++) {
					assertEquals(1 + penalty.value(x, w, i, i + 1), sums[i], 1e-6);
					sum += sums[i] - 1;
				}
				assertEquals(penalty.value(x, w, 0, x.length), sum, 1e-5);
			}
	}

	@Test
	void onlyTheIndicesAskedForChange() {
		final float[] z = { 3f, 3f, 3f, 3f };
		ProximalOperator.l1(false).apply(z, new float[] { 1f, 1f, 2f, 1f }, 1f, 1, 3);
		assertArrayEquals(new float[] { 3f, 2f, 1f, 3f }, z);
	}
}
