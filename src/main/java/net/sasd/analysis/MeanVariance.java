/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Arrays;

/**
 * How the noise's variance grows with the intensity: a line through the lowest modes of the block variances of
 * blocks of like intensity, {@code var = var₀ + gain (I − I₀)}, as photon noise has it. Immutable.
 */
final class MeanVariance {

	/** Blocks in a group of like intensity. */
	private static final int GROUP = 40;
	/** A slope counts from this many of its standard errors on. */
	private static final double SIGNIFICANT = 3;

	/** Intensity of the blocks that hold noise alone. */
	final double background;
	/** Variance per unit of intensity, 0 if it is not significantly positive. */
	final double gain;

	private MeanVariance(final double background, final double gain) {
		this.background = background;
		this.gain = gain;
	}

	/** Fits the line to the blocks of a frame, at least one. */
	static MeanVariance of(final NoiseBlocks blocks) {
		final Integer[] order = new Integer[blocks.count()];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (i, j) -> Double.compare(blocks.means[i], blocks.means[j]));
		final int groups = order.length / GROUP;
		final double limit = 2 * blocks.background();
		final double[] quiet = Arrays.stream(order).filter(i -> blocks.variances[0][i] <= limit).mapToDouble(
			i -> blocks.means[i]).toArray();
		final double background = quiet.length > 0 ? RobustStatistics.mode(quiet) : RobustStatistics.median(
			blocks.means);
		if (groups < 4) return new MeanVariance(background, 0);
		final double[] means = new double[groups], variances = new double[groups];
		for (int g = 0; g < groups; g++) {
			final int from = g * order.length / groups, to = (g + 1) * order.length / groups;
			final double[] v = new double[to - from], m = new double[to - from];
			for (int i = from; i < to; i++) {
				v[i - from] = blocks.variances[0][order[i]];
				m[i - from] = blocks.means[order[i]];
			}
			means[g] = RobustStatistics.median(m);
			variances[g] = NoiseBlocks.background(v, blocks.freedom);
		}
		return new MeanVariance(background, slope(means, variances));
	}

	/** Weighted by 1 / variance², as the variance of a variance is; 0 if not significant. */
	private static double slope(final double[] x, final double[] v) {
		double w = 0, wx = 0, wv = 0;
		for (int i = 0; i < x.length; i++) {
			final double weight = weight(v[i]);
			w += weight;
			wx += weight * x[i];
			wv += weight * v[i];
		}
		if (w == 0) return 0;
		final double mx = wx / w, mv = wv / w;
		double sxx = 0, sxv = 0, rest = 0;
		for (int i = 0; i < x.length; i++) {
			sxx += weight(v[i]) * (x[i] - mx) * (x[i] - mx);
			sxv += weight(v[i]) * (x[i] - mx) * (v[i] - mv);
		}
		if (sxx == 0) return 0;
		final double slope = sxv / sxx;
		for (int i = 0; i < x.length; i++) {
			final double off = v[i] - mv - slope * (x[i] - mx);
			rest += weight(v[i]) * off * off;
		}
		final double error = Math.sqrt(rest / (x.length - 2) / sxx);
		return slope > SIGNIFICANT * error ? slope : 0;
	}

	private static double weight(final double variance) {
		return variance > 0 ? 1 / (variance * variance) : 0;
	}
}
