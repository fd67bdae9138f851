/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;

/** Small pictures of bright spots, whose motif is a Gaussian of 5 × 5 pixels. */
final class Spots {

	private static final int[][] PLACES = { { 6, 7 }, { 20, 9 }, { 12, 24 }, { 26, 27 }, { 5, 17 } };

	private Spots() {}

	/** One picture of 32 × 36 (rows × columns), calibrated. */
	static ImagePlus image() {
		return calibrated(new ImagePlus("spots.tif", frame(0)));
	}

	/** Three time points. */
	static ImagePlus movie() {
		final ImageStack stack = new ImageStack(36, 32);
		for (int t = 0; t < 3; t++) stack.addSlice("t = " + t, frame(t));
		final ImagePlus movie = new ImagePlus("spots.tif", stack);
		movie.setDimensions(1, 1, 3);
		return calibrated(movie);
	}

	private static ImagePlus calibrated(final ImagePlus image) {
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = 0.1;
		calibration.pixelHeight = 0.2;
		calibration.setUnit("micron");
		calibration.frameInterval = 0.5;
		return image;
	}

	private static FloatProcessor frame(final int shift) {
		final FloatProcessor frame = new FloatProcessor(36, 32);
		for (int y = 0; y < 32; y++)
			for (int x = 0; x < 36; x++) {
				double value = 0.2;
				for (int i = 0; i < PLACES.length; i++) {
					final double dy = y - PLACES[i][0] - shift, dx = x - PLACES[i][1];
					value += (1 + i) * Math.exp(-(dx * dx + dy * dy) / 2);
				}
				frame.setf(x, y, (float) value);
			}
		return frame;
	}
}
