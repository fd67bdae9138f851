/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.phantom.BlurredPicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures at several scales, and their noise. */
class PyramidTest {

	@ParameterizedTest
	@ValueSource(ints = { 3, 5, 7, 15, 31, 51 })
	void theScalesLeadFromATinyKernelToThePictureItself(final int size) {
		final float[] picture = new float[120 * 110];
		final Pyramid pyramid = new Pyramid(picture, 120, 110, size);
		assertEquals(Pyramid.count(size), pyramid.levels.size());
		assertTrue(pyramid.levels.get(0).kernelSize <= 5);
		int before = 0;
		for (final Pyramid.Level level : pyramid.levels) {
			assertEquals(1, level.kernelSize % 2);
			assertTrue(level.kernelSize >= before && level.kernelSize >= size / level.factor - 1e-9);
			assertEquals(level.height * level.width, level.pixels.length);
			before = level.kernelSize;
		}
		final Pyramid.Level finest = pyramid.levels.get(pyramid.levels.size() - 1);
		assertEquals(size, finest.kernelSize);
		assertSame(picture, finest.pixels);
	}

	@Test
	void aRampStaysARampOfTheSameHeights() {
		final int height = 60, width = 80;
		final float[] ramp = new float[height * width];
		for (int i = 0; i < ramp.length; i++)
			ramp[i] = 2 * (i / width) + i % width;
		final double factor = 2.5;
		final float[] small = Resampling.reduce(ramp, height, width, factor);
		final int columns = Resampling.reduced(width, factor);
		for (int y = 2; y < 20; y++)
			for (int x = 2; x < 28; x++)
				assertEquals(2 * ((y + 0.5) * factor - 0.5) + (x + 0.5) * factor - 0.5, small[y * columns + x], 0.2);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.02, 0.05 })
	void theNoiseOfABlurredPictureIsFound(final double sigma) {
		final BlurredPicture picture = Blur.leaves(sigma);
		assertEquals(sigma, PictureNoise.sigma(picture.blurred, Blur.SIDE, Blur.SIDE), 0.35 * sigma);
	}
}
