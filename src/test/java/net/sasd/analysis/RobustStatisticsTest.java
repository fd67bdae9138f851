/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** A minority of outliers moves nothing. */
class RobustStatisticsTest {

	@Test
	void quantilesAreInterpolatedBetweenSortedValues() {
		final double[] values = { 4, 1, 3, 2 };
		assertEquals(2.5, RobustStatistics.median(values));
		assertEquals(1, RobustStatistics.quantile(values, 0));
		assertEquals(1.75, RobustStatistics.quantile(values, 0.25));
		assertEquals(4, RobustStatistics.quantile(values, 1));
		assertTrue(Double.isNaN(RobustStatistics.median(new double[0])));
		assertEquals(4, values[0]);
	}

	@Test
	void sigmaIsTheStandardDeviationOfNormalValuesWithOutliers() {
		final Random random = new Random(3);
		final double[] values = random.doubles(20_000).map(u -> 5 + 2 * random.nextGaussian()).toArray();
		Arrays.fill(values, 0, 1000, 1e6);
		assertEquals(2, RobustStatistics.sigma(values), 0.2);
		for (int i = 0; i < values.length; i++)
			values[i] = i < 1000 ? 1e6 : values[i] - 5;
		assertEquals(2, RobustStatistics.sigmaAroundZero(values), 0.2);
	}

	@Test
	void theModeIsWhereValuesAreDensest() {
		final Random random = new Random(4);
		final double[] values = random.doubles(3000).map(u -> u < 0.4 ? 7 + 0.1 * random.nextGaussian() : 10 + 20 *
			random.nextDouble()).toArray();
		assertEquals(7, RobustStatistics.mode(values), 0.1);
		assertEquals(3, RobustStatistics.mode(new double[] { 3 }));
		assertEquals(3.5, RobustStatistics.mode(new double[] { 4, 3 }));
	}
}
