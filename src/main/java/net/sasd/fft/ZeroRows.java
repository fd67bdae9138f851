/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.Arrays;

/** Rows of zeros, whose transform need not be computed: most rows of a motif padded to the grid. */
final class ZeroRows {

	private ZeroRows() {}

	static boolean isZero(final float[] grid, final int start, final int width) {
		for (int i = start; i < start + width; i++) {
			// NaN differs from 0 too
			if (grid[i] != 0) return false;
		}
		return true;
	}

	static void clear(final Spectrum spectrum, final int row) {
		final int start = row * spectrum.columns;
		Arrays.fill(spectrum.re, start, start + spectrum.columns, 0);
		Arrays.fill(spectrum.im, start, start + spectrum.columns, 0);
	}
}
