/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * One parallel loop: every thread that runs it draws task indices until none are left.
 * <p>
 * A helper that comes late finds no index and leaves. The owner waits only for tasks that some thread has
 * begun, never for a helper to begin, so it cannot deadlock on a busy executor.
 * </p>
 */
final class ParallelLoop implements Runnable {

	/** Looks before the owner gives its core away: loops of tens of microseconds end within them. */
	private static final int SPINS = 2000;

	/** Polite looks before the owner goes to sleep, which costs tens of microseconds to wake from. */
	private static final int YIELDS = 200;

	private final int tasks;
	private final IntConsumer body;
	private final Thread owner = Thread.currentThread();
	private final AtomicInteger next = new AtomicInteger();
	private final AtomicInteger unfinished;
	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	ParallelLoop(final int tasks, final IntConsumer body) {
		this.tasks = tasks;
		this.body = body;
		unfinished = new AtomicInteger(tasks);
	}

	@Override
	public void run() {
		int done = 0;
		// unsigned, because draws beyond the end may pass the largest int
		for (int i = next.getAndIncrement(); Integer.compareUnsigned(i, tasks) < 0; i = next.getAndIncrement()) {
			runTask(i);
			done++;
		}
		if (done > 0 && unfinished.addAndGet(-done) == 0 && Thread.currentThread() != owner) {
			LockSupport.unpark(owner);
		}
	}

	/** Tells whether there are tasks that nobody has drawn. */
	boolean hasTasks() {
		return Integer.compareUnsigned(next.get(), tasks) < 0;
	}

	private void runTask(final int i) {
		if (failure.get() != null) return;
		try {
			body.accept(i);
		}
		catch (final Throwable t) {
			failure.compareAndSet(null, t);
		}
	}

	/** Waits until all tasks have ended, and throws the first failure. To be called by the owner. */
	void await() {
		boolean interrupted = false;
		for (int looks = 0; unfinished.get() > 0; looks++) {
			if (looks < SPINS) continue;
			if (looks < SPINS + YIELDS) {
				Thread.yield();
			}
			else {
				LockSupport.park(this);
				// a pending interrupt would turn parking into spinning
				interrupted |= Thread.interrupted();
			}
		}
		if (interrupted) owner.interrupt();
		if (failure.get() != null) ParallelLoop.<RuntimeException> throwAsIs(failure.get());
	}

	/** Throws without wrapping: a body can only have thrown what its caller need not declare. */
	@SuppressWarnings("unchecked")
	private static <T extends Throwable> void throwAsIs(final Throwable t) throws T {
		throw (T) t;
	}
}
