/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * What one iteration of a solver did and where it left the objective
 * Ψ = fidelity + penalty. Immutable; the fields are public because a record of
 * figures has nothing to hide.
 */
public final class IterationRecord {

	/** Which part of the run it belongs to, for example {@code descent} or {@code polish}. */
	public final String stage;
	/** Number of the iteration within its stage, from 1. */
	public final int iteration;
	/** Objective Ψ after the iteration, at the optimal bias. */
	public final double objective;
	/** Data fidelity ψ = ½‖residual‖² over the pixels that count. */
	public final double fidelity;
	/** Sparsity penalty λ g(X), by default λ‖X‖₁. */
	public final double penalty;
	/** Sparsity weight λ, in the units of the normalised image. */
	public final double lambda;
	/** Entries of X that are not zero. */
	public final long nonzeros;
	/** Largest change of a motif, max over k of ‖a_k⁺ − a_k‖. */
	public final double motifChange;
	/** Relative change of the maps, ‖X⁺ − X‖ / ‖X⁺‖. */
	public final double mapChange;
	/** Step size t of the proximal step on X. */
	public final double mapStep;
	/** Step size τ of the Riemannian step on A. */
	public final double motifStep;
	/** Inertia β used by the iteration, 0 without momentum. */
	public final double momentum;
	/** True if Ψ would have risen, so that the iteration was taken back and the momentum thrown away. */
	public final boolean restarted;
	/** How maps and motifs were convolved. */
	public final Convolution convolution;
	/** Real two-dimensional FFTs since the start of the run. */
	public final long ffts;
	/** Wall-clock seconds since the start of the run. */
	public final double seconds;

	/** Takes the figures in the order of the fields. */
	public IterationRecord(final String stage, final int iteration, final double fidelity, final double penalty,
		final double lambda, final long nonzeros, final double motifChange, final double mapChange,
		final double mapStep, final double motifStep, final double momentum, final boolean restarted,
		final Convolution convolution, final long ffts, final double seconds)
	{
		this.stage = stage;
		this.iteration = iteration;
		this.objective = fidelity + penalty;
		this.fidelity = fidelity;
		this.penalty = penalty;
		this.lambda = lambda;
		this.nonzeros = nonzeros;
		this.motifChange = motifChange;
		this.mapChange = mapChange;
		this.mapStep = mapStep;
		this.motifStep = motifStep;
		this.momentum = momentum;
		this.restarted = restarted;
		this.convolution = convolution;
		this.ffts = ffts;
		this.seconds = seconds;
	}

	/** @return the same record with another count of FFTs */
	public IterationRecord withFfts(final long count) {
		return new IterationRecord(stage, iteration, fidelity, penalty, lambda, nonzeros, motifChange, mapChange, mapStep,
			motifStep, momentum, restarted, convolution, count, seconds);
	}
}
