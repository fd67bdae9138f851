/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

import java.util.Arrays;

/**
 * The mean–variance relation of a stack, from what a fit of its molecules leaves: the variance in pixels with hardly
 * any light of molecules, and the slope of a line through the variances of bins of like light, weighted by
 * {@code 1 / variance²} as the variance of a variance is. Squares beyond three standard deviations count as three, so
 * that molecules that were missed hardly matter. Cost: a sort of the pixels. Stateless, thread-safe.
 */
public final class NoiseFit {

	private static final int BIN = 400;
	private static final int ROUNDS = 5;
	/** Light below this share of what doubles the variance is hardly any. */
	private static final double HARDLY = 0.1;
	private static final double SIGMA_PER_MAD = 1.482602218505602;
	/** E min(|n|, 3)² for standard normal n. */
	private static final double CLIPPED = 0.9952;

	private NoiseFit() {}

	/**
	 * Fits the line.
	 *
	 * @param light of molecules in each pixel, in counts
	 * @param residual of each pixel, as large as if nothing had been fitted to it; NaN does not count
	 * @param level typical background, in counts
	 * @param before what is kept where the pixels do not tell
	 */
	public static NoiseModel of(final double[] light, final double[] residual, final double level,
		final NoiseModel before)
	{
		final int[] order = byLight(light, residual);
		final int n = order.length;
		if (n < 2 * BIN) return before;
		final double unit = before.dark / before.gain;
		int quiet = n / 10;
		while (quiet < n && light[order[quiet]] < HARDLY * unit)
			quiet++;
		final double dark = variance(residual, order, 0, quiet), quietLight = mean(light, order, 0, quiet);
		final int bins = (n - quiet) / BIN;
		final double[] x = new double[bins], v = new double[bins];
		for (int b = 0; b < bins; b++) {
			x[b] = mean(light, order, quiet + b * BIN, quiet + (b + 1) * BIN) - quietLight;
			v[b] = variance(residual, order, quiet + b * BIN, quiet + (b + 1) * BIN) - dark;
		}
		final double gain = slope(x, v, dark, before.gain);
		return dark > 0 ? NoiseModel.estimated(level, dark - gain * quietLight > 0 ? dark - gain * quietLight : dark, gain)
			: before;
	}

	private static double slope(final double[] x, final double[] v, final double dark, final double start) {
		double gain = start;
		for (int k = 0; k < ROUNDS; k++) {
			double xv = 0, xx = 0;
			for (int b = 0; b < x.length; b++) {
				final double variance = dark + gain * x[b], weight = 1 / (variance * variance);
				xv += weight * x[b] * v[b];
				xx += weight * x[b] * x[b];
			}
			if (!(xv > 0)) return start;
			gain = xv / xx;
		}
		return gain;
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
