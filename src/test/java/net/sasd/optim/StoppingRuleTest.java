/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingRuleTest {

	@ParameterizedTest
	@ValueSource(doubles = { 1e-12, 1e-6, 0.1 })
	void aFlatSequenceMeetsTheRuleAsSoonAsTenIterationsCanBeLookedBackOn(final double tolerance) {
		assertEquals(11, firstMet(tolerance, k -> 5));
	}

	@Test
	void aSequenceThatFallsFasterThanTheToleranceDoesNotMeetIt() {
		assertEquals(-1, firstMet(1e-3, k -> Math.exp(-2e-3 * k)));
	}

	@Test
	void aSequenceThatFallsMoreSlowlyThanTheToleranceMeetsIt() {
		assertEquals(11, firstMet(1e-3, k -> Math.exp(-0.5e-3 * k)));
	}

	@Test
	void aSequenceThatComesToRestMeetsItWithinElevenIterationsOfResting() {
		final int met = firstMet(1e-6, k -> Math.max(1, 100 - k));
		assertTrue(met > 99 && met <= 110, "met at " + met);
	}

	@Test
	void iterationsWithoutProgressInBetweenAreNotEnough() {
		assertEquals(-1, firstMet(1e-3, k -> 100 - (k - k % 2) * 0.2));
	}

	@Test
	void toleranceZeroIsNeverMet() {
		assertEquals(-1, firstMet(0, k -> 1));
	}

	/** Iteration from 1 at which the rule is first met, −1 if not within 200. */
	private static int firstMet(final double tolerance, final IntToDoubleFunction objective) {
		final StoppingRule rule = new StoppingRule(tolerance);
		for (int k = 1; k <= 200; k++)
			if (rule.isMet(objective.applyAsDouble(k))) return k;
		return -1;
	}
}
