/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A borrowed thread that looks out for the next loop for a moment before it goes back, since to wake it anew would
 * take as long as a short loop.
 */
final class Helper implements Runnable {

	/** Nanoseconds to look out: longer than the serial stretches between the loops of an iteration. */
	private static final long PATIENCE = 100_000;
	/** Looks before the core is offered to others at every look. */
	private static final int SPINS = 100;
	/** In place of the next loop: no more, please. */
	private static final ParallelLoop GONE = new ParallelLoop(0, i -> {});

	private final Deque<Helper> waiting;
	private final AtomicReference<ParallelLoop> next;

	/** @param waiting where helpers that look out can be found */
	Helper(final ParallelLoop first, final Deque<Helper> waiting) {
		this.waiting = waiting;
		next = new AtomicReference<>(first);
	}

	/** @return true if the helper takes the loop on */
	boolean take(final ParallelLoop loop) {
		return next.compareAndSet(null, loop);
	}

	@Override
	public void run() {
		for (ParallelLoop loop = next.get(); loop != null; loop = lookOut())
			loop.run();
	}

	/** @return the next loop, null if there was none for a while */
	private ParallelLoop lookOut() {
		next.set(null);
		waiting.addFirst(this);
		final long start = System.nanoTime();
		for (int looks = 0; System.nanoTime() - start < PATIENCE; looks++) {
			final ParallelLoop loop = next.get();
			if (loop != null) return loop;
			if (looks > SPINS) Thread.yield();
		}
		if (!next.compareAndSet(null, GONE)) return next.get();
		waiting.remove(this);
		return null;
	}
}
