/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.Random;

import ij.ImagePlus;
import ij.process.FloatProcessor;

/** Pictures for the commands that want others than {@link Spots}. */
final class SmallPictures {

	private SmallPictures() {}

	/** A motif of the spots. */
	static ImagePlus motif() {
		final FloatProcessor motif = new FloatProcessor(5, 5);
		for (int y = 0; y < 5; y++)
			for (int x = 0; x < 5; x++)
				motif.setf(x, y, (float) Math.exp(-((x - 2) * (x - 2) + (y - 2) * (y - 2)) / 2.0));
		return new ImagePlus("known", motif);
	}

	/** Two rows with a few transients in noise. */
	static ImagePlus transients() {
		final Random random = new Random(5);
		final FloatProcessor rows = new FloatProcessor(240, 2);
		for (int y = 0; y < 2; y++)
			for (int x = 0; x < 240; x++) {
				double value = 10 + 0.05 * random.nextGaussian();
				for (int spike = 20 + 25 * y; spike <= x; spike += 70)
					value += Math.exp(-(x - spike) / 6.0);
				rows.setf(x, y, (float) value);
			}
		return new ImagePlus("cells.tif", rows);
	}

	/** Squares, shaken sideways. */
	static ImagePlus squares() {
		final FloatProcessor picture = new FloatProcessor(40, 40);
		for (int y = 0; y < 40; y++)
			for (int x = 0; x < 40; x++)
				for (int shift = 0; shift < 3; shift++)
					picture.setf(x, y, picture.getf(x, y) + 60 * ((x + shift) / 7 % 2 ^ y / 9 % 2) + (x * 31 + y * 17) % 5);
		return new ImagePlus("photo.png", picture);
	}
}
