/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;

/** The calling thread and helpers borrowed from an executor. */
final class ExecutorWorkers implements Workers {

	private final ExecutorService executor;
	private final int count;
	private final Deque<Helper> waiting = new ConcurrentLinkedDeque<>();

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
				if (!offer(loop)) executor.execute(new Helper(loop, waiting));
			}
		}
		catch (final RejectedExecutionException saturatedOrShutDown) {
			// the caller and the helpers accepted so far do the work
		}
		loop.run();
		loop.await();
	}

	/** Gives the loop to a helper that looks out for one, if there is any. */
	private boolean offer(final ParallelLoop loop) {
		for (Helper helper = waiting.pollFirst(); helper != null; helper = waiting.pollFirst()) {
			if (helper.take(loop)) return true;
		}
		return false;
	}
}
