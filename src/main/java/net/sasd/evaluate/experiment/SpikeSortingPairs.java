/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Arrays;

import net.sasd.evaluate.SpikeScore;

/** Tells which found kernel is which neuron. */
final class SpikeSortingPairs {

	private SpikeSortingPairs() {}

	/**
	 * Pairs neurons with kernels one to one, the highest F1 first.
	 *
	 * @param scores [neuron][kernel], as many neurons as kernels
	 * @return the kernel of each neuron
	 */
	static int[] best(final SpikeScore[][] scores) {
		final int[] pairs = new int[scores.length];
		Arrays.fill(pairs, -1);
		final boolean[] used = new boolean[scores.length];
		for (int round = 0; round < pairs.length; round++) {
			int neuron = -1, kernel = -1;
			for (int i = 0; i < pairs.length; i++)
				for (int k = 0; k < pairs.length; k++)
					if (pairs[i] < 0 && !used[k] && (neuron < 0 || scores[i][k].f1 > scores[neuron][kernel].f1)) {
						neuron = i;
						kernel = k;
					}
			pairs[neuron] = kernel;
			used[kernel] = true;
		}
		return pairs;
	}
}
