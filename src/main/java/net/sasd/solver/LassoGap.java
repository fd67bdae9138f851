/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.ConvolutionModel.Workspace;

/**
 * How far maps are from the least Ψ, motifs fixed: the duality gap of the lasso, or of its Huber variant. With the
 * residual r at the maps, g = ǎ ⊛ r and s ≤ 1 the largest factor for which s·g is admissible, the dual value at
 * −s·r is {@code s(‖r‖² − ⟨g, x⟩) − ½s²‖r‖² − (μ/2λ) Σ (s g)²}, the last sum over all entries (with x ≥ 0, those below
 * 0), where admissible means |s·g| ≤ λ (s·g ≥ −λ); no Ψ is smaller. Weights of 1 only. Cost: one FFT per motif, one
 * or two per frame with a mask. Not thread-safe.
 */
final class LassoGap {

	private final SolverState state;
	private final double mu;
	private final boolean nonNegative;
	private final float[][] gradients;

	LassoGap(final SolverState state, final double mu, final boolean nonNegative) {
		this.state = state;
		this.mu = mu;
		this.nonNegative = nonNegative;
		gradients = new float[state.lanes.slots()][state.model.grid.size()];
	}

	/** @return Ψ and an upper bound of what it lies above the least, at the current maps of all frames */
	double[] measure() {
		final double[] objectives = new double[state.frames.length];
		final double dual = state.lanes.sum((t, slot, work) -> {
			final FrameMaps frame = state.frames[t];
			final double fidelity = state.model.residual(t, state.motifs.spectra, frame.spectra, true, work);
			frame.bias = work.bias;
			objectives[t] = fidelity + state.lambda * state.penalty(t);
			return dual(frame, fidelity, slot, work);
		});
		double objective = 0;
		for (final double part : objectives)
			objective += part;
		return new double[] { objective, objective - dual };
	}

	private double dual(final FrameMaps frame, final double fidelity, final int slot, final Workspace work) {
		final float[] g = gradients[slot];
		double largest = 0, along = 0, squares = 0;
		for (int k = 0; k < frame.maps.length; k++) {
			state.model.mapGradient(state.motifs.spectra[k], work, g);
			final float[] x = frame.maps[k];
			for (int i = 0; i < g.length; i++) {
				final double size = nonNegative ? Math.max(0, -g[i]) : Math.abs(g[i]);
				largest = Math.max(largest, size);
				squares += size * size;
				if (x[i] != 0) along += (double) g[i] * x[i];
			}
		}
		final double s = largest > state.lambda ? state.lambda / largest : 1;
		return s * (2 * fidelity - along) - s * s * (fidelity + 0.5 * mu / state.lambda * squares);
	}
}
