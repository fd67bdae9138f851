/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.Calibration;

/** Everything about an image that a command must leave as it was. */
final class ImageState {

	private final ImagePlus image;
	private final Object[] planes;
	private final String[] facts;
	private final Calibration calibration;
	private final Roi roi;
	private final Overlay overlay;

	ImageState(final ImagePlus image) {
		this.image = image;
		planes = planes(image);
		for (int i = 0; i < planes.length; i++)
			planes[i] = copy(planes[i]);
		facts = facts(image);
		calibration = image.getCalibration().copy();
		roi = image.getRoi();
		overlay = image.getOverlay();
	}

	void assertUnchanged() {
		assertArrayEquals(planes, planes(image), "pixels");
		assertArrayEquals(facts, facts(image));
		assertTrue(calibration.equals(image.getCalibration()), image.getCalibration().toString());
		assertSame(roi, image.getRoi());
		assertSame(overlay, image.getOverlay());
	}

	private static Object[] planes(final ImagePlus image) {
		final Object[] planes = new Object[image.getStack().getSize()];
		for (int i = 0; i < planes.length; i++)
			planes[i] = image.getStack().getPixels(i + 1);
		return planes;
	}

	private static Object copy(final Object pixels) {
		return pixels instanceof float[] ? ((float[]) pixels).clone() : pixels instanceof int[] ? ((int[]) pixels).clone()
			: pixels instanceof short[] ? ((short[]) pixels).clone() : ((byte[]) pixels).clone();
	}

	private static String[] facts(final ImagePlus image) {
		final Calibration c = image.getCalibration();
		final String range = image.getProcessor() == null ? "none" : image.getDisplayRangeMin() + " " + image
			.getDisplayRangeMax();
		return new String[] { image.getTitle(), "slice " + image.getCurrentSlice(), "size " + Arrays.toString(image
			.getDimensions()), "origin " + c.xOrigin + " " + c.yOrigin + " " + c.zOrigin, "interval " + c.frameInterval,
			"range " + range, "ROI " + image.getRoi(), "overlay of " + (image.getOverlay() == null ? 0 : image.getOverlay()
				.size()), "info " + image.getInfoProperty(), "properties " + image.getProperties(), "changed " + image.changes,
			"locked " + image.isLocked() };
	}
}
