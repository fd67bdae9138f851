/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Momentum;
import net.sasd.parallel.Workers;

/**
 * iPALM, inertial proximal alternating linearised minimisation (Pock and Sabach 2016), a method to compare with
 * ([L] 5.3): a proximal gradient step on the maps, then a projected gradient step on the motifs, which lie in the
 * unit ball instead of on the sphere, both from points extrapolated by a fixed inertia (α = β), with backtracking.
 * Since Ψ favours large motifs and small maps, the motifs end on the sphere. There is no restart, so Ψ may ripple.
 * Of the parameters count objective, start, step rule and motif size. Cost per iteration, frame and motif: two
 * FFTs, two more per motif, and the rejected step sizes. Not thread-safe.
 */
public final class Ipalm extends Baseline {

	/** Inertia of the comparison in [L] 5.3. */
	public static final double PAPER_INERTIA = 0.3;

	/** Iterations after which motif spectra are transformed anew. */
	private static final int REFRESH = 50;

	private final double inertia;
	private final MapStep mapStep;
	private final BallStep ballStep;
	private int iterations;

	/**
	 * Prepares a run.
	 *
	 * @param inertia β for maps and motifs, 0 ≤ β < 1
	 * @throws IllegalArgumentException if the inertia or the parameters are wrong or do not fit the frames
	 */
	public Ipalm(final Observation y, final Parameters p, final double inertia, final Workers workers) {
		super("ipalm", y, p, () -> Momentum.fixed(checked(inertia)), workers);
		this.inertia = inertia;
		mapStep = new MapStep(state.model, state.motifs.count(), state.penalty, p.stepRule, state.lanes.slots());
		ballStep = new BallStep(state, p.nonNegativeMotifs);
	}

	private static double checked(final double inertia) {
		if (!(inertia >= 0 && inertia < 1)) throw new IllegalArgumentException("The inertia is " + inertia +
			"; it must be at least 0 and below 1, for example 0.3.");
		return inertia;
	}

	@Override
	public IterationRecord iterate() {
		if (++iterations % REFRESH == 0) state.motifs.refresh(state.model, state.lanes.shared());
		final double lipschitz = state.model.mapLipschitz(state.motifs.spectra, state.lanes.shared());
		final MapStatistics[] sums = new MapStatistics[state.frames.length];
		state.lanes.forEach((t, slot, work) -> sums[t] = mapStep.run(t, state.frames[t], state.motifs.point(), lipschitz,
			state.lambda, state.frames[t].momentum.next(), slot, work));
		final double fidelity = ballStep.run(inertia);
		return record(fidelity, MapFista.sum(sums), ballStep.change, ballStep.step, inertia);
	}
}
