/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/** Refuses sizes that no grid can have. */
final class GridSize {

	private GridSize() {}

	static void require(final int height, final int width) {
		if (height < 1 || width < 1) {
			throw new IllegalArgumentException("The grid is " + height + " x " + width +
				"; give a height and a width of 1 or more.");
		}
		if ((long) height * (width + 2L) > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("The grid is " + height + " x " + width +
				", too large for one array; work on tiles.");
		}
	}
}
