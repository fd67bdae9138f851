/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Display ranges are robust, and sparse values are seen. */
class DisplayRangeTest {

	@Test
	void aPictureIsShownWithoutItsFewExtremes() {
		final float[] values = new float[10000];
		for (int i = 0; i < values.length; i++)
			values[i] = i % 100;
		values[5] = 1e6f;
		values[6] = -1e6f;
		values[7] = Float.NaN;
		final DisplayRange range = DisplayRange.picture(Collections.singletonList(values));
		assertEquals(0, range.min);
		assertEquals(99, range.max);
	}

	@Test
	void sparseValuesAreShownByTheirNonzerosHoweverFewThereAre() {
		final float[] values = new float[1000000];
		values[17] = 3;
		values[500] = 4;
		final DisplayRange range = DisplayRange.sparse(Collections.singletonList(values));
		assertEquals(0, range.min);
		assertEquals(4, range.max);
	}

	@Test
	void manyTinyValuesDoNotDrownThePeaks() {
		final float[] values = new float[1000];
		Arrays.fill(values, 1e-3f);
		values[3] = 9;
		assertEquals(3, DisplayRange.sparse(Collections.singletonList(values)).max);
	}

	@Test
	void valuesOfBothSignsHaveZeroInTheMiddle() {
		final List<float[]> values = Arrays.asList(new float[] { 0, 2 }, new float[] { -5, 1 });
		assertTrue(DisplayRange.sparse(values).isSymmetric());
		assertTrue(DisplayRange.motif(values).isSymmetric());
		assertTrue(DisplayRange.symmetric(values).isSymmetric());
		assertEquals(5, DisplayRange.motif(values).max);
		assertFalse(DisplayRange.motif(values.subList(0, 1)).isSymmetric());
	}

	@Test
	void theWeakNegativeRimOfAMotifDoesNotCostHalfTheContrast() {
		final DisplayRange range = DisplayRange.motif(Collections.singletonList(new float[] { -0.1f, 0, 2 }));
		assertEquals(-0.1f, range.min);
		assertEquals(2, range.max);
	}

	@Test
	void theRangeIsNeverEmpty() {
		for (final float[] values : new float[][] { {}, { 0 }, { Float.NaN }, { 7, 7 }, { -7 } }) {
			final List<float[]> one = Collections.singletonList(values);
			for (final DisplayRange range : Arrays.asList(DisplayRange.picture(one), DisplayRange.sparse(one), DisplayRange
				.symmetric(one), DisplayRange.motif(one), DisplayRange.positive(one)))
				assertTrue(range.min < range.max, Arrays.toString(values));
		}
	}

	@Test
	void positionsAreClippedToTheRange() {
		final DisplayRange range = DisplayRange.motif(Collections.singletonList(new float[] { 0, 4 }));
		assertEquals(0.25, range.position(1));
		assertEquals(0, range.position(-1));
		assertEquals(1, range.position(5));
		assertEquals(0, range.position(Double.NaN));
	}
}
