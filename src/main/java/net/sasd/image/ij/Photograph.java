/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.nio.file.Path;
import java.util.Collections;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import net.sasd.deblur.BlurKernel;
import net.sasd.image.DisplayRange;
import net.sasd.image.ImageMetadata;
import net.sasd.image.Values;
import net.sasd.image.preview.PhotographPreviews;

/**
 * A single picture, grey (8, 16 or 32 bit) or in colours, as deblurring takes it and gives it back. Images in
 * palettes are taken as RGB. Immutable.
 */
public final class Photograph {

	/** What results are named after: the file's name without its extension. */
	public final String name;
	/** Rows and columns. */
	public final int height, width;
	/** True for red, green and blue, false for grey. */
	public final boolean colour;
	private final ImagePlus image;

	private Photograph(final ImagePlus image) {
		this.image = image;
		name = ResultFiles.fileName(ImageMetadata.plain(image.getTitle(), 1).name);
		height = image.getHeight();
		width = image.getWidth();
		colour = image.getType() == ImagePlus.COLOR_RGB || image.getType() == ImagePlus.COLOR_256;
	}

	/**
	 * Reads a picture.
	 *
	 * @throws IllegalArgumentException if there is no such file, it is no image, or it has more than one plane
	 */
	public static Photograph open(final Path file) {
		final ImagePlus image = ImageFiles.read(file);
		if (image.getStackSize() > 1) throw new IllegalArgumentException("The image " + file + " has " + image
			.getStackSize() + " planes; deblurring takes one picture: save the plane by itself (Image > Duplicate).");
		return new Photograph(image);
	}

	/** @return one channel, or red, green and blue, each height · width values in the image's units */
	public float[][] channels() {
		final ImageProcessor pixels = colour ? image.getProcessor().convertToRGB() : image.getProcessor();
		final float[][] channels = new float[colour ? 3 : 1][];
		for (int c = 0; c < channels.length; c++)
			channels[c] = ((float[]) pixels.toFloat(c, null).getPixels()).clone();
		return channels;
	}

	/**
	 * Writes NAME-deblurred.tif (32 bit, or RGB for a picture in colours, rounded and clipped to 0 ... 255),
	 * NAME-kernel.tif (32 bit) and a PNG preview of each. Each file appears only when it is complete.
	 *
	 * @param channels the sharp channels
	 * @param kernel the blur
	 * @param info what is kept as the images' info, lines key=value
	 * @param directory is made if it is missing
	 * @throws IllegalArgumentException if one cannot be written
	 */
	public void write(final float[][] channels, final BlurKernel kernel, final String info, final Path directory) {
		final float[] blur = Values.toFloats(kernel.values());
		final DisplayRange grey = DisplayRange.picture(Collections.singletonList(channels[0]));
		save("-deblurred", colour ? rgb(channels) : new FloatProcessor(width, height, channels[0]), grey, info,
			directory);
		save("-kernel", new FloatProcessor(kernel.size, kernel.size, blur), DisplayRange.motif(Collections.singletonList(
			blur)), info, directory);
		PhotographPreviews.picture(channels, height, width, directory.resolve(name + "-deblurred.png"));
		PhotographPreviews.kernel(blur, kernel.size, directory.resolve(name + "-kernel.png"));
	}

	private ImageProcessor rgb(final float[][] channels) {
		final ColorProcessor pixels = new ColorProcessor(width, height);
		for (int c = 0; c < 3; c++)
			pixels.setPixels(c, new FloatProcessor(width, height, channels[c].clone()));
		return pixels;
	}

	private void save(final String suffix, final ImageProcessor pixels, final DisplayRange range, final String info,
		final Path directory)
	{
		final ImagePlus result = new ImagePlus(name + suffix, pixels);
		if (!(pixels instanceof ColorProcessor)) result.setDisplayRange(range.min, range.max);
		// the kernel's values have no unit, and its pixels are the picture's
		final Calibration calibration = image.getCalibration().copy();
		calibration.disableDensityCalibration();
		result.setCalibration(calibration);
		result.setProperty("Info", info);
		ImageFiles.save(result, directory.resolve(name + suffix + ".tif"));
	}
}
