/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenLoopsTest {

	private final OpenLoops loops = new OpenLoops(2);

	@Test
	void thereAreNeverMoreHelpersThanAskedFor() {
		assertTrue(loops.enlist());
		assertTrue(loops.enlist());
		assertFalse(loops.enlist());
		loops.dismiss();
		assertTrue(loops.enlist());
		assertFalse(loops.enlist());
	}

	@Test
	void aLoopWithoutTasksIsNotFound() {
		final ParallelLoop done = new ParallelLoop(3, i -> {}), due = new ParallelLoop(3, i -> {});
		assertNull(loops.find());
		loops.add(done);
		assertSame(done, loops.find());
		done.run();
		assertNull(loops.find());
		loops.add(due);
		assertSame(due, loops.find());
		loops.remove(due);
		assertNull(loops.find());
	}

	@Test
	void aHelperDoesAllThatIsOpenAndGoes() {
		final AtomicInteger tasks = new AtomicInteger();
		for (int i = 0; i < 3; i++) {
			loops.add(new ParallelLoop(4, task -> tasks.incrementAndGet()));
		}
		assertTrue(loops.enlist());
		new Helper(loops).run();
		assertEquals(12, tasks.get());
		assertEquals(0, loops.resting());
		assertTrue(loops.enlist());
		assertTrue(loops.enlist());
	}
}
