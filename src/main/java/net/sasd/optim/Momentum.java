/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import java.io.Serializable;

/**
 * The inertia β of an accelerated method. Adaptive: β_k = (θ_k − 1) / θ_{k+1} with
 * θ_1 = 1 and θ_{k+1} = (1 + √(1 + 4θ_k²)) / 2, which grows from 0 towards 1 and
 * starts anew at a restart (O'Donoghue and Candès: when the momentum points
 * uphill). Fixed: always the same β, as [L] has it, but 0 right after a restart.
 * Not thread-safe.
 */
public final class Momentum implements Serializable {

	private static final long serialVersionUID = 1;

	private final double fixed;
	private double theta = 1;
	private boolean fresh = true;

	private Momentum(final double fixed) {
		this.fixed = fixed;
	}

	/** @return inertia that adapts; after a restart it begins at 0 */
	public static Momentum adaptive() {
		return new Momentum(-1);
	}

	/** @return the same inertia 0 ≤ β < 1 in every step but the first after a restart */
	public static Momentum fixed(final double beta) {
		return new Momentum(beta);
	}

	/** @return one that goes on from here by itself */
	public Momentum copy() {
		final Momentum copy = new Momentum(fixed);
		copy.theta = theta;
		copy.fresh = fresh;
		return copy;
	}

	/** @return β for the next step */
	public double next() {
		if (fixed >= 0) {
			final double beta = fresh ? 0 : fixed;
			fresh = false;
			return beta;
		}
		final double grown = (1 + Math.sqrt(1 + 4 * theta * theta)) / 2;
		final double beta = (theta - 1) / grown;
		theta = grown;
		return beta;
	}

	/** Throws the momentum away: the next β is 0. */
	public void restart() {
		theta = 1;
		fresh = true;
	}
}
