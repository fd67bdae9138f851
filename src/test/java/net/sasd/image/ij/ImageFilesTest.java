/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import net.sasd.image.ExampleSolution;
import net.sasd.image.InputImage;
import net.sasd.image.Refusal;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved opens again as it was, and what is no image is refused. */
class ImageFilesTest {

	@TempDir
	Path folder;

	@Test
	void aSavedHyperstackOpensWithItsPixelsCalibrationAndLabels() {
		final ImagePlus image = Hyperstacks.numbered(3, 2, 4);
		final Calibration c = image.getCalibration();
		c.pixelWidth = 0.125;
		c.pixelHeight = 0.25;
		c.pixelDepth = 0.5;
		c.setUnit("µm");
		c.xOrigin = -3;
		c.frameInterval = 1.5;
		c.setTimeUnit("min");
		c.setValueUnit("photons");
		image.setDisplayRange(7, 321);
		image.setProperty("Info", "lambda=0.25\n");
		ImageFiles.save(image, folder.resolve("cells.tif"));
		final ImagePlus opened = ImageFiles.read(folder.resolve("cells.tif"));
		assertEquals("cells.tif", opened.getTitle());
		assertArrayEquals(image.getDimensions(), opened.getDimensions());
		for (int plane = 1; plane <= image.getStackSize(); plane++) {
			assertArrayEquals((float[]) image.getStack().getPixels(plane), (float[]) opened.getStack().getPixels(plane));
			assertEquals(image.getStack().getSliceLabel(plane), opened.getStack().getSliceLabel(plane));
		}
		final Calibration d = opened.getCalibration();
		assertEquals(0.125, d.pixelWidth, 1e-6);
		assertEquals(0.25, d.pixelHeight, 1e-6);
		assertEquals(0.5, d.pixelDepth, 1e-6);
		assertEquals(c.getUnit(), d.getUnit());
		assertEquals(-3, d.xOrigin);
		assertEquals(1.5, d.frameInterval);
		assertEquals("min", d.getTimeUnit());
		assertEquals("photons", d.getValueUnit());
		assertEquals(7, opened.getDisplayRangeMin());
		assertEquals(321, opened.getDisplayRangeMax());
		assertEquals("lambda=0.25\n", opened.getInfoProperty());
	}

	@Test
	void savedResultsOpenWithTheirColoursAndRanges() {
		final ExampleSolution example = new ExampleSolution(12, 15, 3, 2, false);
		final CompositeImage image = (CompositeImage) new ResultImages(example.solution, example.input("a"), Parameters
			.builder().motifs(3).build()).components();
		ImageFiles.save(image, folder.resolve("a.tif"));
		final CompositeImage opened = (CompositeImage) ImageFiles.read(folder.resolve("a.tif"));
		assertEquals(CompositeImage.COMPOSITE, opened.getMode());
		for (int k = 1; k <= 3; k++) {
			assertArrayEquals(image.getChannelLut(k).getBytes(), opened.getChannelLut(k).getBytes());
			assertEquals(image.getChannelLut(k).max, opened.getChannelLut(k).max);
		}
	}

	@Test
	void aSavedPlaneKeepsItsLabelAndOddValues() {
		final FloatProcessor pixels = new FloatProcessor(3, 1, new float[] { Float.NaN, -0f, Float.MIN_VALUE });
		final ImagePlus image = new ImagePlus("a", pixels);
		image.setProp("Slice_Label", "first");
		ImageFiles.save(image, folder.resolve("a.tif"));
		final ImagePlus opened = ImageFiles.read(folder.resolve("a.tif"));
		assertArrayEquals((float[]) pixels.getPixels(), (float[]) opened.getProcessor().getPixels());
		assertEquals("first", ImagePlusInput.of(opened, 1).metadata().label(0));
	}

	@Test
	void savedFramesOpenAsFramesOfAnInput() {
		final float[][] frames = { { 1, 2, 3, 4, 5, 6 }, { -1, 0, 1, 2, 3, 1e9f } };
		ImageFiles.saveFrames(frames, 2, 3, folder.resolve("new").resolve("frames.tif"));
		final InputImage input = ImageFiles.open(folder.resolve("new/frames.tif"));
		assertEquals("frames", input.metadata().name);
		assertEquals(2, input.metadata().times);
		assertEquals(2, input.frames().height());
		final float[] frame = new float[6];
		for (int t = 0; t < 2; t++) {
			input.frames().read(t, frame);
			assertArrayEquals(frames[t], frame);
		}
	}

	@Test
	void savingLeavesTheImageAsItWasAndNothingElseInTheFolder() {
		final ImagePlus image = Hyperstacks.numbered(2, 1, 2);
		ImageFiles.save(image, folder.resolve("other.tif"));
		assertEquals("numbered", image.getTitle());
		assertArrayEquals(new String[] { "other.tif" }, folder.toFile().list());
	}

