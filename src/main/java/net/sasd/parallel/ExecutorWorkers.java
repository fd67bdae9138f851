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
	private final OpenLoops loops;

	ExecutorWorkers(final ExecutorService executor, final int count) {
		this.executor = Objects.requireNonNull(executor, "The executor is null; give one or use serial().");
		this.count = count;
		loops = new OpenLoops(count - 1);
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
		loops.add(loop);
		try {
			call(Math.min(count, tasks) - 1 - loops.resting());
			loop.run();
		}
		finally {
			loops.remove(loop);
		}
		loop.await();
	}

	/** Calls helpers in addition to those that look out. */
	private void call(final int helpers) {
		for (int i = 0; i < helpers && loops.enlist(); i++) {
			try {
				executor.execute(new Helper(loops));
			}
			catch (final RejectedExecutionException saturatedOrShutDown) {
				// the caller and the helpers accepted so far do the work
				loops.dismiss();
				return;
			}
		}
	}
}
