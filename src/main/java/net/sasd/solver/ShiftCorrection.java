/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Boundary;
import net.sasd.model.Grid;
import net.sasd.optim.Sphere;

/**
 * Takes the shift out of the scaled-shift symmetry ([L] B.3, Algorithm 8): cuts
 * an n-window out of each lifted motif, scales it to unit norm, and moves and
 * scales its maps against it, so that a ⊛ x changes only by what was cut off. By
 * {@link ShiftRule#ENERGY} it is the window of largest energy, moved to the middle
 * of its content while that costs at most 2 % of it (a small motif has many
 * windows that hold it whole); by
 * {@link ShiftRule#RECONSTRUCTION} the one that reconstructs the frames best among
 * those with at least half of that energy, which costs one FFT each (and one per
 * frame with a mask).
 */
final class ShiftCorrection {

	private final Descent descent;
	private final Grid from;
	/** The grid with the small window. */
	final Grid grid;
	/** Place {top, left} of each motif's small window in its lifted one. */
	final int[][] windows;
	/** Motifs on the small window, unit norm. */
	final double[][] motifs;
	/** Maps on the small grid, [t][k]. */
	final float[][][] maps;

	/** Corrects the state of a descent, which is not changed but for scratch, for a grid with the small window. */
	ShiftCorrection(final Descent descent, final Grid small, final ShiftRule rule) {
		this.descent = descent;
		from = descent.model.grid;
		grid = small;
		motifs = new double[descent.motifs.count()][];
		maps = new float[descent.frames.length][motifs.length][];
		windows = new int[motifs.length][];
		for (int k = 0; k < motifs.length; k++) {
			final int[] window = windows[k] = rule == ShiftRule.ENERGY ? centred(k, energies(k)) : bestReconstruction(k);
			motifs[k] = cut(descent.motifs.motifs[k], window);
			final double norm = Sphere.norm(motifs[k]);
			if (norm == 0) motifs[k][0] = 1;
			Sphere.normalize(motifs[k]);
			for (int t = 0; t < maps.length; t++)
				maps[t][k] = shift(descent.frames[t].maps[k], window, norm);
		}
	}

	/**
	 * Energy of the small window at each place of the lifted one, [top][left]; places wrap where the
	 * window is the whole period.
	 */
	private double[][] energies(final int k) {
		final double[] a = descent.motifs.motifs[k];
		final double[][] energies = new double[places(from.motifHeight, grid.motifHeight, from.height)][places(
			from.motifWidth, grid.motifWidth, from.width)];
		for (int i = 0; i < energies.length; i++)
			for (int j = 0; j < energies[0].length; j++) {
				final double[] cut = cut(a, new int[] { i, j });
				energies[i][j] = Sphere.inner(cut, cut);
			}
		return energies;
	}

	private int places(final int window, final int small, final int period) {
		return from.boundary == Boundary.PERIODIC && window == period ? window : window - small + 1;
	}

	/** The window of largest energy, or the one centred on the centroid of its energy if that holds nearly as much. */
	private int[] centred(final int k, final double[][] energies) {
		final int[] best = largestEnergy(energies);
		final double[] cut = cut(descent.motifs.motifs[k], best);
		double down = 0, right = 0, sum = 0;
		for (int i = 0; i < grid.motifHeight; i++)
			for (int j = 0; j < grid.motifWidth; j++) {
				final double energy = cut[i * grid.motifWidth + j] * cut[i * grid.motifWidth + j];
				down += (i - grid.motifHeight / 2) * energy;
				right += (j - grid.motifWidth / 2) * energy;
				sum += energy;
			}
		if (sum == 0) return best;
		final int[] moved = { move(best[0], down / sum, energies.length), move(best[1], right / sum,
			energies[0].length) };
		return energies[moved[0]][moved[1]] >= 0.98 * sum ? moved : best;
	}

	private static int move(final int place, final double by, final int places) {
		return Math.max(0, Math.min(places - 1, place + (int) Math.rint(by)));
	}

	private static int[] largestEnergy(final double[][] energies) {
		final int[] best = new int[2];
		for (int i = 0; i < energies.length; i++)
			for (int j = 0; j < energies[0].length; j++)
				if (energies[i][j] > energies[best[0]][best[1]]) {
					best[0] = i;
					best[1] = j;
				}
		return best;
	}

	private int[] bestReconstruction(final int k) {
		final double[][] energies = energies(k);
		int[] best = largestEnergy(energies);
		final double enough = 0.5 * energies[best[0]][best[1]];
		final MotifTrial trial = new MotifTrial(descent, k);
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < energies.length; i++)
			for (int j = 0; j < energies[0].length; j++) {
				if (energies[i][j] < enough) continue;
				final int[] window = { i, j };
				final double error = trial.fidelity(keepOnly(descent.motifs.motifs[k], window));
				if (error >= least) continue;
				least = error;
				best = window;
			}
		return best;
	}

	/** The lifted motif, zero outside the small window. */
	private double[] keepOnly(final double[] a, final int[] window) {
		final double[] kept = new double[a.length];
		for (int i = 0; i < grid.motifHeight; i++)
			for (int j = 0; j < grid.motifWidth; j++) {
				final int at = at(window, i, j);
				kept[at] = a[at];
			}
		return kept;
	}

	private double[] cut(final double[] a, final int[] window) {
		final double[] cut = new double[grid.motifHeight * grid.motifWidth];
		for (int i = 0; i < grid.motifHeight; i++)
			for (int j = 0; j < grid.motifWidth; j++)
				cut[i * grid.motifWidth + j] = a[at(window, i, j)];
		return cut;
	}

	private int at(final int[] window, final int i, final int j) {
		return (window[0] + i) % from.motifHeight * from.motifWidth + (window[1] + j) % from.motifWidth;
	}

	/**
	 * The map moved so that the small motif's centre takes the place of the lifted one's, and scaled by
	 * the norm cut.
	 */
	private float[] shift(final float[] map, final int[] window, final double norm) {
		final int down = window[0] + grid.motifHeight / 2 - from.motifHeight / 2;
		final int right = window[1] + grid.motifWidth / 2 - from.motifWidth / 2;
		final boolean cyclic = from.boundary == Boundary.PERIODIC;
		final int top = cyclic ? 0 : (grid.motifHeight - 1) / 2, bottom = cyclic ? 0 : grid.motifHeight / 2;
		final int left = cyclic ? 0 : (grid.motifWidth - 1) / 2, rightMargin = cyclic ? 0 : grid.motifWidth / 2;
		final float[] moved = new float[grid.size()];
		// only places from which the small motif reaches into the field are kept
		for (int row = -top; row < grid.fieldHeight + bottom; row++)
			for (int column = -left; column < grid.fieldWidth + rightMargin; column++)
				moved[grid.index(row, column)] = (float) (norm * map[from.index(row - down, column - right)]);
		return moved;
	}
}
