/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import net.sasd.image.DisplayRange;

import org.junit.jupiter.api.Test;

/** A sample stands for all values. */
class RangeSampleTest {

	@Test
	void fewValuesAreAllKeptButNotANumber() {
		final RangeSample with = new RangeSample(true), without = new RangeSample(false);
		final float[] plane = { 3, 0, Float.NaN, -1 };
		with.add(plane);
		with.add(plane);
		without.add(plane);
		assertArrayEquals(new float[] { 3, 0, -1, 3, 0, -1 }, with.values().get(0));
		assertArrayEquals(new float[] { 3, -1 }, without.values().get(0));
	}

	@Test
	void manyValuesAreThinnedOutEvenlyWithTheirEndsKept() {
		final RangeSample sample = new RangeSample(true);
		final float[] plane = new float[100_000];
		for (int t = 0; t < 12; t++) {
			for (int i = 0; i < plane.length; i++)
				plane[i] = t * plane.length + i;
			sample.add(plane);
		}
		final List<float[]> values = sample.values();
		final float[] kept = values.get(0);
		assertTrue(kept.length <= RangeSample.LIMIT && kept.length > RangeSample.LIMIT / 2, "" + kept.length);
		for (int i = 0; i < kept.length; i++)
			assertEquals(8f * i, kept[i]);
		assertArrayEquals(new float[] { 0, 1_199_999 }, values.get(1));
	}

	@Test
	void theRangeOfManyPlanesIsCloseToThatOfAll() {
		final RangeSample sample = new RangeSample(true);
		final Random random = new Random(1);
		final float[] plane = new float[1 << 20];
		for (int i = 0; i < plane.length; i++)
			plane[i] = (float) random.nextGaussian();
		sample.add(plane);
		final DisplayRange range = DisplayRange.picture(sample.values());
		assertEquals(3.09, range.max, 0.05, "the 99.9 % quantile of a Gaussian");
		assertEquals(-3.09, range.min, 0.05);
	}

	@Test
	void nothingIsASampleToo() {
		assertEquals(0, new RangeSample(false).values().get(0).length);
	}
}
