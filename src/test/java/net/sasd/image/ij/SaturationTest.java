/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Full detectors leave plateaus at their ceiling; stretched images and drawings are not saturated. */
class SaturationTest {

	@Test
	void aSinglePixelAtTheCeilingIsAStretchedImage() {
		final ImageProcessor pixels = ramp(new ByteProcessor(8, 8));
		pixels.set(3, 3, 255);
		pixels.set(4, 4, 255);
		pixels.set(6, 3, 255);
		assertUnsaturated(pixels);
	}

	@Test
	void twoNeighboursAtTheCeilingAreSaturated() {
		for (final int[] step : new int[][] { { 1, 0 }, { 0, 1 } }) {
			final ImageProcessor pixels = ramp(new ByteProcessor(8, 8));
			pixels.set(3, 3, 255);
			pixels.set(3 + step[0], 3 + step[1], 255);
			assertEquals(255, saturation(pixels));
		}
	}

	@Test
	void theEndOfARowIsNoNeighbourOfTheNextRow() {
		final ImageProcessor pixels = ramp(new ByteProcessor(8, 8));
		pixels.set(7, 3, 255);
		pixels.set(0, 4, 255);
		assertUnsaturated(pixels);
	}

	@Test
	void aPlateauBelowTheCeilingIsNoSaturation() {
		final ImageProcessor pixels = ramp(new ByteProcessor(8, 8));
		pixels.set(3, 3, 254);
		pixels.set(4, 3, 254);
		assertUnsaturated(pixels);
	}

	@Test
	void aPlateauBelowALonePeakIsNoSaturation() {
		final ImageProcessor pixels = ramp(new ShortProcessor(8, 8));
		pixels.set(3, 3, 4095);
		pixels.set(4, 3, 4095);
		pixels.set(6, 6, 5000);
		assertUnsaturated(pixels);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1023, 4095, 16383, 65535 })
	void detectorsOfUpTo16BitsHaveTheirCeilings(final int ceiling) {
		final ImageProcessor pixels = ramp(new ShortProcessor(8, 8));
		pixels.set(3, 3, ceiling);
		pixels.set(4, 3, ceiling);
		assertEquals(ceiling, saturation(pixels));
	}

	@Test
	void signed16BitImagesHaveTheCeilingsOfTheirDetectors() {
		final ShortProcessor pixels = new ShortProcessor(8, 8);
		for (int i = 0; i < 64; i++)
			pixels.set(i, 32768 + i);
		pixels.set(3, 3, 32768 + 4095);
		pixels.set(4, 3, 32768 + 4095);
		final ImagePlus image = new ImagePlus("a", pixels);
		image.getCalibration().setSigned16BitCalibration();
		assertEquals(4095, ImagePlusInput.of(image, 1).saturation());
	}

	@Test
	void theSaturationIsInCalibratedValues() {
		final ImageProcessor pixels = ramp(new ByteProcessor(8, 8));
		pixels.set(3, 3, 255);
		pixels.set(4, 3, 255);
		final ImagePlus image = new ImagePlus("a", pixels);
		image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { 10, 2 }, "nM");
		assertEquals(520, ImagePlusInput.of(image, 1).saturation());
	}

	@Test
	void aPlateauInAnyFrameIsFound() {
		final ImageStack stack = new ImageStack(8, 8);
		final ImageProcessor lone = ramp(new ByteProcessor(8, 8)), plateau = ramp(new ByteProcessor(8, 8));
		lone.set(2, 2, 255);
		plateau.set(3, 3, 255);
		plateau.set(3, 4, 255);
		stack.addSlice(lone);
		stack.addSlice(plateau);
		stack.addSlice(lone.duplicate());
		assertEquals(255, ImagePlusInput.of(new ImagePlus("a", stack), 1).saturation());
	}

	@Test
	void aDrawingOfTwoValuesIsNotSaturated() {
		final ImageProcessor pixels = new ByteProcessor(8, 8);
		pixels.set(3, 3, 255);
		pixels.set(4, 3, 255);
		assertUnsaturated(pixels);
	}

	@Test
	void realNumbersHaveNoCeiling() {
		final ImageProcessor pixels = ramp(new FloatProcessor(8, 8));
		pixels.setf(3, 3, 255);
		pixels.setf(4, 3, 255);
		assertUnsaturated(pixels);
	}

	private static ImageProcessor ramp(final ImageProcessor pixels) {
		for (int i = 0; i < pixels.getPixelCount(); i++)
			pixels.setf(i, i);
		return pixels;
	}

	private static void assertUnsaturated(final ImageProcessor pixels) {
		assertTrue(Float.isNaN(saturation(pixels)));
	}

	private static float saturation(final ImageProcessor pixels) {
		return ImagePlusInput.of(new ImagePlus("a", pixels), 1).saturation();
	}
}
