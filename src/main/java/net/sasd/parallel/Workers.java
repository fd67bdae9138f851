/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;

/**
 * Runs the tasks of a parallel loop, with the calling thread taking part.
 * <p>
 * Tasks must be <b>fixed chunks of the work, independent of {@link #count()}</b>, that write to places of
 * their own; reductions store one partial result per chunk and combine them in the order of the chunks
 * afterwards (see {@link Chunks}). Then the result has the same bits for any number of threads.
 * </p>
 * <p>
 * Instances are thread-safe. Loops may be nested, and several threads may loop over one instance at once.
 * </p>
 */
public interface Workers {

	/** Returns the upper bound for the number of threads that work on one loop, the caller included. */
	int count();

	/**
	 * Calls {@code body} once for each index 0, 1, ..., {@code tasks} − 1, in no particular order, and returns
	 * when all calls have ended.
	 * <p>
	 * Everything that the caller did before is visible to the tasks, and everything that the tasks did is
	 * visible to the caller afterwards. The call never waits for a free thread: if the executor is saturated or
	 * shut down, the caller does all the work. If a task throws, tasks that have not begun are dropped, and the
	 * first exception is thrown here once the tasks under way have ended. An interrupt does not cut the loop
	 * short; the caller's interrupt status is kept.
	 * </p>
	 *
	 * @param tasks number of tasks, 0 or more
	 * @param body what to do for one index
	 * @throws IllegalArgumentException if {@code tasks} is negative
	 */
	void forEach(int tasks, IntConsumer body);

	/** Returns the workers that are the calling thread alone: a plain loop in ascending order. */
	static Workers serial() {
		return SerialWorkers.INSTANCE;
	}

	/**
	 * Returns workers that borrow threads from an executor, which stays the caller's to shut down.
	 *
	 * @param executor lends the helper threads; for the least delay it should keep its threads alive
	 * @param count upper bound for the threads of one loop, the caller included; 1 means {@link #serial()}
	 * @throws IllegalArgumentException if {@code count} is less than 1
	 */
	static Workers on(final ExecutorService executor, final int count) {
		if (count < 1) {
			throw new IllegalArgumentException("The number of workers is " + count + "; give 1 or more.");
		}
		return count == 1 ? serial() : new ExecutorWorkers(executor, count);
	}
}
