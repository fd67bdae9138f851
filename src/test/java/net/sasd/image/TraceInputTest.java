/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;

import net.sasd.model.FrameSource;
import net.sasd.trace.Traces;

import org.junit.jupiter.api.Test;

class TraceInputTest {

	private final FrameSource stack = FrameSource.of(2, 2, new float[] { 1, 2, 3, 4 }, new float[] { 5, 6, 7, Float.NaN });

	@Test
	void regionsBecomeTheirMeansThroughTheStack() {
		final Traces traces = TraceInput.labels(stack, new float[] { 0, 2, 7, 7 }, 30);
		assertEquals(Arrays.asList("2", "7"), traces.names);
		assertArrayEquals(new float[] { 2, 6 }, traces.get(0));
		assertArrayEquals(new float[] { 3.5f, 7 }, traces.get(1));
		assertEquals(30, traces.samplesPerSecond);
	}

	@Test
	void regionsMayOverlap() {
		final Traces traces = TraceInput.means(stack, new boolean[][] { { true, true, false, false }, { false, true, true,
			false } }, Arrays.asList("a", "b"), 1);
		assertArrayEquals(new float[] { 1.5f, 5.5f }, traces.get(0));
		assertArrayEquals(new float[] { 2.5f, 6.5f }, traces.get(1));
	}

	@Test
	void pixelsOutsideTheRoiOrSaturatedDoNotCountInRows() {
		final InputImage image = new InputImage(ImageMetadata.plain("x", 2), stack, new boolean[] { true, true, false, true },
			6, Collections.emptyList());
		final Traces traces = TraceInput.rows(image, 1);
		assertArrayEquals(new float[] { Float.NaN, 4 }, traces.get(1));
		assertArrayEquals(new float[] { 5, Float.NaN }, traces.get(2));
	}

	@Test
	void missingEmptyOrForeignRegionsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> TraceInput.labels(stack, new float[4], 1));
		assertThrows(IllegalArgumentException.class, () -> TraceInput.labels(stack, new float[] { 1, 0, 0 }, 1));
		assertThrows(IllegalArgumentException.class, () -> TraceInput.labels(stack, new float[] { 0.5f, 0, 0, 0 }, 1));
		assertThrows(IllegalArgumentException.class, () -> TraceInput.means(stack, new boolean[1][4], Collections
			.singletonList("a"), 1));
	}
}
