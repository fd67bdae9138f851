/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {

	private final ExecutorService pool = Executors.newFixedThreadPool(7);

	@AfterEach
	void shutDown() {
		pool.shutdownNow();
	}

	@Test
	void everyTaskRunsExactlyOnce() {
		for (final int threads : new int[] { 1, 2, 3, 8 }) {
			final Workers workers = Workers.on(pool, threads);
			assertEquals(threads, workers.count());
			for (final int tasks : new int[] { 0, 1, 2, 5, 100, 3000 }) {
				assertEachRunsOnce(workers, tasks);
			}
		}
	}

	@Test
	void theSerialLoopRunsInOrderOnTheCaller() {
		final List<Integer> seen = new ArrayList<>();
		Workers.serial().forEach(5, i -> {
			seen.add(i);
		});
		assertEquals(Arrays.asList(0, 1, 2, 3, 4), seen);
		assertEquals(1, Workers.serial().count());
		assertSame(Workers.serial(), Workers.on(pool, 1));
	}

	@Test
	void asManyThreadsAsAskedForWorkAtOnceAndTheCallerIsOneOfThem() {
		final CyclicBarrier allHere = new CyclicBarrier(4);
		final List<Thread> threads = java.util.Collections.synchronizedList(new ArrayList<>());
		Workers.on(pool, 4).forEach(4, i -> {
			threads.add(Thread.currentThread());
			try {
				allHere.await(30, TimeUnit.SECONDS);
			}
			catch (final Exception e) {
				throw new IllegalStateException("fewer than four threads took part", e);
			}
		});
		assertEquals(4, threads.stream().distinct().count());
		assertTrue(threads.contains(Thread.currentThread()));
	}

	@Test
	void plainWritesOfTheTasksAreVisibleToTheCallerAndToTheNextLoop() {
		final Workers workers = Workers.on(pool, 8);
		final int[] values = new int[64];
		for (int round = 1; round <= 3000; round++) {
			final int before = round - 1;
			workers.forEach(values.length, i -> {
				if (values[i] == before) values[i]++;
			});
			for (final int value : values) {
				assertEquals(round, value);
			}
		}
	}

	@Test
	void nestedLoopsOnOnePoolEnd() {
		final Workers workers = Workers.on(pool, 8);
		final AtomicInteger runs = new AtomicInteger();
		workers.forEach(16, a -> workers.forEach(16, b -> workers.forEach(16, c -> runs.incrementAndGet())));
		assertEquals(16 * 16 * 16, runs.get());
	}

	@Test
	void severalThreadsMayLoopOverOneInstanceAtOnce() throws Exception {
		final Workers workers = Workers.on(pool, 4);
		final ExecutorService callers = Executors.newFixedThreadPool(6);
		try {
			final List<Future<?>> calls = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				calls.add(callers.submit(() -> assertEachRunsOnce(workers, 200)));
			}
			for (final Future<?> call : calls) {
				call.get();
			}
		}
		finally {
			callers.shutdownNow();
		}
	}

	@Test
	void aSaturatedPoolLeavesTheWorkToTheCaller() throws Exception {
		final CountDownLatch release = new CountDownLatch(1);
		for (int i = 0; i < 7; i++) {
			pool.execute(() -> awaitQuietly(release));
		}
		assertEachRunsOnce(Workers.on(pool, 8), 500);
		release.countDown();
	}

	@Test
	void loopsInsideThePoolsOwnThreadsEndWhenAllOfThemAreBusy() throws Exception {
		final Workers workers = Workers.on(pool, 8);
		final List<Future<?>> calls = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			calls.add(pool.submit(() -> assertEachRunsOnce(workers, 50)));
		}
		for (final Future<?> call : calls) {
			call.get();
		}
	}

	@Test
	void poolsThatRefuseOrAreShutDownLeaveTheWorkToTheCaller() {
		final ThreadPoolExecutor refusing = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
		assertEachRunsOnce(Workers.on(refusing, 8), 300);
		refusing.shutdownNow();
		assertEachRunsOnce(Workers.on(refusing, 8), 300);
	}

	@Test
	void helpersThatComeLateFindNoWork() throws Exception {
		final ThreadPoolExecutor busy = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
		final CountDownLatch release = new CountDownLatch(1);
		busy.execute(() -> awaitQuietly(release));
		final AtomicInteger runs = new AtomicInteger();
		Workers.on(busy, 4).forEach(10, i -> runs.incrementAndGet());
		assertEquals(10, runs.get());
		assertEquals(3, busy.getQueue().size());
		release.countDown();
		busy.shutdown();
		assertTrue(busy.awaitTermination(30, TimeUnit.SECONDS));
		assertEquals(10, runs.get());
	}

	@Test
	void theFirstExceptionArrivesAtTheCallerAfterTheTasksUnderWayHaveEnded() {
		final Workers workers = Workers.on(pool, 8);
		for (int round = 0; round < 200; round++) {
			final AtomicInteger running = new AtomicInteger();
			final RuntimeException failure = new IllegalStateException("task 7");
			final RuntimeException thrown = assertThrows(IllegalStateException.class, () -> workers.forEach(100, i -> {
				running.incrementAndGet();
				try {
					if (i == 7) throw failure;
					Thread.yield();
				}
				finally {
					running.decrementAndGet();
				}
			}));
			assertSame(failure, thrown);
			assertEquals(0, running.get());
		}
	}

	@Test
	void anExceptionDropsTheTasksThatHaveNotBegun() {
		for (final Workers workers : new Workers[] { Workers.serial(), Workers.on(pool, 2) }) {
			final AtomicInteger runs = new AtomicInteger();
			assertThrows(OutOfMemoryError.class, () -> workers.forEach(1_000_000, i -> {
				runs.incrementAndGet();
				throw new OutOfMemoryError("for the test");
			}));
			assertTrue(runs.get() <= 2, () -> runs + " tasks ran");
		}
	}

	@Test
	void anInterruptedCallerFinishesTheLoopAndStaysInterrupted() {
		final Workers workers = Workers.on(pool, 2);
		final AtomicInteger runs = new AtomicInteger();
		final CountDownLatch helperBegan = new CountDownLatch(1);
		final Thread caller = Thread.currentThread();
		workers.forEach(2, i -> {
			if (Thread.currentThread() == caller) {
				awaitQuietly(helperBegan);
				caller.interrupt();
			}
			else {
				helperBegan.countDown();
				sleepQuietly(50);
			}
			runs.incrementAndGet();
		});
		assertTrue(Thread.interrupted());
		assertEquals(2, runs.get());
		assertFalse(Thread.interrupted());
	}

	@Test
	void impossibleNumbersAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Workers.on(pool, 0));
		assertThrows(NullPointerException.class, () -> Workers.on(null, 2));
		for (final Workers workers : new Workers[] { Workers.serial(), Workers.on(pool, 2) }) {
			assertThrows(IllegalArgumentException.class, () -> workers.forEach(-1, i -> {}));
		}
	}

	private static void assertEachRunsOnce(final Workers workers, final int tasks) {
		final AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
		workers.forEach(tasks, runs::incrementAndGet);
		for (int i = 0; i < tasks; i++) {
			assertEquals(1, runs.get(i), "runs of task " + i);
		}
	}

	private static void awaitQuietly(final CountDownLatch latch) {
		try {
			latch.await(30, TimeUnit.SECONDS);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void sleepQuietly(final long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
