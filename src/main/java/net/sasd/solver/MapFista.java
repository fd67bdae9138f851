/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/**
 * FISTA on the maps of every frame with the motifs fixed: proximal gradient steps from extrapolated points
 * (Beck and Teboulle), the inertia of a frame starting anew when it points uphill (O'Donoghue and Candès). The
 * same {@link MapStep} as in descent, but its Lipschitz constant is found once. Cost per iteration: that of
 * {@link MapStep} in each frame. Not thread-safe.
 */
final class MapFista {

	private final SolverState state;
	private final MapStep step;
	private double lipschitz;
	/** Sums of the last step, per frame. */
	final MapStatistics[] last;
	/** Inertia of the last step, per frame. */
	final double[] betas;

	MapFista(final SolverState state, final StepRule rule) {
		this.state = state;
		step = new MapStep(state.model, state.motifs.count(), state.penalty, rule, state.lanes.slots());
		last = new MapStatistics[state.frames.length];
		betas = new double[state.frames.length];
		restart();
	}

	/** Takes notice of other motifs, and drops the inertia. */
	void restart() {
		lipschitz = state.model.mapLipschitz(state.motifs.spectra, state.lanes.shared());
		for (final FrameMaps frame : state.frames)
			frame.momentum.restart();
	}

	/** Takes one step in every frame; returns the sums over all of them. */
	MapStatistics iterate() {
		final MotifPoint motifs = state.motifs.point();
		state.lanes.forEach((t, slot, work) -> {
			final FrameMaps frame = state.frames[t];
			betas[t] = frame.momentum.next();
			last[t] = step.run(t, frame, motifs, lipschitz, state.lambda, betas[t], slot, work);
			if (last[t].uphill > 0) frame.momentum.restart();
		});
		return sum(last);
	}

	/** @return the sums over all frames */
	static MapStatistics sum(final MapStatistics[] frames) {
		final MapStatistics total = new MapStatistics();
		for (final MapStatistics frame : frames)
			total.add(frame);
		return total;
	}
}
