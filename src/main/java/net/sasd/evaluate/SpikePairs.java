/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Pairs true and found spikes one to one, the nearest first. */
final class SpikePairs {

	private SpikePairs() {}

	/**
	 * @param tolerance largest distance of a pair
	 * @param lag what is added to the found times
	 * @return true minus moved found time of each pair
	 */
	static double[] offsets(final double[] truth, final double[] found, final double tolerance, final double lag) {
		if (!(tolerance >= 0)) throw new IllegalArgumentException("The tolerance is " + tolerance +
			"; it must be at least 0.");
		final double[] a = sorted(truth), b = sorted(found);
		final boolean[] usedA = new boolean[a.length], usedB = new boolean[b.length];
		final List<int[]> candidates = candidates(a, b, tolerance, lag);
		candidates.sort(Comparator.comparingDouble(pair -> Math.abs(a[pair[0]] - b[pair[1]] - lag)));
		final double[] offsets = new double[Math.min(a.length, b.length)];
		int pairs = 0;
		for (final int[] pair : candidates) {
			if (usedA[pair[0]] || usedB[pair[1]]) continue;
			usedA[pair[0]] = usedB[pair[1]] = true;
			offsets[pairs++] = a[pair[0]] - b[pair[1]] - lag;
		}
		return Arrays.copyOf(offsets, pairs);
	}

	private static List<int[]> candidates(final double[] a, final double[] b, final double tolerance,
		final double lag)
	{
		final List<int[]> candidates = new ArrayList<>();
		int first = 0;
		for (int i = 0; i < a.length; i++) {
			while (first < b.length && b[first] + lag < a[i] - tolerance)
				first++;
			for (int j = first; j < b.length && b[j] + lag <= a[i] + tolerance; j++)
				candidates.add(new int[] { i, j });
		}
		return candidates;
	}

	private static double[] sorted(final double[] times) {
		for (final double time : times)
			if (Double.isNaN(time) || Double.isInfinite(time)) throw new IllegalArgumentException("A spike time is " +
				time + "; give finite times.");
		final double[] sorted = times.clone();
		Arrays.sort(sorted);
		return sorted;
	}
}
