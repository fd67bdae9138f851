/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The priors' proximal operators minimise what they say. */
class PicturePriorTest {

	private static final double TAU = 0.13;

	@ParameterizedTest
	@ValueSource(floats = { -0.9f, -0.31f, -0.05f, 0, 0.11f, 0.3f, 0.45f, 2 })
	void theHyperLaplacianStepIsTheMinimum(final float z) {
		final float[] u = { z };
		PicturePrior.HYPER_LAPLACIAN.shrink(u, new float[1], TAU);
		assertMinimal(u[0], v -> 0.5 * (v - z) * (v - z) + TAU * Math.pow(Math.abs(v), 2.0 / 3));
	}

	@ParameterizedTest
	@ValueSource(floats = { -0.9f, -0.13f, -0.05f, 0, 0.11f, 0.3f, 2 })
	void theTotalVariationStepOfOneDirectionIsTheMinimum(final float z) {
		final float[] u = { z };
		PicturePrior.TOTAL_VARIATION.shrink(u, new float[1], TAU);
		assertMinimal(u[0], v -> 0.5 * (v - z) * (v - z) + TAU * Math.abs(v));
	}

	@ParameterizedTest
	@EnumSource(PicturePrior.class)
	void totalVariationKeepsTheDirectionAndBothKeepLargeStepsLarge(final PicturePrior prior) {
		final float[] across = { 3 }, down = { -4 };
		prior.shrink(across, down, TAU);
		if (prior == PicturePrior.TOTAL_VARIATION) {
			assertEquals(-0.75, across[0] / down[0], 1e-6);
			assertEquals(5 - TAU, Math.hypot(across[0], down[0]), 1e-6);
		}
		assertTrue(across[0] > 3 - TAU && across[0] < 3);
	}

	private static void assertMinimal(final double found, final DoubleUnaryOperator cost) {
		double least = Double.POSITIVE_INFINITY;
		for (double v = -3; v <= 3; v += 1e-4)
			least = Math.min(least, cost.applyAsDouble(v));
		assertTrue(cost.applyAsDouble(found) <= least + 1e-4, "cost at " + found);
	}
}
