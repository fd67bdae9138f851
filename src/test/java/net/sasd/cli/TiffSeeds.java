/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import net.sasd.phantom.PhantomRandom;

/** Small TIFF files of every kind that is read, before anything is wrong with them. */
final class TiffSeeds {

	private static final int WIDTH = 13, HEIGHT = 11;

	private TiffSeeds() {}

	/** @return name and bytes; calibrated in micrometres, so that molecules can be looked for */
	static Map<String, byte[]> all() throws IOException {
		final Map<String, byte[]> seeds = new LinkedHashMap<>();
		for (final int bits : new int[] { 8, 16, 32 })
			for (final boolean littleEndian : new boolean[] { false, true }) {
				final String name = bits + (littleEndian ? "-little" : "-big");
				seeds.put(name, imageJ(bits, 1, 1, littleEndian));
				seeds.put(name + "-stack", imageJ(bits, 1, 3, littleEndian));
			}
		seeds.put("hyperstack", imageJ(16, 2, 2, false));
		for (final String compression : new String[] { "LZW", "ZLib", "Deflate", "PackBits" })
			for (final int bits : new int[] { 8, 16 })
				seeds.put(compression + bits, compressed(compression, bits));
		return seeds;
	}

	private static byte[] imageJ(final int bits, final int channels, final int frames, final boolean littleEndian)
		throws IOException
	{
		final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < channels * frames; i++)
			stack.addSlice("plane " + i, plane(bits, i));
		final ImagePlus image = new ImagePlus("seed", stack);
		image.setDimensions(channels, 1, frames);
		image.setOpenAsHyperStack(channels > 1);
		image.getCalibration().setUnit("um");
		image.getCalibration().pixelWidth = 0.1;
		image.getCalibration().pixelHeight = 0.1;
		final FileInfo info = image.getFileInfo();
		info.description = new FileSaver(image).getDescriptionString();
		info.info = "made for a test\n";
		info.sliceLabels = stack.getSliceLabels();
		info.intelByteOrder = littleEndian;
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new TiffEncoder(info).write(bytes);
		return bytes.toByteArray();
	}

	private static ImageProcessor plane(final int bits, final int seed) {
		final PhantomRandom random = new PhantomRandom(seed);
		final ImageProcessor plane = bits == 8 ? new ByteProcessor(WIDTH, HEIGHT) : bits == 16 ? new ShortProcessor(WIDTH,
			HEIGHT) : new FloatProcessor(WIDTH, HEIGHT);
		for (int i = 0; i < WIDTH * HEIGHT; i++)
			plane.setf(i, 20 + random.nextInt(10) + (i % WIDTH == 6 ? 100 : 0));
		return plane;
	}

	private static byte[] compressed(final String compression, final int bits) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		final ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionType(compression);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (int t = 0; t < 2; t++) {
				final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, bits == 8 ? BufferedImage.TYPE_BYTE_GRAY
					: BufferedImage.TYPE_USHORT_GRAY);
				final WritableRaster raster = picture.getRaster();
				final ImageProcessor plane = plane(bits, t);
				for (int i = 0; i < WIDTH * HEIGHT; i++)
					raster.setSample(i % WIDTH, i / WIDTH, 0, plane.get(i));
				writer.writeToSequence(new IIOImage(picture, null, null), parameters);
			}
			writer.endWriteSequence();
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}
