/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lends work space to tasks: as many pieces exist as threads have worked at the same time. Thread-safe. */
public final class Scratch<T> {

	private final ConcurrentLinkedDeque<T> free = new ConcurrentLinkedDeque<>();
	private final Supplier<T> maker;

	/** @param maker makes a piece */
	public Scratch(final Supplier<T> maker) {
		this.maker = maker;
	}

	/** Runs a task with a piece of its own, preferably the one used last, which is still in the cache. */
	public void use(final Consumer<T> task) {
		final T last = free.pollFirst();
		final T piece = last == null ? maker.get() : last;
		task.accept(piece);
		free.addFirst(piece);
	}
}
