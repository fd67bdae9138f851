/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class SpikeScoreTest {

	@Test
	void identicalTrainsScoreOne() {
		final double[] times = { 3, 50, 51, 200 };
		final SpikeScore score = SpikeScore.of(times, times, 2, 20);
		assertEquals(1, score.f1);
		assertEquals(0, score.lag);
		assertEquals(0, score.jitter);
	}

	@Test
	void aFoundSpikeCountsForOneTrueSpikeOnly() {
		final SpikeScore score = SpikeScore.at(new double[] { 10, 11 }, new double[] { 10.5 }, 2, 0);
		assertEquals(1, score.pairs);
		assertEquals(1, score.precision);
		assertEquals(0.5, score.recall);
		assertEquals(2. / 3, score.f1, 1e-15);
	}

	@Test
	void theNearestArePairedFirst() {
		// 10 with 11 leaves 12 with 13.5, which is too far
		final SpikeScore score = SpikeScore.at(new double[] { 10, 11.6 }, new double[] { 11.5, 13.5 }, 1.6, 0);
		assertEquals(1, score.pairs);
		assertEquals(0.1, score.jitter, 1e-12);
	}

	@Test
	void theBestLagIsFoundAndRefinedBetweenSamples() {
		final Random random = new Random(1);
		final double[] truth = new double[60], found = new double[60];
		for (int i = 0; i < truth.length; i++) {
			truth[i] = 40 * i + random.nextInt(20);
			found[i] = truth[i] - 13.3;
		}
		final SpikeScore score = SpikeScore.of(truth, found, 0.5, 20);
		assertEquals(1, score.f1);
		assertEquals(13.3, score.lag, 1e-9);
		assertEquals(0, score.jitter, 1e-9);
		assertTrue(SpikeScore.of(truth, found, 0.5, 5).f1 < 0.5, "the lag is out of reach");
	}

	@Test
	void pairsMatchABruteForceCountWhereNoTwoCompete() {
		final Random random = new Random(2);
		final double[] truth = new double[40], found = new double[40];
		for (int i = 0; i < truth.length; i++) {
			truth[i] = 30 * i;
			found[i] = 30 * i + 6 * random.nextGaussian();
		}
		int near = 0;
		for (final double t : truth)
			for (final double f : found)
				if (Math.abs(t - f) <= 4) near++;
		assertEquals(near, SpikeScore.at(truth, found, 4, 0).pairs);
	}

	@Test
	void nothingFoundScoresZero() {
		assertEquals(0, SpikeScore.of(new double[] { 1 }, new double[0], 2, 10).f1);
	}

	@Test
	void countsBecomeTimes() {
		assertArrayEquals(new double[] { 1, 3, 3 }, SpikeScore.times(new double[] { 0, 1, 0, 2 }));
	}

	@Test
	void badArgumentsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> SpikeScore.of(new double[1], new double[1], -1, 0));
		assertThrows(IllegalArgumentException.class, () -> SpikeScore.of(new double[1], new double[1], 1, -1));
		assertThrows(IllegalArgumentException.class, () -> SpikeScore.at(new double[] { Double.NaN }, new double[1], 1, 0));
	}

	@Test
	void unitSpikesAreCountedWhereTheRunningSumPassesHalves() {
		assertArrayEquals(new double[] { 2, 6, 7, 10 }, SpikeCount.of(new double[] { 0, .4, .5, 0, 0, 0, 1, 1.1, 0, 0, .9, 0, 0,
			.3 }, 1));
		assertThrows(IllegalArgumentException.class, () -> SpikeCount.of(new double[3], 0));
	}
}
