/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.util.Arrays;

import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * The residual where not everything counts, M ∘ (s + b − y) for a synthesis s = Σ a ⊛ x on the grid: at the optimal
 * bias b, the mean of y − s over the pixels that count; zero outside the field of view and at masked pixels. Sums run
 * over fixed blocks of rows, so the number of threads changes no bit. Thread-safe on distinct grids.
 */
final class FieldResidual {

	/** Pixels of a parallel task. */
	private static final int CHUNK = 16384;

	private final Observation observation;
	private final Grid grid;
	private final boolean biased;
	private final Chunks rows;

	FieldResidual(final Observation observation, final Grid grid, final boolean biased) {
		this.observation = observation;
		this.grid = grid;
		this.biased = biased;
		rows = new Chunks(grid.height, Math.max(1, CHUNK / grid.width));
	}

	/** map: s → M ∘ (s + b − y). Returns {½‖·‖², b}. */
	double[] apply(final int t, final float[] map, final Workers workers) {
		final float[] y = observation.frame(t);
		final boolean[] mask = observation.mask(t);
		final double[] parts = new double[rows.count()];
		workers.forEach(parts.length, c -> parts[c] = subtract(y, mask, map, rows.from(c), rows.to(c)));
		final double bias = biased && observation.counted(t) > 0 ? -sum(parts) / observation.counted(t) : 0;
		workers.forEach(parts.length, c -> parts[c] = shift((float) bias, mask, map, rows.from(c), rows.to(c)));
		return new double[] { 0.5 * sum(parts), bias };
	}

	private static double sum(final double[] parts) {
		double sum = 0;
		for (final double part : parts)
			sum += part;
		return sum;
	}

	/** Subtracts the frame where it counts; returns the sum of what is left there. */
	private double subtract(final float[] y, final boolean[] mask, final float[] map, final int from, final int to) {
		double sum = 0;
		for (int row = from; row < Math.min(to, grid.fieldHeight); row++) {
			final int start = row * grid.width, first = row * grid.fieldWidth;
			if (mask == null) for (int i = 0; i < grid.fieldWidth; i++)
				map[start + i] -= y[first + i];
			else for (int i = 0; i < grid.fieldWidth; i++)
				map[start + i] = mask[first + i] ? map[start + i] - y[first + i] : 0f;
			sum += sum(map, start, grid.fieldWidth);
		}
		return sum;
	}

	/** Four sums side by side: one would make every addition wait for the one before. */
	private static double sum(final float[] map, final int start, final int length) {
		double a = 0, b = 0, c = 0, d = 0;
		int i = start;
		for (final int end = start + length - 3; i < end; i += 4) {
			a += map[i];
			b += map[i + 1];
			c += map[i + 2];
			d += map[i + 3];
		}
		for (; i < start + length; i++)
			a += map[i];
		return (a + b) + (c + d);
	}

	/** Adds the bias where pixels count, and clears what is outside the field; returns the sum of squares. */
	private double shift(final float bias, final boolean[] mask, final float[] map, final int from, final int to) {
		double sum = 0;
		for (int row = from; row < to; row++) {
			final int start = row * grid.width, inside = row < grid.fieldHeight ? grid.fieldWidth : 0;
			if (mask == null) for (int i = start; i < start + inside; i++)
				map[i] += bias;
			else for (int i = 0; i < inside; i++)
				if (mask[row * grid.fieldWidth + i]) map[start + i] += bias;
			sum += energy(map, start, inside);
			Arrays.fill(map, start + inside, start + grid.width, 0f);
		}
		return sum;
	}

	private static double energy(final float[] map, final int start, final int length) {
		double a = 0, b = 0, c = 0, d = 0;
		int i = start;
		for (final int end = start + length - 3; i < end; i += 4) {
			a += (double) map[i] * map[i];
			b += (double) map[i + 1] * map[i + 1];
			c += (double) map[i + 2] * map[i + 2];
			d += (double) map[i + 3] * map[i + 3];
		}
		for (; i < start + length; i++)
			a += (double) map[i] * map[i];
		return (a + b) + (c + d);
	}
}
