/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContinuationTest {

	@Test
	void lambdaFallsGeometricallyFromItsStartAndStopsAtItsValue() {
		final Continuation c = new Continuation(1, 0.1, 0.5, 300);
		final double[] expected = { 1, 1, 0.5, 0.25, 0.125, 0.1, 0.1 };
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], c.at(i), 1e-15, "iteration " + i);
		assertFalse(c.isOver(4));
		assertTrue(c.isOver(5));
		assertEquals(0.1, c.at(1000));
	}

	@Test
	void itArrivesWithinAThirdOfTheIterationsHoweverFewThereAre() {
		for (final int most : new int[] { 1, 2, 3, 10, 30, 300 }) {
			final Continuation c = new Continuation(10, 0.1, 0.99, most);
			assertTrue(c.isOver(most / 3 + 2), most + " iterations");
			for (int i = 1; i < most; i++)
				assertTrue(c.at(i + 1) <= c.at(i));
		}
	}

	@Test
	void itStaysAtItsValueWhereTheStartIsNoLarger() {
		for (final Continuation c : new Continuation[] { Continuation.none(0.1), new Continuation(0.1, 0.1, 0.95, 100),
			new Continuation(0.05, 0.1, 0.95, 100) })
			for (int i = 0; i < 5; i++) {
				assertEquals(0.1, c.at(i));
				assertTrue(c.isOver(i));
			}
	}
}
