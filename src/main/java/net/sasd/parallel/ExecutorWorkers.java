/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;

/** The calling thread and helpers borrowed from an executor. */
final class ExecutorWorkers implements Workers {

	private final ExecutorService executor;
	private final int count;

	ExecutorWorkers(final ExecutorService executor, final int count) {
		this.executor = Objects.requireNonNull(executor, "The executor is null; give one or use serial().");
		this.count = count;
	}

	@Override
	public int count() {
		return count;
	}

	@Override
	public void forEach(final int tasks, final IntConsumer body) {
		if (tasks <= 1) {
			Workers.serial().forEach(tasks, body);
			return;
		}
		final ParallelLoop loop = new ParallelLoop(tasks, body);
		try {
			for (int helper = 1; helper < Math.min(count, tasks); helper++) {
				executor.execute(loop);
			}
		}
		catch (final RejectedExecutionException saturatedOrShutDown) {
			// the caller and the helpers accepted so far do the work
		}
		loop.run();
		loop.await();
	}
}
