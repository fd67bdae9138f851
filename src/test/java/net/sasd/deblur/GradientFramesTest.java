/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Gradients see the same kernel as the picture. */
class GradientFramesTest {

	private static final int HEIGHT = 14, WIDTH = 17, SIZE = 5;

	@Test
	void differencesOfTheBlurredPictureAreBlurredDifferences() {
		final float[] scene = new float[HEIGHT * WIDTH];
		final Random random = new Random(4);
		for (int i = 0; i < scene.length; i++)
			scene[i] = random.nextFloat();
		final BlurKernel kernel = new BlurKernel(SIZE, random.doubles(SIZE * SIZE).toArray());
		final int rows = HEIGHT - SIZE + 1, columns = WIDTH - SIZE + 1;
		final GradientFrames sharp = new GradientFrames(scene, HEIGHT, WIDTH);
		final GradientFrames blurred = new GradientFrames(blur(scene, HEIGHT, WIDTH, kernel), rows, columns);
		assertEquals(rows - 1, blurred.height);
		assertEquals(columns - 1, blurred.width);
		assertClose(blur(sharp.across, sharp.height, sharp.width, kernel), blurred.across);
		assertClose(blur(sharp.down, sharp.height, sharp.width, kernel), blurred.down);
	}

	@Test
	void aRampHasItsSlopes() {
		final float[] ramp = new float[5 * 6];
		for (int i = 0; i < ramp.length; i++)
			ramp[i] = 3 * (i / 6) + 2 * (i % 6);
		final GradientFrames frames = new GradientFrames(ramp, 5, 6);
		for (int i = 0; i < frames.across.length; i++) {
			assertEquals(2, frames.across[i]);
			assertEquals(3, frames.down[i]);
		}
		assertEquals(3, frames.strongEdge());
	}

	/** Where the kernel lies inside, by the definition of convolution. */
	private static float[] blur(final float[] p, final int height, final int width, final BlurKernel kernel) {
		final int rows = height - SIZE + 1, columns = width - SIZE + 1;
		final float[] out = new float[rows * columns];
		for (int y = 0; y < rows; y++)
			for (int x = 0; x < columns; x++) {
				double sum = 0;
				for (int i = 0; i < SIZE; i++)
					for (int j = 0; j < SIZE; j++)
						sum += kernel.values()[i * SIZE + j] * p[(y + SIZE - 1 - i) * width + x + SIZE - 1 - j];
				out[y * columns + x] = (float) sum;
			}
		return out;
	}

	private static void assertClose(final float[] expected, final float[] actual) {
		assertEquals(expected.length, actual.length);
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], actual[i], 1e-5);
	}
}
