/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The loops that helpers may take part in, and how many helpers there are: never more than asked for, because a helper
 * too many takes its core from one that works. Thread-safe.
 */
final class OpenLoops {

	private final Queue<ParallelLoop> open = new ConcurrentLinkedQueue<>();
	private final AtomicInteger helpers = new AtomicInteger();
	private final AtomicInteger resting = new AtomicInteger();
	private final int most;

	/** @param most helpers at a time */
	OpenLoops(final int most) {
		this.most = most;
	}

	void add(final ParallelLoop loop) {
		open.add(loop);
	}

	void remove(final ParallelLoop loop) {
		open.remove(loop);
	}

	/** Returns a loop with tasks left, or null. */
	ParallelLoop find() {
		final ParallelLoop first = open.peek();
		if (first == null || first.hasTasks()) return first;
		for (final ParallelLoop loop : open) {
			if (loop.hasTasks()) return loop;
		}
		return null;
	}

	/** Returns how many helpers look out for a loop. */
	int resting() {
		return resting.get();
	}

	/** Counts a helper more, unless there are enough. */
	boolean enlist() {
		for (int now = helpers.get(); now < most; now = helpers.get()) {
			if (helpers.compareAndSet(now, now + 1)) return true;
		}
		return false;
	}

	/** Counts a helper less. */
	void dismiss() {
		helpers.decrementAndGet();
	}

	/** A helper looks out. */
	void rest() {
		resting.incrementAndGet();
	}

	/** A helper looks out no more. */
	void rise() {
		resting.decrementAndGet();
	}
}
