/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.function.DoubleToIntFunction;

import ij.process.LUT;
import net.sasd.image.DisplayRange;

/** Makes ImageJ's colour tables from colours as functions of a position between 0 and 1. */
final class Luts {

	private Luts() {}

	static LUT of(final DoubleToIntFunction colour, final DisplayRange range) {
		final byte[] reds = new byte[256], greens = new byte[256], blues = new byte[256];
		for (int i = 0; i < 256; i++) {
			final int rgb = colour.applyAsInt(i / 255.0);
			reds[i] = (byte) (rgb >> 16);
			greens[i] = (byte) (rgb >> 8);
			blues[i] = (byte) rgb;
		}
		final LUT lut = new LUT(reds, greens, blues);
		lut.min = range.min;
		lut.max = range.max;
		return lut;
	}
}
