/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Boundary;
import net.sasd.model.Grid;
import net.sasd.optim.Sphere;

/**
 * Moves motifs that have grown at the edge of their lifted window back to its
 * middle, and their maps against them. A motif that is cut off by the window is a
 * shift-truncation of the true one, a local minimum ([L] 3.3, [Z] section 3 re-centres
 * for the same reason); from the middle the missing part can grow. What leaves the
 * window on the other side is dropped, so Ψ may change.
 */
final class Recentring {

	private final Descent descent;
	private final Grid grid;
	private final Grid small;

	/** @param small grid with the n-window, whose content is to be in the middle */
	Recentring(final Descent descent, final Grid small) {
		this.descent = descent;
		this.small = small;
		grid = descent.model.grid;
	}

	/** @return true if a motif was moved */
	boolean apply() {
		final MotifWindows windows = new MotifWindows(descent, small);
		boolean moved = false;
		for (int k = 0; k < descent.motifs.count(); k++) {
			final int[] window = windows.find(k, ShiftRule.ENERGY);
			final int down = offset(window[0], grid.motifHeight, small.motifHeight, grid.height);
			final int right = offset(window[1], grid.motifWidth, small.motifWidth, grid.width);
			if (4 * Math.abs(down) <= small.motifHeight && 4 * Math.abs(right) <= small.motifWidth) continue;
			move(k, down, right);
			moved = true;
		}
		if (moved) descent.refreshAll();
		return moved;
	}

	/** How far the n-window lies off the middle; 0 where the window is the whole period and nothing can be cut off. */
	private int offset(final int place, final int window, final int n, final int period) {
		if (grid.boundary == Boundary.PERIODIC && window == period) return 0;
		return place - (window - n) / 2;
	}

	private void move(final int k, final int down, final int right) {
		final double[] motif = shifted(descent.motifs.motifs[k], down, right);
		final double norm = Sphere.norm(motif);
		Sphere.normalize(motif);
		descent.motifs.motifs[k] = motif;
		descent.frames.tell(lane -> {
			for (int t = lane.from; t < lane.to; t++)
				lane.frames[t].maps[k] = shifted(lane.model.grid, lane.frames[t].maps[k], down, right, (float) norm);
			return null;
		});
	}

	/** The motif moved up and left, so that what was off the middle is in it. */
	private double[] shifted(final double[] a, final int down, final int right) {
		final double[] out = new double[a.length];
		for (int i = 0; i < grid.motifHeight; i++)
			for (int j = 0; j < grid.motifWidth; j++) {
				final int row = i + down, column = j + right;
				if (row >= 0 && row < grid.motifHeight && column >= 0 && column < grid.motifWidth) out[i *
					grid.motifWidth + j] = a[row * grid.motifWidth + column];
			}
		return out;
	}

	/** The map moved down and right; with {@code EXTENDED} nothing wraps. */
	private static float[] shifted(final Grid grid, final float[] x, final int down, final int right, final float scale) {
		final float[] out = new float[x.length];
		final boolean cyclic = grid.boundary == Boundary.PERIODIC;
		final int top = grid.reachAbove(), bottom = grid.fieldHeight + grid.reachBelow();
		final int left = grid.reachLeft(), end = grid.fieldWidth + grid.reachRight();
		for (int row = -top; row < bottom; row++)
			for (int column = -left; column < end; column++) {
				final int fromRow = row - down, fromColumn = column - right;
				if (!cyclic && (fromRow < -top || fromRow >= bottom || fromColumn < -left || fromColumn >= end)) continue;
				out[grid.index(row, column)] = scale * x[grid.index(fromRow, fromColumn)];
			}
		return out;
	}
}
