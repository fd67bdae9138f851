/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

import java.util.Arrays;

/**
 * Variances of residuals in bins of like light. Squares beyond three standard deviations count as three, so that
 * molecules that were missed hardly matter. Immutable.
 */
final class ResidualBins {

	private static final int BIN = 400;
	/** Light below this share of what doubles the variance is hardly any. */
	private static final double HARDLY = 0.1;
	private static final double SIGMA_PER_MAD = 1.482602218505602;
	/** E min(|n|, 3)² for standard normal n. */
	private static final double CLIPPED = 0.9952;

	/** Variance of pixels with hardly any light, and their mean light. */
	final double dark, darkLight;
	/** Number of bins; light of each above the dark pixels' and variance above theirs, {@code [count]}. */
	final int count;
	final double[] light, excess;

	private ResidualBins(final double[] light, final double[] residual, final int[] order, final int quiet) {
		dark = variance(residual, order, 0, quiet);
		darkLight = mean(light, order, 0, quiet);
		count = (order.length - quiet) / BIN;
		this.light = new double[count];
		excess = new double[count];
		for (int b = 0; b < count; b++) {
			final int from = quiet + b * BIN;
			this.light[b] = mean(light, order, from, from + BIN) - darkLight;
			excess[b] = variance(residual, order, from, from + BIN) - dark;
		}
	}

	/**
	 * @param unit light that doubles the variance, about
	 * @return the bins, or null if there are too few pixels
	 */
	static ResidualBins of(final double[] light, final double[] residual, final double unit) {
		final int[] order = byLight(light, residual);
		if (order.length < 2 * BIN) return null;
		int quiet = order.length / 10;
		while (quiet < order.length && light[order[quiet]] < HARDLY * unit)
			quiet++;
		return new ResidualBins(light, residual, order, quiet);
	}

	private static int[] byLight(final double[] light, final double[] residual) {
		final long[] keys = new long[light.length];
		int n = 0;
		for (int p = 0; p < light.length; p++)
			// the bits of positive floats are in their order
			if (!Double.isNaN(residual[p])) keys[n++] = (long) Float.floatToIntBits((float) Math.max(0, light[p])) << 32 | p;
		Arrays.sort(keys, 0, n);
		return Arrays.stream(keys, 0, n).mapToInt(key -> (int) key).toArray();
	}

	private static double mean(final double[] values, final int[] order, final int from, final int to) {
		double sum = 0;
		for (int i = from; i < to; i++)
			sum += values[order[i]];
		return sum / (to - from);
	}

	private static double variance(final double[] residual, final int[] order, final int from, final int to) {
		final double[] deviations = new double[to - from];
		for (int i = from; i < to; i++)
			deviations[i - from] = residual[order[i]];
		Arrays.sort(deviations);
		final double median = deviations[deviations.length / 2];
		for (int i = 0; i < deviations.length; i++)
			deviations[i] = Math.abs(deviations[i] - median);
		Arrays.sort(deviations);
		final double limit = 3 * SIGMA_PER_MAD * deviations[deviations.length / 2];
		double sum = 0;
		for (final double deviation : deviations)
			sum += Math.min(deviation, limit) * Math.min(deviation, limit);
		return sum / deviations.length / CLIPPED;
	}
}
