/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/** A guess of the scene beyond a picture on a cyclic grid: straight lines from each border to the opposite one. */
final class Extension {

	private Extension() {}

	/** @return the picture inside it; beyond it, a bilinear passage from its end to its beginning */
	static double value(final float[] picture, final int height, final int width, final int gridHeight,
		final int gridWidth, final int y, final int x)
	{
		final double down = beyond(y, height, gridHeight), right = beyond(x, width, gridWidth);
		final int top = Math.min(y, height - 1) * width, left = Math.min(x, width - 1);
		return (1 - down) * ((1 - right) * picture[top + left] + right * picture[top]) + down * ((1 - right) *
			picture[left] + right * picture[0]);
	}

	/** How far on the way from the last row or column to the first of the next period; 0 inside. */
	private static double beyond(final int at, final int size, final int period) {
		return at < size ? 0 : (at - size + 1) / (double) (period - size + 1);
	}
}
