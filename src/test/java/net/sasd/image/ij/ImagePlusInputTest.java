/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;
import net.sasd.image.Refusal;

import org.junit.jupiter.api.Test;

/** An input's frames are the image's pixels, and the image is left as it was. */
class ImagePlusInputTest {

	@Test
	void framesEqualThePixelsOf8And16And32BitImages() {
		for (final ImageProcessor pixels : new ImageProcessor[] { new ByteProcessor(5, 4), new ShortProcessor(5, 4),
			new FloatProcessor(5, 4) }) {
			for (int i = 0; i < 20; i++)
				pixels.setf(i, pixels.getBitDepth() == 8 ? 13 * i : pixels.getBitDepth() == 16 ? 3400 * i : -0.3f * i);
			final float[] frame = frame(ImagePlusInput.of(new ImagePlus("a", pixels), 1), 0);
			for (int i = 0; i < 20; i++)
				assertEquals(pixels.getf(i), frame[i]);
		}
	}

	@Test
	void calibratedValuesAreReadWhereTheImageHasAFunction() {
		final ImagePlus image = new ImagePlus("a", new ShortProcessor(2, 1, new short[] { (short) 32768, (short) 32763 },
			null));
		image.getCalibration().setSigned16BitCalibration();
		assertArrayEquals(new float[] { 0, -5 }, frame(ImagePlusInput.of(image, 1), 0));
		final ImagePlus linear = new ImagePlus("a", new ByteProcessor(2, 1, new byte[] { 0, 100 }));
		linear.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { 10, 0.5 }, "nM");
		assertArrayEquals(new float[] { 10, 60 }, frame(ImagePlusInput.of(linear, 1), 0));
		assertEquals("nM", ImagePlusInput.of(linear, 1).metadata().valueUnit);
	}

	@Test
	void theFramesOfAHyperstackAreTheChosenChannelWithZFastest() {
		final ImagePlus image = Hyperstacks.numbered(3, 2, 4);
		final InputImage input = ImagePlusInput.of(image, 2);
		assertEquals(8, input.frames().count());
		assertEquals(2, input.metadata().slices);
		assertEquals(4, input.metadata().times);
		for (int t = 0; t < 4; t++)
			for (int z = 0; z < 2; z++) {
				assertEquals(Hyperstacks.value(2, z + 1, t + 1), frame(input, 2 * t + z)[0]);
				assertEquals("c2 z" + (z + 1) + " t" + (t + 1), input.metadata().label(2 * t + z));
			}
		assertTrue(input.notes().get(0).contains("2 of 3"), input.notes().toString());
	}

	@Test
	void aRectangularRoiCropsAndShiftsTheOrigin() {
		final ImagePlus image = new ImagePlus("a", ramp(10, 8));
		image.getCalibration().xOrigin = 5;
		image.getCalibration().yOrigin = 1;
		image.setRoi(new Roi(3, 2, 4, 5));
		final InputImage input = ImagePlusInput.of(image, 1);
		assertNull(input.roi());
		assertEquals(4, input.frames().width());
		assertEquals(5, input.frames().height());
		assertEquals(2, input.metadata().originX);
		assertEquals(-1, input.metadata().originY);
		final float[] frame = frame(input, 0);
		for (int y = 0; y < 5; y++)
			for (int x = 0; x < 4; x++)
				assertEquals((y + 2) * 10 + x + 3, frame[y * 4 + x]);
	}

	@Test
	void aRoiThatLeavesTheImageIsCutAtItsEdge() {
		final ImagePlus image = new ImagePlus("a", ramp(10, 8));
		image.setRoi(new Roi(7, -2, 20, 5));
		final InputImage input = ImagePlusInput.of(image, 1);
		assertEquals(3, input.frames().width());
		assertEquals(3, input.frames().height());
		assertEquals(7, frame(input, 0)[0]);
	}

	@Test
	void anyOtherAreaMasksWhatLiesOutside() {
		final ImagePlus image = new ImagePlus("a", ramp(10, 8));
		for (final Roi roi : new Roi[] { new OvalRoi(2, 1, 6, 5), new OvalRoi(-3, -2, 9, 7) }) {
			image.setRoi(roi);
			final InputImage input = ImagePlusInput.of(image, 1);
			final int left = Math.max(0, roi.getBounds().x), top = Math.max(0, roi.getBounds().y);
			final boolean[] mask = input.roi();
			int inside = 0;
			for (int y = 0; y < input.frames().height(); y++)
				for (int x = 0; x < input.frames().width(); x++) {
					assertEquals(roi.contains(x + left, y + top), mask[y * input.frames().width() + x]);
					if (mask[y * input.frames().width() + x]) inside++;
				}
			assertTrue(inside > 0 && inside < mask.length);
		}
	}

	@Test
	void aSelectionThatIsNoAreaIsIgnoredWithANote() {
		final ImagePlus image = new ImagePlus("a", ramp(10, 8));
		image.setRoi(new Line(1, 1, 5, 5));
		final InputImage input = ImagePlusInput.of(image, 1);
		assertNull(input.roi());
		assertEquals(10, input.frames().width());
		assertTrue(input.notes().get(0).contains("whole image"), input.notes().toString());
	}

	@Test
	void aVirtualStackIsReadPlaneByPlane() {
		final CountingStack stack = new CountingStack(6, 5, 40);
		final ImagePlus image = new ImagePlus("a", stack);
		final InputImage input = ImagePlusInput.of(image, 1);
		final int before = stack.reads;
		assertEquals(17, frame(input, 17)[0]);
		assertEquals(before + 1, stack.reads);
		assertTrue(before <= 2, before + " planes were read before any frame was asked for");
	}

	@Test
	void theImageIsLeftAsItWas() {
		final ImagePlus image = Hyperstacks.numbered(2, 1, 3);
		image.setPosition(2, 1, 3);
		image.setRoi(new OvalRoi(1, 0, 4, 4));
		image.setDisplayRange(5, 50);
		final InputImage input = ImagePlusInput.of(image, 1);
		for (int t = 0; t < 3; t++)
			frame(input, t);
		assertEquals(2, image.getC());
		assertEquals(3, image.getT());
		assertTrue(image.getRoi() instanceof OvalRoi);
		assertEquals(5, image.getDisplayRangeMin());
		for (int t = 1; t <= 3; t++)
			for (int c = 1; c <= 2; c++)
				assertEquals(Hyperstacks.value(c, 1, t), image.getStack().getProcessor(image.getStackIndex(c, 1, t)).getf(0));
	}

	@Test
	void calibrationIsCarriedOver() {
		final ImagePlus image = Hyperstacks.numbered(1, 2, 3);
		final Calibration c = image.getCalibration();
		c.pixelWidth = 0.1;
		c.pixelHeight = 0.2;
		c.pixelDepth = 0.5;
		c.setUnit("µm");
		c.frameInterval = 1.5;
		c.setTimeUnit("min");
		final ImageMetadata metadata = ImagePlusInput.of(image, 1).metadata();
		assertEquals(0.1, metadata.pixelWidth);
		assertEquals(0.2, metadata.pixelHeight);
		assertEquals(0.5, metadata.pixelDepth);
		assertEquals(c.getUnit(), metadata.unit);
		assertEquals(1.5, metadata.frameInterval);
		assertEquals("min", metadata.timeUnit);
	}

	@Test
	void ofALabelTheFirstLineCounts() {
		final ImageStack stack = new ImageStack(2, 2);
		stack.addSlice("first\n0008,0018 many numbers", new FloatProcessor(2, 2));
		stack.addSlice(null, new FloatProcessor(2, 2));
		final ImageMetadata metadata = ImagePlusInput.of(new ImagePlus("a", stack), 1).metadata();
		assertEquals("first", metadata.label(0));
		assertNull(metadata.label(1));
	}

	@Test
	void whatIsNoGreyImageIsRefused() {
		Refusal.withWords(() -> ImagePlusInput.of(null, 1), "no image");
		Refusal.withWords(() -> ImagePlusInput.of(new ImagePlus(), 1), "no pixels");
		Refusal.withWords(() -> ImagePlusInput.of(new ImagePlus("rose", new ColorProcessor(4, 4)), 1), "rose", "RGB",
			"Image > Type", "Split Channels");
		final ImagePlus numbers = new ImagePlus("lily", new ByteProcessor(4, 4));
		numbers.getProcessor().setLut(palette());
		numbers.setTypeToColor256();
		Refusal.withWords(() -> ImagePlusInput.of(numbers, 1), "lily", "8-bit Color", "Image > Type");
		final ImageStack colours = new ImageStack(4, 4);
		colours.addSlice(new ColorProcessor(4, 4));
		colours.addSlice(new ColorProcessor(4, 4));
		Refusal.withWords(() -> ImagePlusInput.of(new ImagePlus("roses", colours), 1), "RGB");
	}

	@Test
	void aChannelOrRoiThatDoesNotFitIsRefused() {
		final ImagePlus image = Hyperstacks.numbered(3, 1, 2);
		Refusal.withWords(() -> ImagePlusInput.of(image, 4), "channel is 4", "1 to 3");
		Refusal.withWords(() -> ImagePlusInput.of(image, 0), "channel is 0");
		image.setRoi(new Roi(100, 100, 5, 5));
		Refusal.withWords(() -> ImagePlusInput.of(image, 1), "outside");
	}

	private static float[] frame(final InputImage input, final int t) {
		final float[] frame = new float[input.frames().height() * input.frames().width()];
		input.frames().read(t, frame);
		return frame;
	}

	private static LUT palette() {
		final byte[][] colours = new byte[3][256];
		for (final byte[] colour : colours)
			new Random(colours.length).nextBytes(colour);
		new Random(7).nextBytes(colours[1]);
		return new LUT(colours[0], colours[1], colours[2]);
	}

	private static FloatProcessor ramp(final int width, final int height) {
		final FloatProcessor ramp = new FloatProcessor(width, height);
		for (int i = 0; i < width * height; i++)
			ramp.setf(i, i);
		return ramp;
	}
}
