/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MomentumTest {

	@Test
	void adaptiveInertiaSolvesItsRecurrence() {
		final Momentum momentum = Momentum.adaptive();
		assertEquals(0, momentum.next());
		double theta = (1 + Math.sqrt(5)) / 2;
		for (int k = 2; k < 50; k++) {
			final double next = (theta - 1) / momentum.next();
			// what θ_{k+1} = (1 + √(1 + 4θ_k²)) / 2 is the positive root of
			assertEquals(theta * theta, next * next - next, 1e-9 * next * next, "step " + k);
			theta = next;
		}
	}

	@Test
	void adaptiveInertiaGrowsFromZeroTowardsOne() {
		final Momentum momentum = Momentum.adaptive();
		double before = -1;
		for (int k = 0; k < 1000; k++) {
			final double beta = momentum.next();
			assertTrue(beta > before && beta < 1, "step " + k + ": " + beta);
			before = beta;
		}
		assertEquals(1, before, 0.004);
	}

	@Test
	void aRestartBeginsTheAdaptiveSequenceAnew() {
		final Momentum momentum = Momentum.adaptive(), other = Momentum.adaptive();
		for (int k = 0; k < 7; k++)
			momentum.next();
		momentum.restart();
		for (int k = 0; k < 7; k++)
			assertEquals(other.next(), momentum.next());
	}

	@Test
	void fixedInertiaIsZeroFirstAndThenTheSame() {
		final Momentum momentum = Momentum.fixed(0.9);
		for (int round = 0; round < 2; round++) {
			assertEquals(0, momentum.next());
			assertEquals(0.9, momentum.next());
			assertEquals(0.9, momentum.next());
			momentum.restart();
		}
	}
}
