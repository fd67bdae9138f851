/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * A switch that asks a running solver to stop after its current iteration.
 * Safe to use from any thread; once cancelled it stays cancelled.
 */
public final class CancelToken {

	private volatile boolean cancelled;

	/** Asks the solver to stop; the best solution so far is kept. */
	public void cancel() {
		cancelled = true;
	}

	/** @return true once {@link #cancel()} was called */
	public boolean isCancelled() {
		return cancelled;
	}
}
