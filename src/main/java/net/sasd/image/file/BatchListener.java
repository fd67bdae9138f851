/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;

/** Is told how a batch gets on, on the thread that runs it. */
public interface BatchListener {

	/** A listener that ignores everything. */
	BatchListener NONE = new BatchListener() {};

	/**
	 * A file is begun.
	 *
	 * @param number of the file, from 1
	 * @param count number of files
	 * @param name path of the file below the input folder
	 */
	default void begins(final int number, final int count, final String name) {}

	/**
	 * A run of the file that was begun last starts.
	 *
	 * @param run number of the run, from 0
	 * @param runs number of runs that the file takes
	 * @param parameters what is asked for
	 * @return is told of every iteration
	 */
	default SolverListener solves(final int run, final int runs, final Parameters parameters) {
		return SolverListener.NONE;
	}

	/** A file has ended, whatever became of it. */
	default void ended(final BatchEntry entry) {}
}
