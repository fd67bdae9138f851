/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * Stops when progress has become small: the objective fell by less than
 * tolerance · |Ψ| per iteration, averaged over the last ten. The average makes
 * it blind to the ripples of inertial methods. Not thread-safe.
 */
public final class StoppingRule {

	private static final int WINDOW = 10;

	private final double tolerance;
	private final double[] last = new double[WINDOW];
	private int count;

	/** @param tolerance share of Ψ per iteration; 0 never stops */
	public StoppingRule(final double tolerance) {
		this.tolerance = tolerance;
	}

	/** @return true if the rule is met with this objective, to be called once per iteration */
	public boolean isMet(final double objective) {
		final int slot = count++ % WINDOW;
		final double before = last[slot];
		last[slot] = objective;
		return tolerance > 0 && count > WINDOW && Math.abs(before - objective) <= tolerance * WINDOW * Math.abs(
			objective);
	}
}
