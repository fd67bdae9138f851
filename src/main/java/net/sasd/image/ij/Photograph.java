/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Collections;

import ij.ImagePlus;
import ij.gui.Roi;
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

	/** What results are named after: the title or the file's name, without its extension. */
	public final String name;
	/** Rows and columns. */
	public final int height, width;
	/** True for red, green and blue, false for grey. */
	public final boolean colour;
	private final ImagePlus image;

	private Photograph(final ImagePlus image, final boolean colour) {
		this.image = image;
		this.colour = colour;
		name = ImageMetadata.plain(image.getTitle(), 1).name;
		height = image.getHeight();
		width = image.getWidth();
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
		return new Photograph(image, isColour(image));
	}

	/**
	 * Copies the shown plane of an image, or the part of it in a rectangular ROI.
	 *
	 * @throws IllegalArgumentException if there is no image, it has no pixels, or its ROI is no rectangle inside
	 */
	public static Photograph of(final ImagePlus image) {
		final Rectangle part = bounds(image);
		final ImageProcessor plane = image.getProcessor().duplicate();
		plane.setRoi(part);
		final ImagePlus picture = new ImagePlus(image.getTitle(), plane.crop());
		final Calibration calibration = image.getCalibration().copy();
		calibration.xOrigin -= part.x;
		calibration.yOrigin -= part.y;
		picture.setCalibration(calibration);
		return new Photograph(picture, isColour(image));
	}

	/**
	 * Looks which part of an image is meant, without copying it.
	 *
	 * @return a rectangle on the image
	 * @throws IllegalArgumentException as {@link #of}
	 */
	public static Rectangle bounds(final ImagePlus image) {
		if (image == null) throw new IllegalArgumentException("There is no image; open one first.");
		if (image.getProcessor() == null) throw new IllegalArgumentException("The image \"" + image.getTitle() +
			"\" has no pixels; open it again or choose another.");
		final Rectangle whole = new Rectangle(image.getWidth(), image.getHeight());
		final Roi roi = image.getRoi();
		if (roi == null) return whole;
		if (roi.getType() != Roi.RECTANGLE || roi.getMask() != null) throw new IllegalArgumentException("The ROI is no " +
			"rectangle (" + roi.getTypeAsString() + "), but only a rectangle can be deblurred; draw one, or remove the ROI " +
			"(Edit > Selection > Select None).");
		final Rectangle part = whole.intersection(roi.getBounds());
		if (part.isEmpty()) throw new IllegalArgumentException("The ROI lies outside of the image \"" + image.getTitle() +
			"\"; move it inside or remove it.");
		return part;
	}

	/** @return true if an image has red, green and blue */
	public static boolean isColour(final ImagePlus image) {
		return image.getType() == ImagePlus.COLOR_RGB || image.getType() == ImagePlus.COLOR_256;
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
		final String file = ResultFiles.fileName(name);
		ImageFiles.save(deblurred(channels, info), directory.resolve(file + "-deblurred.tif"));
		ImageFiles.save(kernel(kernel, info), directory.resolve(file + "-kernel.tif"));
		PhotographPreviews.picture(channels, height, width, directory.resolve(file + "-deblurred.png"));
		PhotographPreviews.kernel(Values.toFloats(kernel.values()), kernel.size, directory.resolve(file + "-kernel.png"));
	}

	private ImageProcessor rgb(final float[][] channels) {
		final ColorProcessor pixels = new ColorProcessor(width, height);
		for (int c = 0; c < 3; c++)
			pixels.setPixels(c, new FloatProcessor(width, height, channels[c].clone()));
		return pixels;
	}

	/**
	 * @param channels the sharp channels
	 * @param info what is kept as the image's info
	 * @return NAME-deblurred, 32 bit, or RGB for a picture in colours
	 */
	public ImagePlus deblurred(final float[][] channels, final String info) {
		return result("-deblurred", colour ? rgb(channels) : new FloatProcessor(width, height, channels[0].clone()),
			DisplayRange.picture(Collections.singletonList(channels[0])), info);
	}

	/** @return NAME-kernel, 32 bit, of sum 1 */
	public ImagePlus kernel(final BlurKernel kernel, final String info) {
		final float[] blur = Values.toFloats(kernel.values());
		return result("-kernel", new FloatProcessor(kernel.size, kernel.size, blur), DisplayRange.motif(Collections
			.singletonList(blur)), info);
	}

	private ImagePlus result(final String suffix, final ImageProcessor pixels, final DisplayRange range,
		final String info)
	{
		final ImagePlus result = new ImagePlus(name + suffix, pixels);
		if (!(pixels instanceof ColorProcessor)) result.setDisplayRange(range.min, range.max);
		// the kernel's values have no unit, and its pixels are the picture's
		final Calibration calibration = image.getCalibration().copy();
		calibration.disableDensityCalibration();
		result.setCalibration(calibration);
		result.setProperty("Info", info);
		return result;
	}
}
