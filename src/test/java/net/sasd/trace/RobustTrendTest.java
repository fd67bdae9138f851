/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class RobustTrendTest {

	@Test
	void aPlantedLineComesBackUnderSpikesThatPullLeastSquaresAway() {
		final int m = 2000;
		final Random random = new Random(1);
		final float[] trace = new float[m];
		for (int i = 0; i < m; i++)
			trace[i] = (float) (3 - 0.002 * i + 0.01 * random.nextGaussian());
		for (int i = 0; i < m; i += 20)
			trace[i] += i > m / 2 ? 5 : 0.5;
		final double[] trend = RobustTrend.fit(trace, 1);
		assertEquals(3, trend[0], 0.01);
		assertEquals(3 - 0.002 * (m - 1), trend[m - 1], 0.01);
	}

	@Test
	void noPolynomialOfThatDegreeHasASmallerSumOfAbsoluteDeviations() {
		final Random random = new Random(2);
		final float[] trace = new float[101];
		for (int i = 0; i < trace.length; i++)
			trace[i] = (float) (random.nextGaussian() * random.nextGaussian() + 1e-4 * i * i);
		final double[] trend = RobustTrend.fit(trace, 2);
		final double least = deviation(trace, trend, 0, 0);
		for (int power = 0; power <= 2; power++)
			for (final double step : new double[] { -0.05, -0.01, 0.01, 0.05 })
				assertTrue(deviation(trace, trend, power, step) > least * (1 - 1e-4), power + " " + step);
	}

	@Test
	void aCubicWithoutNoiseIsExactAlsoWhereSamplesDoNotCount() {
		final float[] trace = new float[50];
		for (int i = 0; i < trace.length; i++)
			trace[i] = cubic(i);
		trace[7] = Float.NaN;
		trace[49] = Float.NaN;
		final double[] trend = RobustTrend.fit(trace, 3);
		for (int i = 0; i < trace.length; i++)
			assertEquals(cubic(i), trend[i], 1e-4);
	}

	@Test
	void aDegreeOutOfRangeOrTooFewSamplesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> RobustTrend.fit(new float[9], 4));
		assertThrows(IllegalArgumentException.class, () -> RobustTrend.fit(new float[] { 1, Float.NaN }, 1));
	}

	private static float cubic(final int i) {
		final float t = i / 10f;
		return 1 + t - 0.5f * t * t + 0.1f * t * t * t;
	}

	private static double deviation(final float[] trace, final double[] trend, final int power, final double step) {
		double sum = 0;
		for (int i = 0; i < trace.length; i++)
			sum += Math.abs(trace[i] - trend[i] - step * Math.pow(i / 50. - 1, power));
		return sum;
	}
}
