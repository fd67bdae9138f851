/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.LUT;
import net.sasd.image.DisplayRange;
import net.sasd.image.Nanometres;
import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.plot.PsfPicture;
import net.sasd.image.preview.Colours;

/** Super-resolution from and to ImageJ images. Stateless. */
public final class StormImages {

	private StormImages() {}

	/**
	 * Takes a stack like {@link ImagePlusInput#of}; the corner of its ROI counts in the places of molecules.
	 *
	 * @param channel from 1
	 * @throws IllegalArgumentException if it cannot be used
	 */
	public static StormInput input(final ImagePlus image, final int channel) {
		final Rectangle bounds = ImagePlusInput.bounds(image, channel);
		return new StormInput(ImagePlusInput.of(image, channel), bounds.x, bounds.y);
	}

	/** Like {@link #input(ImagePlus, int)}, from a file. */
	public static StormInput input(final Path file, final int channel) {
		return input(ImageFiles.read(file), channel);
	}

	/**
	 * Side of an image's pixels in nanometres, from its calibration.
	 *
	 * @param remedy see {@link StormInput#pixelSize}
	 * @throws IllegalArgumentException if it has none, or the pixels are not square
	 */
	public static double pixelSize(final ImagePlus image, final String remedy) {
		final Calibration calibration = image.getCalibration();
		return Nanometres.perPixel(image.getTitle(), calibration.pixelWidth, calibration.pixelHeight, calibration.getUnit(),
			remedy);
	}

	/** @return NAME-psf: the point spread function of a job, see {@link PsfImage} */
	public static ImagePlus psf(final StormJob job) {
		return PsfImage.of(job.estimate().psf, job.parameters.pixelSize, job.input.name + "-psf");
	}

	/** @return NAME-psf-picture: for the eye */
	public static ImagePlus psfPicture(final StormJob job) {
		return new ImagePlus(job.input.name + "-psf-picture", new ColorProcessor(PsfPicture.draw(job.estimate().psf,
			job.parameters.pixelSize, job.input.name)));
	}

	/**
	 * @param sum of all activation maps, on the camera's pixels
	 * @return NAME-aggregate: 32 bit, calibrated in nm; coordinates are those of the molecules
	 */
	public static ImagePlus aggregate(final StormJob job, final float[] sum) {
		final LUT lut = Luts.of(Colours::heat, DisplayRange.density(sum));
		final ImagePlus image = new ImagePlus(job.input.name + "-aggregate", new FloatProcessor(job.input.stack.frames
			.width(), job.input.stack.frames.height(), sum, lut));
		image.setDisplayRange(lut.min, lut.max);
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = job.parameters.pixelSize;
		calibration.pixelHeight = job.parameters.pixelSize;
		calibration.xOrigin = -job.input.stack.left;
		calibration.yOrigin = -job.input.stack.top;
		calibration.setUnit("nm");
		calibration.setValueUnit("photons");
		return image;
	}
}
