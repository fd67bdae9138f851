/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.ArrayList;
import java.util.List;

import net.sasd.model.ActivationMaps;
import net.sasd.model.Solution;

/**
 * The activations of a solution as a list of places and amplitudes.
 * <p>
 * One detection for each entry x_i of a map in the field of view that is a local maximum of |x| among its eight
 * neighbours (of equal neighbours the first in row-major order; entries in the margin around the field count as
 * neighbours). Because an activation between pixels is shared by neighbouring entries, its amplitude is
 * {@code A = scale · Σ x_j} and its place {@code Σ x_j (r_j, c_j) / Σ x_j} over the entries of the 3 × 3
 * neighbourhood that have the sign of x_i. Neighbourhoods end at the edges of a map, also with the periodic
 * boundary. Cost: a few operations per entry. Stateless and thread-safe.
 * </p>
 */
public final class Detections {

	/**
	 * Default share of the strongest activation of a motif below which activations are left out. What the
	 * ℓ1 penalty leaves of noise and of misfit between motif and data are many entries of a few per cent of the
	 * strongest, while the amplitudes of one kind of object in one image rarely spread over more than 1 : 20.
	 */
	public static final double SHARE = 0.05;

	private Detections() {}

	/**
	 * Lists the activations of all frames of a solution.
	 *
	 * @param firstFrame number of the solution's first frame, from 0: not 0 where each frame was solved by itself
	 * @param share kept is what has at least this share of the largest |amplitude| of its motif in the solution,
	 *          0 … 1; 0 keeps all; default {@link #SHARE}
	 * @return ordered by frame, then motif, then row by row
	 * @throws IllegalArgumentException if the share is not within 0 … 1
	 */
	public static List<Detection> of(final Solution solution, final int firstFrame, final double share) {
		if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("The share of the strongest activation is " +
			share + "; it must be within 0 and 1.");
		final ActivationMaps maps = solution.maps;
		final double[] heights = heights(solution), largest = new double[heights.length];
		final List<Detection> all = new ArrayList<>();
		for (int t = 0; t < maps.frames(); t++)
			for (int k = 0; k < heights.length; k++)
				for (int row = 0; row < maps.fieldHeight; row++)
					for (int column = 0; column < maps.fieldWidth; column++) {
						if (!isMaximum(maps, maps.get(t, k), row + maps.top, column + maps.left)) continue;
						final Detection found = detection(solution, t, k, row, column, firstFrame + t, heights[k]);
						largest[k] = Math.max(largest[k], Math.abs(found.amplitude));
						all.add(found);
					}
		final List<Detection> kept = new ArrayList<>();
		for (final Detection found : all)
			if (Math.abs(found.amplitude) >= share * largest[found.motif]) kept.add(found);
		return kept;
	}

	private static double[] heights(final Solution solution) {
		final double[] heights = new double[solution.motifs.count()];
		for (int k = 0; k < heights.length; k++)
			for (final double value : solution.motifs.get(k))
				heights[k] = Math.max(heights[k], Math.abs(value));
		return heights;
	}

	private static boolean isMaximum(final ActivationMaps maps, final float[] map, final int row, final int column) {
		final int i = row * maps.width + column;
		final float magnitude = Math.abs(map[i]);
		if (!(magnitude > 0)) return false;
		for (int r = Math.max(0, row - 1); r <= Math.min(maps.height - 1, row + 1); r++)
			for (int c = Math.max(0, column - 1); c <= Math.min(maps.width - 1, column + 1); c++) {
				final int j = r * maps.width + c;
				final float other = Math.abs(map[j]);
				if (other > magnitude || other == magnitude && j < i) return false;
			}
		return true;
	}

	/** Gathers the neighbourhood of a maximum at a place in the field. */
	private static Detection detection(final Solution solution, final int t, final int k, final int row,
		final int column, final int frame, final double height)
	{
		final ActivationMaps maps = solution.maps;
		final float[] map = maps.get(t, k);
		final int top = Math.max(-1, -row - maps.top), left = Math.max(-1, -column - maps.left);
		final int bottom = Math.min(1, maps.height - 1 - row - maps.top);
		final int right = Math.min(1, maps.width - 1 - column - maps.left);
		final boolean positive = map[(row + maps.top) * maps.width + column + maps.left] > 0;
		double sum = 0, down = 0, across = 0;
		for (int r = top; r <= bottom; r++)
			for (int c = left; c <= right; c++) {
				final float value = map[(row + r + maps.top) * maps.width + column + c + maps.left];
				if (value == 0 || value > 0 != positive) continue;
				sum += value;
				down += r * value;
				across += c * value;
			}
		final double amplitude = solution.scale * sum;
		return new Detection(frame, k, row + down / sum, column + across / sum, amplitude, amplitude * height);
	}
}
