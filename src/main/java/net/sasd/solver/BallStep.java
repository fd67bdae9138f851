/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.optim.Sphere;

/**
 * The projected gradient step with inertia on motifs in the unit ball, second half of iPALM:
 * {@code w = a + β(a − a_prev)}, {@code a⁺ = P(w − τ ∇ψ(w))}, P the projection on the product of K unit balls. τ
 * starts from the exact step along the first gradient, then from the remembered one, grown a little, and shrinks
 * until {@code Σ_t ‖Σ_k x_kt ⊛ (a⁺ − w)_k‖² ≤ ‖a⁺ − w‖² / τ}. Cost: 2K FFTs, K more for each rejected trial, and with
 * a mask four per frame. Not thread-safe.
 */
final class BallStep {

	private static final double GROWTH = 1.06;
	private static final double SHRINKAGE = 0.8;

	private final SolverState state;
	private final MotifGradient gradient;
	private final double[][] trial;
	private Spectrum[] spectra;
	private final boolean nonNegative;

	/** Step size τ of the last step, 0 before the first. */
	double step;
	/** max_k ‖a_k⁺ − a_k‖ of the last step. */
	double change;

	BallStep(final SolverState state, final boolean nonNegative) {
		this.state = state;
		this.nonNegative = nonNegative;
		gradient = new MotifGradient(state.frameSide(), state.motifs.count());
		trial = state.motifs.motifs.clone();
		spectra = FrameMaps.newSpectra(state.model, trial.length);
	}

	/**
	 * Takes one step; afterwards a⁺ is current and a previous.
	 *
	 * @return the fidelity at a⁺
	 */
	double run(final double beta) {
		final MotifState motifs = state.motifs;
		for (int k = 0; k < trial.length; k++) {
			motifs.previous[k] = Sphere.combine(1 + beta, motifs.motifs[k], -beta, motifs.previous[k]);
			ConvolutionModel.extrapolate(motifs.spectra[k], beta, 0, motifs.previousSpectra[k], motifs.previousSpectra[k], work()
				.workers);
		}
		gradient.at(new MotifPoint(motifs.previous, motifs.previousSpectra));
		step = step == 0 ? exactStep() : step * GROWTH;
		double distance = attempt();
		while (step > 0 && energy() > distance / step) {
			step *= SHRINKAGE;
			distance = attempt();
		}
		accept();
		return state.fidelity();
	}

	private Workspace work() {
		return state.lanes.shared();
	}

	/** @return ‖∇‖² / Σ_t ‖Σ_k x_kt ⊛ ∇_k‖², the minimiser along the gradient; 0 where there is no slope */
	private double exactStep() {
		double slope = 0;
		for (int k = 0; k < trial.length; k++) {
			slope += Sphere.inner(gradient.values[k], gradient.values[k]);
			state.model.transformMotif(gradient.values[k], spectra[k], work());
		}
		final double bend = energy();
		return bend > 0 ? slope / bend : 0;
	}

	/** Σ_t ‖Σ_k x_kt ⊛ d_k‖² of the spectra in {@link #spectra}. */
	private double energy() {
		return state.lanes.sum((t, slot, work) -> state.model.energy(spectra, state.frames[t].spectra, work));
	}

	/**
	 * trial ← P(w − τ∇), and the spectrum of a⁺ − w, of which a difference of two spectra would be mostly rounding;
	 * returns ‖a⁺ − w‖².
	 */
	private double attempt() {
		double distance = 0;
		for (int k = 0; k < trial.length; k++) {
			final double[] w = state.motifs.previous[k];
			trial[k] = Sphere.combine(1, w, -step, gradient.values[k]);
			project(trial[k]);
			final double[] moved = Sphere.combine(1, trial[k], -1, w);
			distance += Sphere.inner(moved, moved);
			state.model.transformMotif(moved, spectra[k], work());
		}
		return distance;
	}

	private void project(final double[] a) {
		if (nonNegative) for (int i = 0; i < a.length; i++)
			a[i] = Math.max(a[i], 0);
		final double norm = Sphere.norm(a);
		if (norm > 1) for (int i = 0; i < a.length; i++)
			a[i] /= norm;
	}

	private void accept() {
		final MotifState motifs = state.motifs;
		change = 0;
		for (int k = 0; k < trial.length; k++) {
			change = Math.max(change, Sphere.norm(Sphere.combine(1, trial[k], -1, motifs.motifs[k])));
			motifs.previous[k] = trial[k];
			ConvolutionModel.combine(1, motifs.previousSpectra[k], 1, spectra[k], work().workers);
		}
		final Spectrum[] freed = motifs.previousSpectra;
		motifs.previousSpectra = spectra;
		spectra = freed;
		motifs.swap();
	}
}
