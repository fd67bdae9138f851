/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.Closeable;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

import net.sasd.optim.CancelToken;

/**
 * Lets Ctrl-C (or a request to terminate) stop a run in good order: the solver ends after its iteration, the
 * best result so far is written, and only then does the Java virtual machine go down.
 */
final class Interruption implements Closeable {

	private final CancelToken cancel = new CancelToken();
	private final CountDownLatch written = new CountDownLatch(1);
	private final Thread hook;

	/** @param err is told that the program is stopping */
	Interruption(final PrintWriter err) {
		hook = new Thread(() -> {
			cancel.cancel();
			err.println();
			err.println("Stopping after this iteration; the best result so far will be written.");
			try {
				written.await();
			}
			catch (final InterruptedException goDownAtOnce) {
				Thread.currentThread().interrupt();
			}
		}, "sasd-interruption");
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** @return cancelled once Ctrl-C was pressed */
	CancelToken token() {
		return cancel;
	}

	/** Everything is written, or never will be. */
	@Override
	public void close() {
		written.countDown();
		if (cancel.isCancelled()) return;
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (final IllegalStateException goingDownAlready) {
			// the hook has just begun and need not wait any more
		}
	}
}
