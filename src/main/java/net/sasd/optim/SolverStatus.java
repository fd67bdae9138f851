/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/** How a solver stands or how it ended. Not converging is a status, not an error. */
public enum SolverStatus {
	/** Iterations remain and the stopping rule is not met. */
	RUNNING,
	/** The stopping rule was met. */
	CONVERGED,
	/** The allowed number of iterations was used up first. */
	ITERATION_LIMIT,
	/** The user asked to stop; the result is the best so far. */
	CANCELLED
}
