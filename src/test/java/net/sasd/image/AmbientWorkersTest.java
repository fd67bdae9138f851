/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicIntegerArray;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;

/** The workers are those of ImgLib2's policy. */
class AmbientWorkersTest {

	@Test
	void theWorkersAreAsManyAsThePolicySays() {
		assertEquals(1, AmbientWorkers.withThreads(1, () -> AmbientWorkers.workers().count()));
		assertEquals(3, AmbientWorkers.withThreads(3, () -> AmbientWorkers.workers().count()));
		Parallelization.runSingleThreaded(() -> assertEquals(1, AmbientWorkers.workers().count()));
	}

	@Test
	void everyTaskIsDoneOnceUnderEveryPolicy() {
		checkLoop();
		AmbientWorkers.withThreads(1, this::checkLoop);
		AmbientWorkers.withThreads(4, this::checkLoop);
		Parallelization.runMultiThreaded((Runnable) this::checkLoop);
	}

	@Test
	void whatTheWorkThrowsComesOutUnchanged() {
		final IllegalArgumentException thrown = new IllegalArgumentException("no");
		assertEquals(thrown, assertThrows(IllegalArgumentException.class, () -> AmbientWorkers.withThreads(2, () -> {
			throw thrown;
		})));
	}

	@Test
	void noThreadsAreRefused() {
		Refusal.withWords(() -> AmbientWorkers.withThreads(0, () -> 1), "threads", "0");
	}

	private Void checkLoop() {
		final AtomicIntegerArray calls = new AtomicIntegerArray(100);
		AmbientWorkers.workers().forEach(100, calls::incrementAndGet);
		for (int i = 0; i < 100; i++)
			assertEquals(1, calls.get(i));
		return null;
	}
}
