/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.optim.IterationRecord;

/**
 * Sparsity weights that fall geometrically from λ₀ to their value λ*: homotopy
 * continuation ([L] Algorithm 6), {@code λ ← max(λ*, ηλ)}. A λ is left once the
 * iterates change by no more than δλ from one iteration to the next, or, with
 * δ = 0, after a single iteration. At a large λ only what is clearly there takes
 * part, which keeps a rough start away from poor local minima ([L] 4.2.2). The way
 * to λ* takes at most a share of all iterations: η is made smaller, and a λ is left
 * early, where it would take more. Not thread-safe.
 */
final class LambdaSchedule {

	/** Share of the iterations in which λ arrives, with δ = 0 and above it. */
	private static final double SHARE = 1 / 3.0, PRECISE_SHARE = 2 / 3.0;

	private final double target;
	private final double decay;
	private final double precision;
	private int left;
	private int sinceChange;
	private double lambda;

	/**
	 * @param start λ₀
	 * @param target λ*
	 * @param decay η in 0 … 1, the factor from one λ to the next; 0 is the same as no schedule
	 * @param precision δ ≥ 0
	 * @param iterations most iterations of the whole run
	 */
	LambdaSchedule(final double start, final double target, final double decay, final double precision,
		final int iterations)
	{
		this.target = target;
		this.precision = precision;
		left = (int) Math.max(1, iterations * (precision > 0 ? PRECISE_SHARE : SHARE));
		lambda = decay > 0 ? Math.max(start, target) : target;
		this.decay = Math.min(decay, Math.pow(target / lambda, 1.0 / left));
	}

	/** @return a weight that is λ from the first iteration on */
	static LambdaSchedule constant(final double lambda) {
		return new LambdaSchedule(lambda, lambda, 0, 0, 1);
	}

	/** @return λ of the next iteration */
	double lambda() {
		return lambda;
	}

	/** @return true if λ has reached its value */
	boolean isOver() {
		return lambda <= target;
	}

	/**
	 * One iteration of a descent at {@link #lambda()}.
	 *
	 * @param start {@link System#nanoTime()} of the run's start
	 */
	IterationRecord step(final Descent descent, final long start) {
		descent.setLambda(lambda);
		final IterationRecord record = descent.iterate(start);
		advance(Math.max(record.motifChange, record.mapChange));
		return record;
	}

	/**
	 * After an iteration at {@link #lambda()}.
	 *
	 * @param change how much motifs and maps have changed in it
	 */
	void advance(final double change) {
		if (isOver()) return;
		sinceChange++;
		left--;
		if (precision > 0 && change > precision * lambda && sinceChange * stagesLeft() < left) return;
		lambda = Math.max(target, lambda * decay);
		sinceChange = 0;
	}

	private int stagesLeft() {
		return (int) Math.ceil(Math.log(target / lambda) / Math.log(decay));
	}
}
