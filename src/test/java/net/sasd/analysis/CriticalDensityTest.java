/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The papers' rule of thumb. */
class CriticalDensityTest {

	@Test
	void spikesRandomAndSmoothMotifsHaveTheirExponents() {
		assertEquals(Math.pow(100, -0.5), CriticalDensity.of(100, 0), 1e-12);
		assertEquals(Math.pow(100, -0.75), CriticalDensity.of(100, Math.sqrt(2 * Math.log(100) / 100)), 1e-12);
		assertEquals(Math.pow(100, -1), CriticalDensity.of(100, 1), 1e-12);
		assertEquals(1, CriticalDensity.of(1, 0));
	}

	@Test
	void moreCoherenceAllowsLess() {
		double before = 1;
		for (double mu = 0; mu <= 1; mu += 0.05) {
			final double now = CriticalDensity.of(200, mu);
			assertTrue(now < before);
			before = now;
		}
	}
}
