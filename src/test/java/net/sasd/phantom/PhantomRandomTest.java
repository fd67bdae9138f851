/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

import net.sasd.phantom.PhantomRandom.Purpose;

import org.junit.jupiter.api.Test;

class PhantomRandomTest {

	@Test
	void givesThePublishedSplitMixNumbers() {
		final PhantomRandom random = new PhantomRandom(1234567);
		assertEquals(6457827717110365317L, random.nextLong());
		assertEquals(3203168211198807973L, random.nextLong());
		assertEquals(Long.parseUnsignedLong("9817491932198370423"), random.nextLong());
	}

	@Test
	void givesTheNumbersOfSplittableRandom() {
		for (final long start : new long[] { 0, 1, -1, Long.MIN_VALUE, 987654321987654321L }) {
			final PhantomRandom ours = new PhantomRandom(start);
			final SplittableRandom theirs = new SplittableRandom(start);
			for (int i = 0; i < 1000; i++)
				assertEquals(theirs.nextLong(), ours.nextLong());
		}
	}

	@Test
	void gaussianHasTheMomentsOfTheNormalDistribution() {
		final PhantomRandom random = new PhantomRandom(5);
		final int n = 200_000;
		final double[] moment = new double[5];
		for (int i = 0; i < n; i++) {
			final double g = random.nextGaussian();
			for (int m = 1; m <= 4; m++)
				moment[m] += Math.pow(g, m) / n;
		}
		assertEquals(0, moment[1], 5 / Math.sqrt(n));
		assertEquals(1, moment[2], 5 * Math.sqrt(2.0 / n));
		assertEquals(0, moment[3], 5 * Math.sqrt(15.0 / n));
		assertEquals(3, moment[4], 5 * Math.sqrt(96.0 / n));
	}

	@Test
	void integersAreUniformBelowTheBound() {
		final PhantomRandom random = new PhantomRandom(6);
		final int[] count = new int[7];
		for (int i = 0; i < 70_000; i++)
			count[random.nextInt(7)]++;
		for (final int c : count)
			assertEquals(10_000, c, 5 * Math.sqrt(10_000));
		assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
	}

	@Test
	void substreamsOfEveryPurposeAndIndexDiffer() {
		final Set<Long> first = new HashSet<>();
		for (final Purpose purpose : Purpose.values())
			for (int i = 0; i < 20; i++)
				for (int j = 0; j < 20; j++)
					first.add(PhantomRandom.substream(42, purpose, i, j).nextLong());
		assertEquals(Purpose.values().length * 400, first.size());
		assertNotEquals(PhantomRandom.substream(1, Purpose.NOISE, 0).nextLong(),
			PhantomRandom.substream(2, Purpose.NOISE, 0).nextLong());
	}
}
