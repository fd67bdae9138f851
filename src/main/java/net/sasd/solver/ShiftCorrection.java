/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Grid;
import net.sasd.optim.Sphere;

/**
 * Takes the shift out of the scaled-shift symmetry ([L] B.3, Algorithm 8): cuts
 * an n-window out of each lifted motif, scales it to unit norm, and moves and
 * scales its maps against it, so that a ⊛ x changes only by what was cut off. By
 * {@link ShiftRule#ENERGY} it is the window of largest energy, moved to the middle
 * of its content while that costs at most 0.1 % of it (a small motif has many
 * windows that hold it whole); by
 * {@link ShiftRule#RECONSTRUCTION} the one that reconstructs the frames best among
 * those with at least half of that energy, which costs one FFT each (and one per
 * frame with a mask).
 */
final class ShiftCorrection {

	private final Grid from;
	/** The grid with the small window. */
	final Grid grid;
	/** Motifs on the small window, unit norm. */
	final double[][] motifs;
	private final Descent descent;
	/** Of each motif, where its window lies in the lifted one, and the norm of what that holds. */
	private final int[][] windows;
	private final double[] norms;

	/** Corrects the state of a descent, which is not changed but for scratch, for a grid with the small window. */
	ShiftCorrection(final Descent descent, final Grid small, final ShiftRule rule) {
		this.descent = descent;
		from = descent.model.grid;
		grid = small;
		motifs = new double[descent.motifs.count()][];
		windows = new int[motifs.length][];
		norms = new double[motifs.length];
		final MotifWindows search = new MotifWindows(descent, small);
		for (int k = 0; k < motifs.length; k++) {
			windows[k] = search.find(k, rule);
			motifs[k] = search.cut(k, windows[k]);
			norms[k] = Sphere.norm(motifs[k]);
			if (norms[k] == 0) motifs[k][0] = 1;
			Sphere.normalize(motifs[k]);
		}
	}

	/** @return the maps on the small grid, [t][k], of frames in this process */
	float[][][] maps() {
		final FrameMaps[] frames = descent.local().frames;
		final float[][][] maps = new float[frames.length][motifs.length][];
		for (int t = 0; t < maps.length; t++)
			for (int k = 0; k < motifs.length; k++)
				maps[t][k] = shift(frames[t].maps[k], windows[k], norms[k]);
		return maps;
	}

	/**
	 * The map moved so that the small motif's centre takes the place of the lifted one's, and scaled by
	 * the norm cut.
	 */
	private float[] shift(final float[] map, final int[] window, final double norm) {
		final int down = window[0] + grid.motifHeight / 2 - from.motifHeight / 2;
		final int right = window[1] + grid.motifWidth / 2 - from.motifWidth / 2;
		final float[] moved = new float[grid.size()];
		// only places from which the small motif reaches into the field are kept
		for (int row = -grid.reachAbove(); row < grid.fieldHeight + grid.reachBelow(); row++)
			for (int column = -grid.reachLeft(); column < grid.fieldWidth + grid.reachRight(); column++)
				moved[grid.index(row, column)] = (float) (norm * map[from.index(row - down, column - right)]);
		return moved;
	}
}
