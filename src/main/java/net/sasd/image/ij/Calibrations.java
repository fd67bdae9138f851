/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.measure.Calibration;
import net.sasd.image.ImageMetadata;
import net.sasd.model.Motifs;

/** Metadata as ImageJ's calibrations. */
final class Calibrations {

	private Calibrations() {}

	/** @return the calibration of an image with the axes of the input */
	static Calibration of(final ImageMetadata metadata) {
		final Calibration c = new Calibration();
		c.pixelWidth = metadata.pixelWidth;
		c.pixelHeight = metadata.pixelHeight;
		c.pixelDepth = metadata.pixelDepth;
		c.setUnit(metadata.unit);
		c.xOrigin = metadata.originX;
		c.yOrigin = metadata.originY;
		c.zOrigin = metadata.originZ;
		c.frameInterval = metadata.frameInterval;
		c.setTimeUnit(metadata.timeUnit);
		c.setValueUnit(metadata.valueUnit);
		return c;
	}

	/** @return the calibration of motifs: the origin of the coordinates is their centre pixel */
	static Calibration ofMotifs(final ImageMetadata metadata, final Motifs motifs) {
		final Calibration c = of(metadata);
		c.xOrigin = motifs.width() / 2;
		c.yOrigin = motifs.height() / 2;
		c.zOrigin = 0;
		c.pixelDepth = 1;
		c.frameInterval = 0;
		c.setValueUnit(Calibration.DEFAULT_VALUE_UNIT);
		return c;
	}
}
