/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;

import org.junit.jupiter.api.Test;

/** Signals are drawn without holes and without losing a peak. */
class TracePlotTest {

	private static final int INK = 0xabcdef;

	@Test
	void everyColumnHasInkAndNeighboursTouch() {
		for (final int length : new int[] { 1, 2, 7, 100, 1000 }) {
			final float[] trace = new float[length];
			for (int i = 0; i < length; i++)
				trace[i] = (float) Math.sin(i);
			final Picture picture = draw(trace);
			for (int x = 0; x < picture.width; x++) {
				assertTrue(top(picture, x) <= bottom(picture, x), length + " samples, column " + x);
				if (x == 0) continue;
				assertTrue(top(picture, x) <= bottom(picture, x - 1) + 1 && bottom(picture, x) >= top(picture, x - 1) - 1,
					length + " samples, column " + x);
			}
		}
	}

	@Test
	void aLonePeakAmongManySamplesReachesTheTop() {
		final float[] trace = new float[5000];
		trace[2345] = 1;
		final Picture picture = draw(trace);
		int least = picture.height;
		for (int x = 0; x < picture.width; x++)
			least = Math.min(least, top(picture, x));
		assertEquals(6, least);
	}

	@Test
	void whereThereIsNoNumberThereIsAGap() {
		final float[] trace = new float[100];
		Arrays.fill(trace, 40, 60, Float.NaN);
		final Picture picture = draw(trace);
		assertFalse(top(picture, 100) <= bottom(picture, 100));
		assertTrue(top(picture, 20) <= bottom(picture, 20));
	}

	private static Picture draw(final float[] trace) {
		return TracePlot.draw(Collections.singletonList(trace), new int[] { INK }, 200, 60);
	}

	private static int top(final Picture picture, final int x) {
		for (int y = 0; y < picture.height; y++)
			if (picture.get(x, y) == INK) return y;
		return picture.height;
	}

	private static int bottom(final Picture picture, final int x) {
		for (int y = picture.height - 1; y >= 0; y--)
			if (picture.get(x, y) == INK) return y;
		return -1;
	}
}
