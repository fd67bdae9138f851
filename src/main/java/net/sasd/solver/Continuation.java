/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/**
 * Sparsity weights that fall geometrically from a start to their value λ* in the
 * first iterations: {@code λ_i = max(λ*, λ₀ η^(i − 1))}. At a large λ only what is
 * clearly there takes part, which keeps a rough start away from poor local minima
 * ([L] 4.2.2). η is made smaller where the descent to λ* would take more than a
 * third of the iterations. Immutable.
 */
final class Continuation {

	private final double start;
	private final double target;
	private final double decay;

	Continuation(final double start, final double target, final double decay, final int maxIterations) {
		this.start = start;
		this.target = target;
		final double fastEnough = Math.pow(target / start, 1 / Math.max(1.0, maxIterations / 3));
		this.decay = start > target ? Math.min(decay, fastEnough) : 1;
	}

	/** @return weights that are λ from the first iteration on */
	static Continuation none(final double lambda) {
		return new Continuation(lambda, lambda, 1, 1);
	}

	/** @return λ of an iteration from 1; the start before that */
	double at(final int iteration) {
		return Math.max(target, start * Math.pow(decay, Math.max(0, iteration - 1)));
	}

	/** @return true if λ has reached its value by this iteration */
	boolean isOver(final int iteration) {
		return at(iteration) <= target;
	}
}
