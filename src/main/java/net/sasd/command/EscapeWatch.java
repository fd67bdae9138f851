/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import ij.IJ;
import net.sasd.optim.CancelToken;

/**
 * Passes on a person's wish to stop while steps of the work take long: Esc, or an interrupt of the thread that works.
 */
final class EscapeWatch implements AutoCloseable {

	private static final int MILLISECONDS = 100;
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
		final Thread thread = new Thread(task, "SaSD Esc");
		thread.setDaemon(true);
		return thread;
	});

	/** Watches on behalf of the present thread. */
	EscapeWatch(final CancelToken token) {
		// an Esc that was meant for something earlier
		IJ.resetEscape();
		final Thread worker = Thread.currentThread();
		clock.scheduleWithFixedDelay(() -> {
			if (IJ.escapePressed() || worker.isInterrupted()) token.cancel();
		}, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
