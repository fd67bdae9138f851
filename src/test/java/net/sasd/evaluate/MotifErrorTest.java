/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.sasd.model.Motifs;

import org.junit.jupiter.api.Test;

/** The error of a motif does not see shift, sign and order, and sees everything else. */
class MotifErrorTest {

	private static final double[] BLOCK = { 1, 1, 0, 0 };
	private static final double[] COMB = { 1, 0, 0, 1 };

	@Test
	void theTruthItselfHasNoError() {
		final Motifs truth = new Motifs(2, 2, BLOCK, COMB);
		assertArrayEquals(new double[2], MotifError.of(truth, truth), 1e-15);
	}

	@Test
	void shiftSignOrderAndAWiderWindowDoNotCount() {
		final Motifs truth = new Motifs(1, 4, BLOCK, COMB);
		final Motifs found = new Motifs(1, 6, new double[] { 0, -1, 0, 0, -1, 0 },
			new double[] { 0, 0, 0, 0, 2, 2 });
		assertArrayEquals(new double[2], MotifError.of(found, truth), 1e-15);
	}

	@Test
	void theErrorIsOneMinusTheCosine() {
		final Motifs truth = new Motifs(1, 1, new double[] { 1 });
		final Motifs found = new Motifs(1, 2, new double[] { 3, 4 });
		assertEquals(0.2, MotifError.of(found, truth)[0], 1e-15);
	}

	@Test
	void aMotifThatWasNotFoundHasErrorOne() {
		final Motifs truth = new Motifs(1, 4, BLOCK, COMB);
		assertArrayEquals(new double[] { 1, 0 }, MotifError.of(new Motifs(1, 4, COMB), truth), 1e-15);
	}
}
