/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

/**
 * Pearson's correlation of two spike trains summed into bins, at the best lag: how well rates are recovered where
 * single spikes cannot be ([L] 6.1.1, real traces; the measure of the spikefinder challenge at 25 Hz). Immutable,
 * thread-safe.
 */
public final class SpikeRateCorrelation {

	/** The largest correlation, −1 … 1; 0 where a train is constant. */
	public final double correlation;
	/** The samples by which the found train was moved for it. */
	public final int lag;

	private SpikeRateCorrelation(final double correlation, final int lag) {
		this.correlation = correlation;
		this.lag = lag;
	}

	/**
	 * Moves the found train by every whole lag {@code −maxLag … maxLag} and compares the whole bins in which both
	 * trains are known. Of equal correlations the smallest lag wins. Cost: m (2 maxLag + 1).
	 *
	 * @param truth spikes per sample
	 * @param found spikes per sample, or an estimate on any scale, as long
	 * @param binWidth samples per bin, ≥ 1: the sampling rate divided by the rate of bins
	 * @param maxLag largest lag to try, in samples, ≥ 0
	 * @throws IllegalArgumentException if the lengths differ or fewer than two bins are left
	 */
	public static SpikeRateCorrelation of(final double[] truth, final double[] found, final int binWidth,
		final int maxLag)
	{
		if (truth.length != found.length) throw new IllegalArgumentException("The true train has " + truth.length +
			" samples and the found one " + found.length + "; give two of one length.");
		if (binWidth < 1 || maxLag < 0) throw new IllegalArgumentException("The bin width is " + binWidth +
			" and the largest lag " + maxLag + " samples; use at least 1 and 0.");
		if ((truth.length - maxLag) / binWidth < 2) throw new IllegalArgumentException("A train of " + truth.length +
			" samples has fewer than two bins of " + binWidth + " at a lag of " + maxLag + "; use smaller ones.");
		SpikeRateCorrelation best = at(truth, found, binWidth, 0);
		for (int lag = 1; lag <= maxLag; lag++)
			for (int sign = -1; sign <= 1; sign += 2) {
				final SpikeRateCorrelation other = at(truth, found, binWidth, sign * lag);
				if (other.correlation > best.correlation) best = other;
			}
		return best;
	}

	private static SpikeRateCorrelation at(final double[] truth, final double[] found, final int binWidth, final int lag) {
		final int start = Math.max(0, lag);
		final int bins = (truth.length - Math.abs(lag)) / binWidth;
		double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
		for (int bin = 0; bin < bins; bin++) {
			double a = 0, b = 0;
			for (int i = start + bin * binWidth, end = i + binWidth; i < end; i++) {
				a += truth[i];
				b += found[i - lag];
			}
			sa += a;
			sb += b;
			saa += a * a;
			sbb += b * b;
			sab += a * b;
		}
		final double va = saa - sa * sa / bins, vb = sbb - sb * sb / bins;
		return new SpikeRateCorrelation(va > 0 && vb > 0 ? (sab - sa * sb / bins) / Math.sqrt(va * vb) : 0, lag);
	}
}