	@Test
	void oneImageMakesTheSameBytesEveryTime() throws IOException {
		final ExampleSolution example = new ExampleSolution(12, 15, 2, 2, true);
		for (final String name : new String[] { "a", "b" })
			ResultFiles.write(example.solution, example.input("x"), Parameters.builder().build(), folder.resolve(name));
		for (final String file : folder.resolve("a").toFile().list())
			assertArrayEquals(Files.readAllBytes(folder.resolve("a").resolve(file)), Files.readAllBytes(folder.resolve("b")
				.resolve(file)), file);
	}

	@Test
	void savingWhereNoFolderCanBeIsRefused() throws IOException {
		Files.write(folder.resolve("file"), new byte[1]);
		Refusal.withWords(() -> ImageFiles.save(Hyperstacks.numbered(1, 1, 1), folder.resolve("file/a.tif")), "folder");
		assertArrayEquals(new String[] { "file" }, folder.toFile().list());
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif", "bmp" })
	void greyPicturesOpenWithTheirValues(final String kind) throws IOException {
		final BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < 256; i++)
			picture.getRaster().setSample(i % 16, i / 16, 0, 255 - i);
		ImageIO.write(picture, kind, folder.resolve("a." + kind).toFile());
		final ImagePlus opened = ImageFiles.read(folder.resolve("a." + kind));
		for (int i = 0; i < 256; i++)
			assertEquals(255 - i, opened.getProcessor().get(i), 2);
	}

	@Test
	void a16BitPictureOpensWithItsValues() throws IOException {
		final BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
		for (int i = 0; i < 256; i++)
			picture.getRaster().setSample(i % 16, i / 16, 0, 257 * i);
		ImageIO.write(picture, "png", folder.resolve("a.png").toFile());
		final ImagePlus opened = ImageFiles.read(folder.resolve("a.png"));
		for (int i = 0; i < 256; i++)
			assertEquals(257 * i, opened.getProcessor().get(i));
	}

	@Test
	void coloursAreRefusedHoweverDeepTheyAre() throws IOException {
		final BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(2, 2, 0xff8040);
		ImageIO.write(picture, "png", folder.resolve("rgb.png").toFile());
		Refusal.withWords(() -> ImageFiles.open(folder.resolve("rgb.png")), "rgb.png", "RGB", "8-bit");
		final ImagePlus deep = new ImagePlus("a", Hyperstacks.numbered(3, 1, 1).getStack().convertToFloat());
		deep.setDimensions(3, 1, 1);
		ImageFiles.save(deep, folder.resolve("channels.tif"));
		assertEquals(3, ImageFiles.read(folder.resolve("channels.tif")).getNChannels(), "channels are no colours");
	}

	@Test
	void aTextImageOpens() throws IOException {
		Files.write(folder.resolve("a.txt"), "1 2 3\n4 5 -6.5\n".getBytes());
		final ImagePlus opened = ImageFiles.read(folder.resolve("a.txt"));
		assertEquals(3, opened.getWidth());
		assertEquals(-6.5f, opened.getProcessor().getf(2, 1));
	}

	@Test
	void whatIsNoImageIsRefused() throws IOException {
		Refusal.withWords(() -> ImageFiles.read(folder.resolve("none.tif")), "none.tif", "does not exist");
		Refusal.withWords(() -> ImageFiles.read(folder), "folder");
		Files.write(folder.resolve("empty.tif"), new byte[0]);
		Refusal.withWords(() -> ImageFiles.read(folder.resolve("empty.tif")), "empty.tif", "is empty");
		for (final String name : new String[] { "text.tif", "text.png", "text.txt", "text.gif", "text.zip", "text.dcm",
			"text.csv", "text" }) {
			Files.write(folder.resolve(name), "This is text, not an image.\n".getBytes());
			assertTrue(Quiet.refusal(() -> ImageFiles.read(folder.resolve(name))).contains(name));
		}
	}

	@Test
	void aRefusalLeavesTheConsoleAndTheFolderAlone() throws IOException {
		Files.write(folder.resolve("cut.bmp"), new byte[] { 'B', 'M', 0, 0, 0, 0, 0, 0, 0 });
		Quiet.refusal(() -> ImageFiles.read(folder.resolve("cut.bmp")));
		assertArrayEquals(new String[] { "cut.bmp" }, folder.toFile().list());
	}

	@Test
	void greyImagesOfColourNumbersAreReadAsWhatTheyShow() throws IOException {
		final ByteProcessor pixels = new ByteProcessor(16, 16);
		for (int i = 0; i < 256; i++)
			pixels.set(i, i);
		pixels.invertLut();
		ImageIO.write(pixels.getBufferedImage(), "gif", folder.resolve("a.gif").toFile());
		final ImagePlus opened = ImageFiles.read(folder.resolve("a.gif"));
		assertFalse(opened.getProcessor().isInvertedLut());
		for (int i = 0; i < 256; i++)
			assertEquals(255 - i, opened.getProcessor().get(i), 2);
	}
}
