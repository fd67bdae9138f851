/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Removes from an estimated kernel what is noise, and puts it into the middle. Values below a share of the
 * largest become 0; of the connected parts (8 neighbours) only those remain that hold at least a tenth of what
 * the heaviest holds; the centre of gravity is moved to the centre pixel, by whole pixels. Stateless.
 */
final class KernelCleanup {

	private static final double LIGHTEST_PART = 0.1;

	private KernelCleanup() {}

	/** @param threshold share of the largest value, 0 to below 1 */
	static BlurKernel clean(final BlurKernel kernel, final double threshold) {
		final double[] values = kernel.values();
		double largest = 0;
		for (final double value : values)
			largest = Math.max(largest, value);
		for (int i = 0; i < values.length; i++)
			if (values[i] < threshold * largest) values[i] = 0;
		removeLightParts(values, kernel.size);
		return centred(new BlurKernel(kernel.size, values));
	}

	private static void removeLightParts(final double[] values, final int size) {
		final int[] parts = new int[values.length];
		final double[] weights = new double[values.length + 1];
		int count = 0;
		double heaviest = 0;
		for (int i = 0; i < values.length; i++)
			if (values[i] > 0 && parts[i] == 0) {
				weights[++count] = spread(values, size, parts, i, count);
				heaviest = Math.max(heaviest, weights[count]);
			}
		for (int i = 0; i < values.length; i++)
			if (weights[parts[i]] < LIGHTEST_PART * heaviest) values[i] = 0;
	}

	/** Marks the part that a pixel belongs to; returns its weight. */
	private static double spread(final double[] values, final int size, final int[] parts, final int start,
		final int part)
	{
		final Deque<Integer> open = new ArrayDeque<>();
		open.add(start);
		parts[start] = part;
		double weight = 0;
		while (!open.isEmpty()) {
			final int i = open.remove(), row = i / size, column = i % size;
			weight += values[i];
			for (int y = Math.max(0, row - 1); y <= Math.min(size - 1, row + 1); y++)
				for (int x = Math.max(0, column - 1); x <= Math.min(size - 1, column + 1); x++) {
					final int next = y * size + x;
					if (values[next] <= 0 || parts[next] != 0) continue;
					parts[next] = part;
					open.add(next);
				}
		}
		return weight;
	}

	/** The kernel moved by whole pixels; what would leave the window is lost. */
	private static BlurKernel centred(final BlurKernel kernel) {
		final int half = kernel.size / 2;
		double down = 0, right = 0;
		for (int i = -half; i <= half; i++)
			for (int j = -half; j <= half; j++) {
				down += i * kernel.at(i, j);
				right += j * kernel.at(i, j);
			}
		final int dy = (int) Math.rint(down), dx = (int) Math.rint(right);
		final double[] moved = new double[kernel.size * kernel.size];
		for (int i = -half; i <= half; i++)
			for (int j = -half; j <= half; j++)
				moved[(i + half) * kernel.size + j + half] = kernel.at(i + dy, j + dx);
		return new BlurKernel(kernel.size, moved);
	}
}
