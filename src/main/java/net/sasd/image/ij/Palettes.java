/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

/**
 * Turns the numbers of colours, as which PNG and GIF files may store pictures, into what was meant:
 * grey values, or RGB if there is a colour among them.
 */
final class Palettes {

	private Palettes() {}

	/** @return the image itself if it is not 8-bit or its palette is black to white anyway */
	static ImagePlus resolve(final ImagePlus image) {
		if (image.getBitDepth() != 8 || isIdentity(image.getProcessor().getLut())) return image;
		final boolean grey = isGrey(image.getProcessor().getLut());
		final ImageStack resolved = new ImageStack(image.getWidth(), image.getHeight());
		for (int plane = 1; plane <= image.getStackSize(); plane++) {
			final ImageProcessor indices = image.getStack().getProcessor(plane);
			resolved.addSlice(image.getStack().getSliceLabel(plane), grey ? greys(indices) : indices.convertToRGB());
		}
		return new ImagePlus(image.getTitle(), resolved);
	}

	private static ImageProcessor greys(final ImageProcessor indices) {
		final ImageProcessor greys = new ByteProcessor(indices.getWidth(), indices.getHeight());
		for (int i = 0; i < greys.getPixelCount(); i++)
			greys.set(i, indices.getLut().getRed(indices.get(i)));
		return greys;
	}

	private static boolean isIdentity(final LUT lut) {
		for (int i = 0; i < 256; i++)
			if (lut.getRed(i) != i) return false;
		return isGrey(lut);
	}

	private static boolean isGrey(final LUT lut) {
		for (int i = 0; i < 256; i++)
			if (lut.getRed(i) != lut.getGreen(i) || lut.getRed(i) != lut.getBlue(i)) return false;
		return true;
	}
}
