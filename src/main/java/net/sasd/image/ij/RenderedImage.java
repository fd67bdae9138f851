/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.LUT;
import net.sasd.image.DisplayRange;
import net.sasd.image.MoleculeRendering;
import net.sasd.image.preview.Colours;
import net.sasd.smlm.render.RenderingParameters;

/** Drawn molecules as an ImageJ image. Stateless. */
public final class RenderedImage {

	private RenderedImage() {}

	/**
	 * @param rendering whose pixels become the image's, without a copy
	 * @param title of the image
	 * @return a 32-bit image, black over red and yellow to white, calibrated in nm: its coordinates are the table's
	 */
	public static ImagePlus of(final MoleculeRendering rendering, final String title) {
		final float[] pixels = rendering.image.image();
		final LUT lut = Luts.of(Colours::heat, DisplayRange.density(pixels));
		final ImagePlus image = new ImagePlus(title, new FloatProcessor(rendering.image.width(), rendering.image.height(),
			pixels, lut));
		image.setDisplayRange(lut.min, lut.max);
		final RenderingParameters parameters = rendering.parameters;
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = parameters.pixel();
		calibration.pixelHeight = parameters.pixel();
		calibration.xOrigin = -parameters.left / parameters.pixel();
		calibration.yOrigin = -parameters.top / parameters.pixel();
		calibration.setUnit("nm");
		image.setProperty("Info", rendering.info());
		return image;
	}
}
