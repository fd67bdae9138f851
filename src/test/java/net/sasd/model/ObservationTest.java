/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {

	private static final float NONE = Float.NaN;

	@Test
	void framesAreDividedByTheLargestPixelOfAllAndTheScaleTakesThemBack() {
		final Observation y = read(Normalization.MAX, null, NONE, new float[] { 1, 2, 3, 4 }, new float[] { 8, 0, -2, 6 });
		assertEquals(8, y.scale);
		assertArrayEquals(new float[] { 0.125f, 0.25f, 0.375f, 0.5f }, y.frame(0));
		assertArrayEquals(new float[] { 1, 0, -0.25f, 0.75f }, y.frame(1));
		assertTrue(y.isComplete());
		assertNull(y.mask(0));
		assertTrue(y.warnings.isEmpty());
	}

	@Test
	void withoutNormalizationPixelsStayAsTheyAre() {
		final Observation y = read(Normalization.NONE, null, NONE, new float[] { 1, 2, 3, 4 });
		assertEquals(1, y.scale);
		assertArrayEquals(new float[] { 1, 2, 3, 4 }, y.frame(0));
	}

	@Test
	void theScaleOfANegativeImageIsPositiveSoThatDarkStaysDark() {
		final Observation y = read(Normalization.MAX, null, NONE, new float[] { -4, -2, -8, -2 });
		assertEquals(8, y.scale);
		assertArrayEquals(new float[] { -0.5f, -0.25f, -1, -0.25f }, y.frame(0));
	}

	@Test
	void nanPixelsAreMaskedWithAWarning() {
		final Observation y = read(Normalization.MAX, null, NONE, new float[] { 1, Float.NaN, 3, 4 });
		assertArrayEquals(new boolean[] { true, false, true, true }, y.mask(0));
		assertEquals(0f, y.frame(0)[1]);
		assertEquals(3, y.counted(0));
		assertEquals((1 + 3 + 4) / 3.0 / 4, y.mean(0), 1e-7);
		assertFalse(y.isComplete());
		assertEquals(1, y.warnings.size());
		assertTrue(y.warnings.get(0).startsWith("1 pixel is NaN"), y.warnings.get(0));
	}

	@Test
	void saturatedPixelsAreMaskedWithAWarningAndDoNotSetTheScale() {
		final Observation y = read(Normalization.MAX, null, 255, new float[] { 255, 300, 100, 50 });
		assertArrayEquals(new boolean[] { false, false, true, true }, y.mask(0));
		assertEquals(100, y.scale);
		assertEquals(1, y.warnings.size());
		assertTrue(y.warnings.get(0).startsWith("2 pixels are saturated (at least 255.0)"), y.warnings.get(0));
	}

	@Test
	void pixelsOutsideTheRoiDoNotCountWhateverTheyAre() {
		final boolean[] roi = { true, true, false, true };
		final Observation y = read(Normalization.MAX, roi, NONE, new float[] { 1, 2, Float.POSITIVE_INFINITY, 4 });
		assertArrayEquals(roi, y.mask(0));
		assertEquals(4, y.scale);
		assertTrue(y.warnings.isEmpty());
	}

	@Test
	void aFrameWithoutPixelsThatCountIsKeptWithAWarning() {
		final Observation y = read(Normalization.MAX, null, NONE, new float[] { 1, 2, 3, 4 }, new float[] { NONE, NONE,
			NONE, NONE });
		assertEquals(0, y.counted(1));
		assertEquals(0, y.mean(1));
		assertTrue(y.warnings.contains("Frame 2 has no pixel that counts and tells nothing."), y.warnings.toString());
	}

	@Test
	void theInputIsNeverChanged() {
		final float[] pixels = { 1, Float.NaN, 300, 4 };
		final boolean[] roi = { true, true, true, true };
		read(Normalization.MAX, roi, 255, pixels);
		assertArrayEquals(new float[] { 1, Float.NaN, 300, 4 }, pixels);
		assertArrayEquals(new boolean[] { true, true, true, true }, roi);
	}

	@ParameterizedTest
	@ValueSource(floats = { Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY })
	void anInfinitePixelIsRefusedWithItsPlaceValueAndTheRemedy(final float infinite) {
		final String message = refusal(new float[] { 1, 2, 3, 4 }, new float[] { 1, 2, infinite, 4 });
		assertTrue(message.contains("row 1, column 0") && message.contains("frame 2") && message.contains(String.valueOf(
			infinite)) && message.contains("replace"), message);
	}

	@Test
	void aConstantImageIsRefusedWithItsValueAndTheRemedy() {
		final String message = refusal(new float[] { 7, 7, 7, 7 }, new float[] { 7, 7, Float.NaN, 7 });
		assertTrue(message.contains("constant") && message.contains("7.0") && message.contains("choose"), message);
	}

	@Test
	void anImageOfNansIsRefusedWithTheirNumberAndTheRemedy() {
		final String message = refusal(new float[] { NONE, NONE, NONE, NONE });
		assertTrue(message.contains("4 are NaN") && message.contains("choose"), message);
	}

	@Test
	void pixelsThatFloatsCannotSquareAreRefused() {
		for (final float[] pixels : new float[][] { { 2e-30f, 0 }, { 2e30f, 1 }, { 1e-20f, -1e20f } })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> Observation.read(FrameSource.of(1, 2, pixels),
				pixels[1] < 0 ? Normalization.MAX : Normalization.NONE, null, Float.NaN)).getMessage().contains("too far from 1"));
	}

	@Test
	void anEmptyImageIsRefusedWithItsSizeAndTheRemedy() {
		final FrameSource[] empty = { FrameSource.of(0, 5, new float[0]), FrameSource.of(5, 0, new float[0]), FrameSource
			.of(2, 2) };
		final String[] sizes = { "1 frames of 0 x 5", "1 frames of 5 x 0", "0 frames of 2 x 2" };
		for (int i = 0; i < empty.length; i++) {
			final FrameSource source = empty[i];
			final String message = assertThrows(IllegalArgumentException.class, () -> Observation.read(source,
				Normalization.MAX, null, NONE)).getMessage();
			assertTrue(message.contains(sizes[i]) && message.contains("open"), message);
		}
	}

	private static String refusal(final float[]... frames) {
		return assertThrows(IllegalArgumentException.class, () -> read(Normalization.MAX, null, NONE, frames))
			.getMessage();
	}

	private static Observation read(final Normalization normalization, final boolean[] roi, final float saturation,
		final float[]... frames)
	{
		return Observation.read(FrameSource.of(2, 2, frames), normalization, roi, saturation);
	}
}
