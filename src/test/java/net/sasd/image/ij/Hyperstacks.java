/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

/** Hyperstacks whose pixels say where they lie. */
final class Hyperstacks {

	private Hyperstacks() {}

	/** @return 32-bit planes of 6 × 5 pixels that all hold {@link #value}, with labels such as "c1 z1 t1" */
	static ImagePlus numbered(final int channels, final int slices, final int times) {
		final ImageStack stack = new ImageStack(6, 5);
		for (int t = 1; t <= times; t++)
			for (int z = 1; z <= slices; z++)
				for (int c = 1; c <= channels; c++) {
					final FloatProcessor plane = new FloatProcessor(6, 5);
					plane.add(value(c, z, t));
					stack.addSlice("c" + c + " z" + z + " t" + t, plane);
				}
		final ImagePlus image = new ImagePlus("numbered", stack);
		image.setDimensions(channels, slices, times);
		image.setOpenAsHyperStack(true);
		return image;
	}

	static float value(final int c, final int z, final int t) {
		return 100 * t + 10 * z + c;
	}
}
