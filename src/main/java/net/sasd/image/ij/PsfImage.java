/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.nio.file.Path;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import net.sasd.smlm.psf.PsfSpline;

/**
 * Point spread functions as images: in each pixel what a pixel of the camera sees whose centre lies there, so that on
 * the camera's grid they sum to 1. Stateless.
 */
public final class PsfImage {

	/** Pixels of the image per pixel of the camera. */
	private static final int DENSITY = 10;
	private static final int MIDDLE = DENSITY * PsfSpline.REACH;
	/** Files keep about six digits of a pixel size: scales that are so close to a whole number are meant to be one. */
	private static final double WHOLE = 1e-4;

	private PsfImage() {}

	/**
	 * @param pixelSize side of the camera's pixels in nm
	 * @return a 32-bit image of 141 x 141 pixels, calibrated in nm; the origin of its coordinates is in the middle
	 */
	public static ImagePlus of(final PsfSpline psf, final double pixelSize, final String title) {
		final int side = 2 * MIDDLE + 1;
		final FloatProcessor pixels = new FloatProcessor(side, side);
		for (int j = 0; j < side; j++)
			for (int i = 0; i < side; i++)
				pixels.setf(i, j, (float) psf.at((i - MIDDLE) / (double) DENSITY, (j - MIDDLE) / (double) DENSITY));
		pixels.resetMinAndMax();
		final ImagePlus image = new ImagePlus(title, pixels);
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = pixelSize / DENSITY;
		calibration.pixelHeight = pixelSize / DENSITY;
		calibration.xOrigin = MIDDLE;
		calibration.yOrigin = MIDDLE;
		calibration.setUnit("nm");
		return image;
	}

	/**
	 * Reads a point spread function whose origin is the middle of an image. What lies farther from it than
	 * {@link PsfSpline#REACH} pixels of the camera is left out.
	 *
	 * @param image of one plane, with its pixel size; it includes the integration over the camera's pixel
	 * @param pixelSize side of the camera's pixels in nm
	 * @return the point spread function, of unit integral
	 * @throws IllegalArgumentException if the image is none
	 */
	public static PsfSpline read(final ImagePlus image, final double pixelSize) {
		ImagePlusInput.check(image, 1);
		final String title = "The point spread function \"" + image.getTitle() + "\"";
		final ImageProcessor pixels = image.getProcessor();
		final int side = pixels.getWidth();
		if (image.getStackSize() > 1) throw new IllegalArgumentException(title + " has " + image.getStackSize() +
			" planes; give an image of one.");
		if (pixels.getHeight() != side || side % 2 == 0) throw new IllegalArgumentException(title + " has " + side + " x " +
			pixels.getHeight() + " pixels; crop it to a square with an odd number, whose middle is the molecule.");
		final double own = StormImages.pixelSize(image, "give one that was saved with its pixel size");
		final double scale = pixelSize / own;
		final double perPixel = Math.abs(scale / Math.rint(scale) - 1) < WHOLE ? Math.rint(scale) : scale;
		if (perPixel < 1) throw new IllegalArgumentException(title + " has pixels of " + (float) own +
			" nm, larger than the camera's of " + (float) pixelSize + " nm; give one with finer pixels.");
		return PsfSpline.ofFineSamples(samples(pixels, title), side, perPixel);
	}

	/** Like {@link #read(ImagePlus, double)}, from a file. */
	public static PsfSpline read(final Path file, final double pixelSize) {
		return read(ImageFiles.read(file), pixelSize);
	}

	private static double[] samples(final ImageProcessor pixels, final String title) {
		final double[] samples = new double[pixels.getPixelCount()];
		double sum = 0;
		for (int q = 0; q < samples.length; q++) {
			samples[q] = pixels.getf(q);
			if (Double.isNaN(samples[q]) || Double.isInfinite(samples[q])) throw new IllegalArgumentException(title +
				" has the value " + samples[q] + " in a pixel; replace it by a number, such as 0.");
			sum += samples[q];
		}
		if (!(sum > 0)) throw new IllegalArgumentException(title + " sums to " + sum +
			"; it must be light on a dark ground, with a total above 0.");
		return samples;
	}
}
