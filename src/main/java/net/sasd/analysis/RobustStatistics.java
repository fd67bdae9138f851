/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Arrays;

/**
 * Location and scale that a minority of outliers does not move. Inputs are never changed; sorting costs
 * n log n. Stateless and thread-safe.
 */
final class RobustStatistics {

	/** Standard deviation of a normal distribution over its median absolute deviation. */
	private static final double SIGMA_PER_MAD = 1.482602218505602;

	private RobustStatistics() {}

	/** @return the median; NaN of nothing */
	static double median(final double[] values) {
		return quantile(values, 0.5);
	}

	/**
	 * @param share 0 ... 1
	 * @return the quantile, interpolated linearly; NaN of nothing
	 */
	static double quantile(final double[] values, final double share) {
		if (values.length == 0) return Double.NaN;
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		final double place = share * (sorted.length - 1);
		final int below = (int) place, above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

	/** @return 1.4826 median |v − median v|, the standard deviation if the values are normal; NaN of nothing */
	static double sigma(final double[] values) {
		final double centre = median(values);
		final double[] deviations = new double[values.length];
		for (int i = 0; i < deviations.length; i++)
			deviations[i] = Math.abs(values[i] - centre);
		return SIGMA_PER_MAD * median(deviations);
	}

	/** @return 1.4826 median |v|, the standard deviation if the values are normal around 0; NaN of nothing */
	static double sigmaAroundZero(final double[] values) {
		final double[] magnitudes = new double[values.length];
		for (int i = 0; i < magnitudes.length; i++)
			magnitudes[i] = Math.abs(values[i]);
		return SIGMA_PER_MAD * median(magnitudes);
	}

	/**
	 * The half-sample mode: halves the sample again and again, keeping the half that lies closest together.
	 *
	 * @param values at least one
	 * @return where the values are densest
	 */
	static double mode(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		int from = 0, count = sorted.length;
		while (count > 2) {
			final int half = (count + 1) / 2;
			int best = from;
			for (int i = from; i + half <= from + count; i++)
				if (sorted[i + half - 1] - sorted[i] < sorted[best + half - 1] - sorted[best]) best = i;
			from = best;
			count = half;
		}
		return count == 1 ? sorted[from] : (sorted[from] + sorted[from + 1]) / 2;
	}
}
