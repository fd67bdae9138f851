/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proximal operators minimise ρ·g(x) + ½(x − z)². */
class L1Test {

	private static final float[] Z = { -7.5f, -1.25f, -1f, -0.75f, -1e-3f, 0f, 1e-6f, 0.3f, 0.5f, 0.999f, 1f, 1.001f,
		2f, 40f };

	@ParameterizedTest
	@ValueSource(floats = { 0f, 1e-3f, 0.3f, 1f, 5f })
	void theSignedOperatorMinimisesItsDefinition(final float rho) {
		for (final float z : Z) {
			final double least = goldenSection(x -> cost(x, z, rho), -60, 60);
			assertEquals(least, apply(false, z, rho), 1e-5 * (1 + Math.abs(z)), "z = " + z);
		}
	}

	@ParameterizedTest
	@ValueSource(floats = { 0f, 1e-3f, 0.3f, 1f, 5f })
	void theNonNegativeOperatorMinimisesItsDefinitionOverTheNonNegativeNumbers(final float rho) {
		for (final float z : Z) {
			final double least = goldenSection(x -> cost(x, z, rho), 0, 60);
			assertEquals(least, apply(true, z, rho), 1e-5 * (1 + Math.abs(z)), "z = " + z);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noPerturbationDoesBetter(final boolean nonNegative) {
		for (final float z : Z)
			for (final float rho : new float[] { 0.1f, 1f }) {
				final double x = apply(nonNegative, z, rho);
				for (final double e : new double[] { -0.1, -1e-3, 1e-3, 0.1 }) {
					if (nonNegative && x + e < 0) continue;
					assertTrue(cost(x, z, rho) <= cost(x + e, z, rho), "z = " + z + ", rho = " + rho + ", e = " + e);
				}
			}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void onlyTheIndicesAskedForChange(final boolean nonNegative) {
		final float[] z = { 3f, 3f, 3f, 3f };
		ProximalOperator.l1(nonNegative).apply(z, null, 1f, 1, 3);
		assertArrayEquals(new float[] { 3f, 2f, 2f, 3f }, z);
	}

	private static double cost(final double x, final float z, final float rho) {
		return rho * Math.abs(x) + 0.5 * (x - z) * (x - z);
	}

	private static float apply(final boolean nonNegative, final float z, final float rho) {
		final float[] values = { z };
		ProximalOperator.l1(nonNegative).apply(values, null, rho, 0, 1);
		return values[0];
	}

	/** Minimiser of a convex function, to about the square root of the rounding error. */
	private static double goldenSection(final DoubleUnaryOperator f, final double from, final double to) {
		final double ratio = (Math.sqrt(5) - 1) / 2;
		double a = from, b = to;
		while (b - a > 1e-7) {
			final double c = b - ratio * (b - a), d = a + ratio * (b - a);
			if (f.applyAsDouble(c) <= f.applyAsDouble(d)) b = d;
			else a = c;
		}
		return (a + b) / 2;
	}
}
