/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** How large the heap and how many the threads are, again and again, after full collections. */
public final class HeapGrowth {

	/** Bytes by which the median of later samples may be above that of earlier ones: classes are loaded, and code. */
	private static final long TOLERANCE = 1 << 20;
	private static final int COLLECTIONS = 3;
	private static final int THREADS = 2;

	private final List<Long> bytes = new ArrayList<>();
	private final List<Integer> threads = new ArrayList<>();

	/** Looks. */
	public void sample() {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
			least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		bytes.add(least);
		threads.add(ManagementFactory.getThreadMXBean().getThreadCount());
	}

	/** Compares the second half of the samples with the first, without the very first, before which all is loaded. */
	public void assertNone() {
		final int n = bytes.size(), half = n / 2;
		assertTrue(n >= 8, "samples");
		final long before = median(bytes.subList(1, half)), after = median(bytes.subList(half, n));
		assertTrue(after - before <= TOLERANCE, "the heap grows: " + bytes);
		assertTrue(threads.get(n - 1) <= threads.get(1) + THREADS, "threads are left: " + threads);
	}

	private static long median(final List<Long> values) {
		return values.stream().mapToLong(Long::longValue).sorted().toArray()[values.size() / 2];
	}

	@Override
	public String toString() {
		return "bytes " + bytes + ", threads " + threads;
	}
}
