/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import net.sasd.model.FrameSource;

import org.junit.jupiter.api.Test;

/** Which pixels of a stack count. */
class StormStackTest {

	@Test
	void infinitePixelsDoNotCountAndTheSourceIsLeftAlone() {
		final float[] first = { 1, 2, Float.POSITIVE_INFINITY, 4 }, second = { 5, Float.NaN, 7, Float.NEGATIVE_INFINITY };
		final FrameSource frames = FrameSource.of(2, 2, first, second);
		assertArrayEquals(new float[] { 1, 2, Float.NaN, 4 }, StormStack.whole(frames).read(0));
		assertArrayEquals(new float[] { 5, Float.NaN, 7, Float.NaN }, StormStack.whole(frames).read(1));
		assertArrayEquals(new float[] { 1, 2, Float.POSITIVE_INFINITY, 4 }, first);
	}
}
