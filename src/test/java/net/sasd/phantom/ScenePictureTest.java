/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated pictures and camera shake. */
class ScenePictureTest {

	@ParameterizedTest
	@EnumSource(ScenePicture.class)
	void theSeedMakesThePicture(final ScenePicture picture) {
		final float[] one = picture.draw(50, 40, 3);
		assertEquals(2000, one.length);
		assertArrayEquals(one, picture.draw(50, 40, 3));
		assertFalse(Arrays.equals(one, picture.draw(50, 40, 4)));
		double sum = 0, squares = 0;
		for (final float value : one) {
			assertTrue(value >= 0 && value <= 1, "value " + value);
			sum += value / one.length;
			squares += value * value / one.length;
		}
		assertTrue(squares - sum * sum > 0.002, "there is something to see");
	}

	@Test
	void noPictureIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> ScenePicture.CELLS.draw(0, 5, 1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 13, 27 })
	void shakeIsAKernelInTheMiddle(final int size) {
		for (int seed = 0; seed < 5; seed++) {
			final double[] kernel = CameraShake.kernel(size, seed);
			assertEquals(size * size, kernel.length);
			assertEquals(1, Arrays.stream(kernel).sum(), 1e-9);
			assertEquals(0, Arrays.stream(kernel).min().getAsDouble());
			for (int i = 0; i < size; i++)
				assertEquals(0, kernel[i] + kernel[kernel.length - 1 - i], "it keeps off the border");
		}
	}

	@Test
	void evenKernelsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> CameraShake.kernel(6, 1));
	}

	@Test
	void aKernelOfOneNeighbourShiftsTheScene() {
		final double[] right = { 0, 0, 0, 0, 0, 1, 0, 0, 0 };
		final BlurredPicture picture = new BlurredPicture(ScenePicture.TOWN, 20, 30, right, 3, 0, 1);
		for (int y = 0; y < 20; y++)
			for (int x = 1; x < 30; x++)
				assertEquals(picture.sharp[y * 30 + x - 1], picture.blurred[y * 30 + x]);
	}

	@Test
	void theNoiseHasItsLevel() {
		final BlurredPicture picture = new BlurredPicture(ScenePicture.TOWN, 60, 60, new double[] { 1 }, 1, 0.02, 1);
		double squares = 0;
		for (int i = 0; i < 3600; i++)
			squares += Math.pow(picture.blurred[i] - picture.sharp[i], 2) / 3600;
		assertEquals(0.02, Math.sqrt(squares), 0.001);
	}
}
