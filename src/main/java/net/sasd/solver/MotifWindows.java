/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Boundary;
import net.sasd.model.Grid;

/** Finds where in its lifted window a motif's n-window lies, by a {@link ShiftRule}. Not thread-safe. */
final class MotifWindows {

	/** A window on the middle of its content is taken if it holds this share of the largest energy. */
	private static final double NEARLY_ALL = 0.999;

	private final Descent descent;
	private final Grid from;
	private final Grid grid;

	/** @param small grid with the n-window */
	MotifWindows(final Descent descent, final Grid small) {
		this.descent = descent;
		from = descent.model.grid;
		grid = small;
	}

	/** @return place {top, left} of the small window of motif k in its lifted one */
	int[] find(final int k, final ShiftRule rule) {
		return rule == ShiftRule.ENERGY ? centred(k) : bestReconstruction(k);
	}

	/** @return what the small window at a place holds of motif k */
	double[] cut(final int k, final int[] window) {
		return cut(descent.motifs.motifs[k], window);
	}

	/**
	 * Energy of the small window at each place of the lifted one, [top][left]; places wrap where the
	 * window is the whole period. Rows first, then columns: O(window · (p + q)), since large motifs have many
	 * places.
	 */
	private double[][] energies(final int k) {
		final double[] a = descent.motifs.motifs[k];
		final int rows = from.motifHeight, columns = from.motifWidth;
		final int lefts = places(columns, grid.motifWidth, from.width);
		final double[][] across = new double[rows][lefts];
		for (int i = 0; i < rows; i++)
			for (int left = 0; left < lefts; left++)
				for (int j = left; j < left + grid.motifWidth; j++) {
					final double value = a[i * columns + j % columns];
					across[i][left] += value * value;
				}
		final double[][] energies = new double[places(rows, grid.motifHeight, from.height)][lefts];
		for (int top = 0; top < energies.length; top++)
			for (int i = top; i < top + grid.motifHeight; i++)
				for (int left = 0; left < lefts; left++)
					energies[top][left] += across[i % rows][left];
		return energies;
	}

	private int places(final int window, final int small, final int period) {
		return from.boundary == Boundary.PERIODIC && window == period ? window : window - small + 1;
	}

	/** The window of largest energy, or the one centred on the centroid of its energy if that holds nearly as much. */
	private int[] centred(final int k) {
		final double[][] energies = energies(k);
		final int[] best = largestEnergy(energies);
		final double[] cut = cut(k, best);
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
		return energies[moved[0]][moved[1]] >= NEARLY_ALL * sum ? moved : best;
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
}
