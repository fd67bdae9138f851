/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;

/** One part of a run of {@link SparseDeconvolution}. Not thread-safe. */
interface Stage {

	/**
	 * One iteration.
	 *
	 * @param start {@link System#nanoTime()} of the run's start
	 */
	IterationRecord iterate(long start);

	/** @return how the stage ended; {@code RUNNING} until it has */
	SolverStatus outcome();

	/** @return motifs and maps so far */
	Descent descent();
}
