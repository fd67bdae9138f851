/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Distance and rate correlation of spike trains. */
class SpikeTrainTest {

	@Test
	void theDistanceIsTheSmallestOverAllCyclicShifts() {
		final Random random = new Random(3);
		final int m = 41;
		final double[] truth = new double[m], found = new double[m];
		for (int i = 0; i < m; i++) {
			if (random.nextDouble() < 0.2) truth[i] = 1;
			if (random.nextDouble() < 0.3) found[i] = random.nextDouble();
		}
		double least = Double.POSITIVE_INFINITY;
		for (int lag = 0; lag < m; lag++) {
			double sum = 0;
			for (int i = 0; i < m; i++)
				sum += Math.pow(truth[i] - found[Math.floorMod(i - lag, m)], 2);
			least = Math.min(least, Math.sqrt(sum));
		}
		final SpikeTrainDistance distance = SpikeTrainDistance.of(truth, found);
		assertEquals(least, distance.distance, 1e-12);
		double there = 0;
		for (int i = 0; i < m; i++)
			there += Math.pow(truth[i] - found[Math.floorMod(i - distance.lag, m)], 2);
		assertEquals(least, Math.sqrt(there), 1e-12);
	}

	@Test
	void aShiftedTrainHasDistanceZeroAndTellsItsLag() {
		final double[] truth = { 0, 1, 0, 0, 2, 0, 0, 0 }, found = { 0, 0, 0, 1, 0, 0, 2, 0 };
		assertEquals(0, SpikeTrainDistance.of(truth, found).distance);
		assertEquals(-2, SpikeTrainDistance.of(truth, found).lag);
	}

	@Test
	void theRateCorrelationIsPearsonsOfTheBins() {
		final double[] truth = { 1, 0, 0, 1, 0, 0, 1, 1, 0 }, found = { 0, 2, 1, 0, 0, 0, 3, 0, 7 };
		// bins of two: 1 1 0 2 against 2 1 0 3; the last sample fills no bin
		final double expected = correlation(new double[] { 1, 1, 0, 2 }, new double[] { 2, 1, 0, 3 });
		assertEquals(expected, SpikeRateCorrelation.of(truth, found, 2, 0).correlation, 1e-12);
	}

	@Test
	void theRateCorrelationFindsTheLag() {
		final Random random = new Random(4);
		final double[] truth = new double[400], found = new double[400];
		for (int i = 20; i < 380; i++)
			if (random.nextDouble() < 0.1) {
				truth[i] = 1;
				found[i + 7] = 0.5;
			}
		final SpikeRateCorrelation best = SpikeRateCorrelation.of(truth, found, 4, 10);
		assertEquals(-7, best.lag);
		assertEquals(1, best.correlation, 1e-12);
		assertTrue(SpikeRateCorrelation.of(truth, found, 4, 0).correlation < 0.5);
	}

	@Test
	void differentLengthsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> SpikeTrainDistance.of(new double[3], new double[4]));
		assertThrows(IllegalArgumentException.class, () -> SpikeRateCorrelation.of(new double[30], new double[40], 2, 0));
		assertThrows(IllegalArgumentException.class, () -> SpikeRateCorrelation.of(new double[9], new double[9], 5, 0));
	}

	private static double correlation(final double[] a, final double[] b) {
		double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
		for (int i = 0; i < a.length; i++) {
			ma += a[i] / a.length;
			mb += b[i] / b.length;
		}
		for (int i = 0; i < a.length; i++) {
			aa += (a[i] - ma) * (a[i] - ma);
			bb += (b[i] - mb) * (b[i] - mb);
			ab += (a[i] - ma) * (b[i] - mb);
		}
		return ab / Math.sqrt(aa * bb);
	}
}
