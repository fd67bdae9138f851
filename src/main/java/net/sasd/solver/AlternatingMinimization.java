/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Momentum;
import net.sasd.parallel.Workers;

/**
 * Alternating minimisation, a method to compare with ([L] 5.3): each iteration minimises Ψ over the maps with the
 * motifs fixed, by FISTA with backtracking, then over the motifs on the sphere with the maps fixed, by accelerated
 * Riemannian gradient descent with backtracking. Each block goes on until its change has fallen to a tenth of that
 * of its first step, so that it is solved more precisely as the run goes on, at most for 50 steps. Of the
 * parameters count objective, start, step rule and motif size. Ψ never rises. Cost per step of a block: that of
 * {@link MapStep} or {@link MotifStep}. Not thread-safe.
 */
public final class AlternatingMinimization extends Baseline {

	private static final double PRECISION = 0.1;
	private static final int MOST_STEPS = 50;

	private final MapFista fista;
	private final MotifStep motifStep;

	/**
	 * Prepares a run.
	 *
	 * @throws IllegalArgumentException if the parameters are wrong or do not fit the frames
	 */
	public AlternatingMinimization(final Observation y, final Parameters p, final Workers workers) {
		super("alternating minimization", y, p, Momentum::adaptive, workers);
		fista = new MapFista(state, p.stepRule);
		motifStep = new MotifStep(state.frameSide(), state.motifs, p.nonNegativeMotifs);
	}

	@Override
	public IterationRecord iterate() {
		final MapStatistics maps = minimizeOverMaps();
		final double[][] before = state.motifs.motifs.clone();
		final double fidelity = minimizeOverMotifs();
		// every step combined spectra, which gathers rounding
		state.motifs.refresh(state.model, state.lanes.shared());
		return record(fidelity, maps, distance(before, state.motifs.motifs), motifStep.step, fista.betas[0]);
	}

	private MapStatistics minimizeOverMaps() {
		fista.restart();
		MapStatistics sums = fista.iterate();
		// the length of a proximal gradient step from w, not of the way from x, which inertia prolongs
		final double enough = PRECISION * Math.sqrt(sums.distance);
		for (int n = 1; n < MOST_STEPS && Math.sqrt(sums.distance) > enough; n++)
			sums = fista.iterate();
		return sums;
	}

	/** @return the fidelity at the new motifs */
	private double minimizeOverMotifs() {
		final Momentum momentum = Momentum.adaptive();
		double fidelity = motifStep.run(momentum.next());
		final double enough = PRECISION * motifStep.change;
		for (int n = 1; n < MOST_STEPS && motifStep.change > enough; n++) {
			final double next = motifStep.run(momentum.next());
			if (next > fidelity) {
				// inertia overshot
				state.motifs.swap();
				momentum.restart();
			}
			else fidelity = next;
		}
		return fidelity;
	}

	private static double distance(final double[][] a, final double[][] b) {
		double largest = 0;
		for (int k = 0; k < a.length; k++) {
			double sum = 0;
			for (int i = 0; i < a[k].length; i++)
				sum += (a[k][i] - b[k][i]) * (a[k][i] - b[k][i]);
			largest = Math.max(largest, Math.sqrt(sum));
		}
		return largest;
	}
}
