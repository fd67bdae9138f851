/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import java.util.Arrays;

/**
 * How many of the true spikes were found, and how many of the found ones are true.
 * <p>
 * Found and true spikes are paired one to one, the nearest first, if they are at most {@code tolerance} apart
 * after all found times were moved by one global lag, because the origin of a blind motif is arbitrary.
 * {@code precision = pairs / found, recall = pairs / true, F1 = 2 pairs / (found + true)}. Times may have any
 * unit; the lag is searched in steps of 1, so use samples. Immutable, thread-safe.
 * </p>
 */
public final class SpikeScore {

	/** What was added to the found times. */
	public final double lag;
	/** Number of pairs, of true and of found spikes. */
	public final int pairs, truth, found;
	/** Shares of found spikes that are true, of true spikes that were found, and their harmonic mean; 0 … 1. */
	public final double precision, recall, f1;
	/** Root mean square distance of the pairs after the lag; NaN if there is no pair. */
	public final double jitter;

	private SpikeScore(final double lag, final double[] offsets, final int truth, final int found) {
		this.lag = lag;
		this.truth = truth;
		this.found = found;
		pairs = offsets.length;
		precision = found == 0 ? 0 : (double) pairs / found;
		recall = truth == 0 ? 0 : (double) pairs / truth;
		f1 = truth + found == 0 ? 0 : 2.0 * pairs / (truth + found);
		double sum = 0;
		for (final double offset : offsets)
			sum += offset * offset;
		jitter = Math.sqrt(sum / pairs);
	}

	/**
	 * Scores at the best lag: of the whole numbers {@code −maxLag … maxLag} the one with the most pairs, then
	 * the one with the smallest jitter, then the smallest; then moved by the median offset of its pairs, if
	 * that loses none. Cost: {@code 2 maxLag + 1} pairings.
	 *
	 * @param truth true times, in any order
	 * @param found found times, in any order
	 * @param tolerance largest distance of a pair, ≥ 0
	 * @param maxLag largest lag to try, ≥ 0; 0 compares the times as they are
	 * @return the score at that lag
	 * @throws IllegalArgumentException if the tolerance or the lag is negative, or a time is not finite
	 */
	public static SpikeScore of(final double[] truth, final double[] found, final double tolerance, final int maxLag) {
		if (maxLag < 0) throw new IllegalArgumentException("The largest lag is " + maxLag + "; it must be at least 0.");
		SpikeScore best = at(truth, found, tolerance, 0);
		for (int lag = 1; lag <= maxLag; lag++)
			for (int sign = -1; sign <= 1; sign += 2) {
				final SpikeScore score = at(truth, found, tolerance, sign * lag);
				if (score.isBetterThan(best)) best = score;
			}
		if (maxLag == 0 || best.pairs == 0) return best;
		final double[] offsets = SpikePairs.offsets(truth, found, tolerance, best.lag);
		Arrays.sort(offsets);
		final SpikeScore centred = at(truth, found, tolerance, best.lag + offsets[offsets.length / 2]);
		return centred.pairs >= best.pairs ? centred : best;
	}

	/** @return the score when the found times are moved by a given lag */
	public static SpikeScore at(final double[] truth, final double[] found, final double tolerance, final double lag) {
		return new SpikeScore(lag, SpikePairs.offsets(truth, found, tolerance, lag), truth.length, found.length);
	}

	private boolean isBetterThan(final SpikeScore other) {
		return pairs > other.pairs || pairs == other.pairs && jitter < other.jitter;
	}

	/**
	 * The times of a spike train sampled on a grid.
	 *
	 * @param counts spikes per sample
	 * @return the index of each spike, twice where there are two
	 */
	public static double[] times(final double[] counts) {
		int total = 0;
		for (final double count : counts)
			total += (int) Math.rint(count);
		final double[] times = new double[total];
		int next = 0;
		for (int i = 0; i < counts.length; i++)
			for (int c = (int) Math.rint(counts[i]); c > 0; c--)
				times[next++] = i;
		return times;
	}

	@Override
	public String toString() {
		return String.format(java.util.Locale.ROOT, "F1 %.4f (precision %.4f, recall %.4f; %d of %d, %d found), lag %.2f",
			f1, precision, recall, pairs, truth, found, lag);
	}
}
