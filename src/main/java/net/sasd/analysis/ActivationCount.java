/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.model.ActivationMaps;

/**
 * How many activations a map holds, rather than how many of its entries are not zero.
 * <p>
 * λ leaves little clusters of entries where one activation lies between pixels, and small entries where noise
 * passes the threshold. So entries that touch (in all directions) are one activation of their summed value v, and
 * activations are weighted by amplitude through the participation ratio {@code N = (Σ |v|)² / Σ v²}: the number
 * of equal activations that would have the same ratio of sums. Stateless and thread-safe.
 * </p>
 */
final class ActivationCount {

	private ActivationCount() {}

	/** @return Σ x² of motif k over the frames, margins included */
	static double energy(final ActivationMaps maps, final int k) {
		double energy = 0;
		for (int t = 0; t < maps.frames(); t++)
			for (final float value : maps.get(t, k))
				energy += (double) value * value;
		return energy;
	}

	/** @return Σ |x| of motif k over the frames, margins included */
	static double norm1(final ActivationMaps maps, final int k) {
		double sum = 0;
		for (int t = 0; t < maps.frames(); t++)
			for (final float value : maps.get(t, k))
				sum += Math.abs(value);
		return sum;
	}

	/** @return Σ x² / Σ |x| of motif k, the amplitude weighted by itself; 0 of an empty map */
	static double amplitude(final ActivationMaps maps, final int k) {
		final double sum = norm1(maps, k);
		return sum == 0 ? 0 : energy(maps, k) / sum;
	}

	/** @return effective number of activations of motif k in the field of view of all frames; 0 if there is none */
	static double of(final ActivationMaps maps, final int k) {
		double sum = 0, squares = 0;
		for (int t = 0; t < maps.frames(); t++) {
			final float[] field = maps.inField(t, k);
			final int[] stack = new int[field.length];
			for (int i = 0; i < field.length; i++)
				if (field[i] != 0f) {
					final double value = take(field, maps.fieldHeight, maps.fieldWidth, i, stack);
					sum += Math.abs(value);
					squares += value * value;
				}
		}
		return squares == 0 ? 0 : sum * sum / squares;
	}

	/** Sums the entries connected with one, and clears them. */
	private static double take(final float[] field, final int height, final int width, final int first,
		final int[] stack)
	{
		double sum = 0;
		int depth = 0;
		sum += field[first];
		field[first] = 0f;
		stack[depth++] = first;
		while (depth > 0) {
			final int i = stack[--depth], row = i / width, column = i % width;
			for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++)
				for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
					final int j = r * width + c;
					if (field[j] == 0f) continue;
					sum += field[j];
					field[j] = 0f;
					stack[depth++] = j;
				}
		}
		return sum;
	}
}
