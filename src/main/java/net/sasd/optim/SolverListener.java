/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/** Is told of every iteration, on the thread that runs the solver. */
@FunctionalInterface
public interface SolverListener {

	/** A listener that ignores everything. */
	SolverListener NONE = record -> { };

	/**
	 * Called after each iteration.
	 *
	 * @param record what the iteration did
	 */
	void iterated(IterationRecord record);
}
