/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

import net.sasd.model.FrameSource;
import net.sasd.phantom.PhantomRandom;
import net.sasd.smlm.StormStack;

import org.junit.jupiter.api.Test;

/** What varies of the background, up to a constant. */
class BackgroundShapesTest {

	private static final int WIDTH = 48, HEIGHT = 32;

	private static float[] image(final DoubleBinaryOperator value) {
		final float[] image = new float[WIDTH * HEIGHT];
		for (int p = 0; p < image.length; p++)
			image[p] = (float) value.applyAsDouble(p % WIDTH, p / WIDTH);
		return image;
	}

	@Test
	void aConstantOneHasNoShape() {
		final StormStack stack = StormStack.whole(FrameSource.of(HEIGHT, WIDTH, image((x, y) -> x)));
		assertArrayEquals(new float[WIDTH * HEIGHT], BackgroundShapes.of(stack, BackgroundKind.CONSTANT, 0, 0, 100,
			25).of(0, stack.read(0)));
	}

	@Test
	void quantilesOfBlocksFollowConstantsAndPlanes() {
		assertArrayEquals(image((x, y) -> 7), BlockQuantiles.of(image((x, y) -> 7), WIDTH, HEIGHT), 1e-5f);
		final float[] plane = image((x, y) -> 2 * x - 3 * y), found = BlockQuantiles.of(plane, WIDTH, HEIGHT);
		final float off = found[16 * WIDTH + 20] - plane[16 * WIDTH + 20];
		// between the middles of the outermost blocks
		for (int y = 8; y < HEIGHT - 8; y++)
			for (int x = 8; x < WIDTH - 8; x++)
				assertEquals(off, found[y * WIDTH + x] - plane[y * WIDTH + x], 1e-3);
	}

	@Test
	void quantilesOfBlocksSeeNeitherMoleculesNorWhatDoesNotCount() {
		final float[] pixels = image((x, y) -> x > 15 && x < 32 ? Double.NaN : x % 6 < 2 && y % 6 < 3 ? 900 : 10);
		assertArrayEquals(image((x, y) -> 10), BlockQuantiles.of(pixels, WIDTH, HEIGHT), 1e-5f);
		for (final float value : BlockQuantiles.of(image((x, y) -> Double.NaN), WIDTH, HEIGHT))
			assertEquals(0, value);
	}

	@Test
	void aFrameSmallerThanABlockIsOneBlock() {
		assertArrayEquals(new float[] { 4, 4, 4 }, BlockQuantiles.of(new float[] { 4, 4, 9 }, 3, 1));
	}

	@Test
	void smoothingKeepsConstantsAndPlanesAndCountsByWeight() {
		final int side = 80;
		final double[] constant = new double[side * side], plane = constant.clone(), weights = constant.clone();
		final PhantomRandom random = new PhantomRandom(1);
		for (int p = 0; p < plane.length; p++) {
			// noise much larger than the values: none of them is taken for a molecule
			weights[p] = 1e-6 * (0.5 + random.nextDouble());
			constant[p] = 5;
			plane[p] = 2 * (p % side) - p / side;
		}
		for (int p = 0; p < plane.length; p += 7) {
			// what does not count may be anything
			weights[p] = 0;
			constant[p] = Double.NaN;
		}
		for (final double value : SmoothSurface.of(constant, weights, side, side))
			assertEquals(5, value, 1e-12);
		Arrays.fill(weights, 3e-6);
		final double[] smooth = SmoothSurface.of(plane, weights, side, side);
		final int border = (int) Math.ceil(3 * SmoothSurface.SIGMA);
		for (int y = border; y < side - border; y++)
			for (int x = border; x < side - border; x++)
				assertEquals(plane[y * side + x], smooth[y * side + x], 1e-9);
		for (final double value : SmoothSurface.of(plane, new double[side * side], side, side))
			assertEquals(0, value);
	}

	@Test
	void smoothingTakesNoiseAndMoleculesAway() {
		final int side = 80;
		final double[] spike = new double[side * side], weights = spike.clone();
		Arrays.fill(weights, 1);
		spike[40 * side + 40] = 1;
		final double sigma = SmoothSurface.SIGMA;
		assertEquals(1 / (2 * Math.PI * sigma * sigma), SmoothSurface.of(spike, weights, side, side)[40 * side + 40], 0.02 /
			(2 * Math.PI * sigma * sigma));
	}

	@Test
	void aTemporalPercentileHoldsThePatternUnderBlinkingSpotsWhileItDrifts() {
		final int count = 200;
		final PhantomRandom random = new PhantomRandom(2);
		final float[] pattern = image((x, y) -> 50 * Math.sin(x) * Math.cos(1.3 * y));
		final float[][] frames = new float[count][];
		for (int t = 0; t < count; t++) {
			final int frame = t;
			// each pixel is under a spot one frame in ten
			frames[t] = image((x, y) -> 200 + (1 + 0.005 * frame) * pattern[(int) y * WIDTH + (int) x] + 3 *
				random.nextGaussian() + (random.nextDouble() < 0.1 ? 500 : 0));
		}
		final BackgroundShape shape = BackgroundShapes.of(StormStack.whole(FrameSource.of(HEIGHT, WIDTH, frames)),
			BackgroundKind.TEMPORAL, 0, count - 1, 50, 25);
		for (int t = 0; t < count; t += 9) {
			final float[] found = shape.of(t, frames[t]);
			double mean = 0, squares = 0;
			for (int p = 0; p < found.length; p++) {
				// at the ends the window reaches to one side only
				final double now = Math.max(25, Math.min(count - 26, t)), d = found[p] - 200 - (1 + 0.005 * now) * pattern[p];
				mean += d / found.length;
				squares += d * d / found.length;
			}
			assertTrue(Math.abs(mean) < 4, "frame " + t + ": mean " + mean);
			assertTrue(Math.sqrt(squares - mean * mean) < 3, "frame " + t + ": " + Math.sqrt(squares - mean * mean));
		}
	}

	@Test
	void aTemporalPercentileOfFewFramesAndOfFramesInTheMiddleReadsNoOthers() {
		final float[][] frames = new float[9][];
		for (int t = 0; t < 9; t++) {
			final int value = t >= 3 && t <= 5 ? 10 : 1000;
			frames[t] = image((x, y) -> x == 0 ? Double.NaN : value + x);
		}
		final BackgroundShape shape = BackgroundShapes.of(StormStack.whole(FrameSource.of(HEIGHT, WIDTH, frames)),
			BackgroundKind.TEMPORAL, 3, 5, 100, 25);
		for (int t = 3; t <= 5; t++)
			assertArrayEquals(image((x, y) -> x == 0 ? 0 : 10 + x), shape.of(t, frames[t]), 1e-4f);
	}
}
