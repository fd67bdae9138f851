/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import net.sasd.parallel.Workers;

/**
 * The threads that ImgLib2's ambient policy grants: all cores by default, and whatever
 * {@link Parallelization#runWithNumThreads} or its kin said for the current thread.
 */
public final class AmbientWorkers {

	private AmbientWorkers() {}

	/** @return workers on the executor of the current thread's policy, which stays the policy's to shut down */
	public static Workers workers() {
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		return Workers.on(executor.getExecutorService(), executor.getParallelism());
	}

	/**
	 * Does something under a policy of its own, in which {@link #workers()} are so many threads.
	 *
	 * @param threads number of threads ≥ 1
	 * @param work what to do, on the calling thread; what it throws comes out unchanged
	 * @return what the work returns
	 * @throws IllegalArgumentException if the number is less than 1
	 */
	public static <T> T withThreads(final int threads, final Supplier<T> work) {
		if (threads < 1) throw new IllegalArgumentException("The number of threads is " + threads +
			"; it must be at least 1.");
		final AtomicReference<T> result = new AtomicReference<>();
		// as a Runnable, because ImgLib2 wraps what a Callable throws
		final Runnable action = () -> result.set(work.get());
		Parallelization.runWithNumThreads(threads, action);
		return result.get();
	}
}
