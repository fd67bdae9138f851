/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.Calibration;
import net.sasd.image.Nanometres;
import net.sasd.image.filter.Region;

/** Selections on images in nm or um as regions of molecules. Stateless. */
public final class MoleculeRegion {

	private MoleculeRegion() {}

	/**
	 * @param image whose coordinates are those of the molecules, such as a rendered one or the one they were found in
	 * @return the area selected on it, as it is now
	 * @throws IllegalArgumentException if there is none, or the image is not calibrated
	 */
	public static Region of(final ImagePlus image) {
		if (image.getRoi() == null) throw new IllegalArgumentException("There is no selection on the image \"" + image
			.getTitle() + "\"; select an area on it.");
		final Roi roi = (Roi) image.getRoi().clone();
		if (!roi.isArea()) throw new IllegalArgumentException("The selection on the image \"" + image.getTitle() +
			"\" is no area (" + roi.getTypeAsString() + "); select an area.");
		final Calibration calibration = image.getCalibration();
		final double scale = Nanometres.per(calibration.getUnit());
		if (Double.isNaN(scale)) throw new IllegalArgumentException("The image \"" + image.getTitle() +
			"\" is measured in " + calibration.getUnit() + "; set its pixel size in nm or um (Image > Properties).");
		final double width = calibration.pixelWidth * scale, height = calibration.pixelHeight * scale;
		final double left = calibration.xOrigin, top = calibration.yOrigin;
		return (x, y) -> roi.containsPoint(x / width + left, y / height + top);
	}
}
