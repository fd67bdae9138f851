/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;

import net.sasd.model.FrameSource;

import org.junit.jupiter.api.Test;

/** Traces and where they come from. */
class TracesTest {

	@Test
	void rowsOfFramesAreTracesInOrder() {
		final Traces traces = Traces.rows(FrameSource.of(2, 3, new float[] { 1, 2, 3, 4, 5, 6 }, new float[] { 7, 8, 9, 10,
			11, 12 }), 10);
		assertEquals(4, traces.count());
		assertEquals(3, traces.length());
		assertArrayEquals(new float[] { 4, 5, 6 }, traces.get(1));
		assertArrayEquals(new float[] { 7, 8, 9 }, traces.get(2));
		final float[] row = new float[3];
		traces.frames().read(3, row);
		assertArrayEquals(new float[] { 10, 11, 12 }, row);
	}

	@Test
	void binsAreMeansAndLieInTheirMiddle() {
		final Traces binned = Traces.of(100, new float[] { 1, 2, 3, 4, Float.NaN, 6, 9 }).binned(2);
		assertArrayEquals(new float[] { 1.5f, 3.5f, 6 }, binned.get(0));
		assertEquals(50, binned.samplesPerSecond);
		assertEquals(0.005, binned.time(0), 1e-12);
		assertEquals(0.045, binned.only(0).time(2), 1e-12);
	}

	@Test
	void tracesCannotBeChangedFromOutside() {
		final float[] values = { 1, 2 };
		final Traces traces = Traces.of(1, values);
		values[0] = 5;
		traces.get(0)[1] = 5;
		assertArrayEquals(new float[] { 1, 2 }, traces.get(0));
	}

	@Test
	void unevenOrNamelessTracesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Traces.of(1, new float[2], new float[3]));
		assertThrows(IllegalArgumentException.class, () -> Traces.of(1));
		assertThrows(IllegalArgumentException.class, () -> Traces.of(0, new float[2]));
		assertThrows(IllegalArgumentException.class, () -> new Traces(1, Collections.emptyList(), new float[2]));
	}

	@Test
	void columnsOfATableAreTracesAndTheTimeGivesTheRate() {
		final Traces traces = TraceCsv.read(Arrays.asList("time,\"cell A\",B", "0.0,1,2", "0.5,NaN,3", "1.0,,4"),
			Double.NaN);
		assertEquals(Arrays.asList("cell A", "B"), traces.names);
		assertEquals(2, traces.samplesPerSecond, 1e-12);
		assertArrayEquals(new float[] { 1, Float.NaN, Float.NaN }, traces.get(0));
		assertArrayEquals(new float[] { 2, 3, 4 }, traces.get(1));
	}

	@Test
	void aTableOfNumbersAloneHasTracesByNumber() {
		final Traces traces = TraceCsv.read(Arrays.asList("1 2", "", "3 -4e1"), 7);
		assertEquals(Arrays.asList("1", "2"), traces.names);
		assertEquals(7, traces.samplesPerSecond);
		assertArrayEquals(new float[] { 2, -40 }, traces.get(1));
	}

	@Test
	void aWordAmongNumbersIsRefusedWithItsPlace() {
		assertTrue(refusal("a;b", "1;2", "3;oops").contains("'oops' in line 3, column 2"));
		assertTrue(refusal("1,2", "3").contains("Line 2 has 1 columns"));
		assertTrue(refusal("time", "1").contains("0 columns"));
		assertTrue(refusal().contains("empty"));
	}

	private static String refusal(final String... lines) {
		return assertThrows(IllegalArgumentException.class, () -> TraceCsv.read(Arrays.asList(lines), Double.NaN))
			.getMessage();
	}
}
