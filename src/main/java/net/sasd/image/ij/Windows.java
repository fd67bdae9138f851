/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.gui.ImageCanvas;

/** How results lie on the screen. */
public final class Windows {

	/** Pixels of the screen that a picture needs to be seen. */
	private static final int LEGIBLE = 100;

	private Windows() {}

	/**
	 * Zooms in on what would be a speck on the screen, as motifs are: ImageJ shows each pixel as a square. The data
	 * keep their size. Does nothing with an image without a window, as in batch mode.
	 */
	public static void enlarge(final ImagePlus image) {
		final ImageCanvas canvas = image.getCanvas();
		while (canvas != null && Math.max(canvas.getWidth(), canvas.getHeight()) < LEGIBLE && canvas
			.getMagnification() < 32)
			canvas.zoomIn(0, 0);
	}
}
