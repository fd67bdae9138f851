/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/**
 * A trial run from which noise and motif size are read.
 * <p>
 * Solves with what is assumed, then goes on from these motifs on windows of about 3n that are not cut, so that
 * the motifs show as far as they reach. Immutable.
 * </p>
 */
final class Pilot {

	/** Solution on the wide windows. */
	final Solution solution;
	/** Noise of the residual, in units of the normalised image. */
	final double sigma;

	private Pilot(final Solution solution) {
		this.solution = solution;
		sigma = NoiseLevel.ofResidual(solution);
	}

	/** Solves with parameters and then on wide windows; a cancelled run leaves what was found so far. */
	static Pilot run(final Observation y, final Parameters p, final Workers workers, final CancelToken cancel) {
		final Solution narrow = SparseDeconvolution.solve(y, p, workers, SolverListener.NONE, cancel);
		final Motifs wide = widened(narrow.motifs, y);
		final Parameters wider = p.toBuilder().motifSize(wide.height(), wide.width()).initialPatches((int[][]) null)
			.initialMotifs(wide).build();
		return new Pilot(SparseDeconvolution.solve(y, wider, workers, SolverListener.NONE, cancel));
	}

	/** @return motifs in the middle of windows of the size that lifted ones have */
	static Motifs widened(final Motifs motifs, final Observation y) {
		return lay(motifs, wide(motifs.height(), y.height), wide(motifs.width(), y.width));
	}

	/** 3n − 2, as the lifted window, but no more than the frame. */
	private static int wide(final int n, final int side) {
		return Math.max(n, Math.min(3 * n - 2, side));
	}

	private static Motifs lay(final Motifs motifs, final int height, final int width) {
		final int top = height / 2 - motifs.height() / 2, left = width / 2 - motifs.width() / 2;
		final double[][] laid = new double[motifs.count()][height * width];
		for (int k = 0; k < laid.length; k++) {
			final double[] a = motifs.get(k);
			for (int i = 0; i < motifs.height(); i++)
				System.arraycopy(a, i * motifs.width(), laid[k], (top + i) * width + left, motifs.width());
		}
		return new Motifs(height, width, laid);
	}

	/** @return true if no motif has any activation, or the run was cancelled before it began */
	boolean isEmpty() {
		if (solution.records.isEmpty()) return true;
		for (int k = 0; k < solution.motifs.count(); k++)
			if (ActivationCount.energy(solution.maps, k) > 0) return false;
		return true;
	}

	/**
	 * @param noise standard deviation in units of the normalised image
	 * @return true if the residual's mean square is no more than that of the noise and of what λ takes off each
	 *         activation, about λ²
	 */
	boolean explains(final double noise) {
		double energy = 0;
		long count = 0;
		for (int t = 0; t < solution.frames(); t++)
			for (final float value : solution.residual(t))
				if (!Float.isNaN(value)) {
					energy += value / solution.scale * (value / solution.scale);
					count++;
				}
		final IterationRecord last = solution.records.get(solution.records.size() - 1);
		return energy <= noise * noise * count + last.lambda * last.lambda * last.nonzeros;
	}

	/** @return {rows, columns} of the smallest window that each motif's significant part fits into */
	int[] size(final int narrowHeight, final int narrowWidth) {
		int height = 1, width = 1;
		for (int k = 0; k < solution.motifs.count(); k++) {
			final double energy = ActivationCount.energy(solution.maps, k);
			if (energy == 0) continue;
			final MotifSupport support = MotifSupport.of(solution.motifs, k, sigma / Math.sqrt(energy), narrowHeight,
				narrowWidth);
			height = Math.max(height, support.height);
			width = Math.max(width, support.width);
		}
		return new int[] { height, width };
	}
}
