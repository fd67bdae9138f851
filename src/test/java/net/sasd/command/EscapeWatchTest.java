/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import ij.IJ;
import net.sasd.optim.CancelToken;

/** Esc while nothing reports progress. */
class EscapeWatchTest {

	private static final int PATIENCE = 100;
	private final CancelToken token = new CancelToken();

	@AfterEach
	void resetEscape() {
		IJ.resetEscape();
	}

	@Test
	void escapeStopsWorkThatReportsNothing() throws InterruptedException {
		try (EscapeWatch watch = new EscapeWatch(token)) {
			IJ.setKeyDown(KeyEvent.VK_ESCAPE);
			assertTrue(isStopped());
		}
	}

	@Test
	void anInterruptOfTheWorkerStopsItToo() {
		try (EscapeWatch watch = new EscapeWatch(token)) {
			Thread.currentThread().interrupt();
			// work that does not look at interrupts
			for (long start = System.nanoTime(); !token.isCancelled() && System.nanoTime() - start < 10_000_000_000L;)
				Thread.yield();
			assertTrue(token.isCancelled());
		}
		finally {
			Thread.interrupted();
		}
	}

	@Test
	void anEscapeFromBeforeOrAfterStopsNothing() throws InterruptedException {
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		try (EscapeWatch watch = new EscapeWatch(token)) {
			Thread.sleep(250);
			assertFalse(token.isCancelled());
		}
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		Thread.sleep(250);
		assertFalse(token.isCancelled());
	}

	private boolean isStopped() throws InterruptedException {
		for (int i = 0; i < PATIENCE && !token.isCancelled(); i++)
			Thread.sleep(100);
		return token.isCancelled();
	}
}
