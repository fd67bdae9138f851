/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/** One frame of an image: {@code height · width} pixels, row-major. The array is not copied. */
public final class Picture {

	/** Rows. */
	public final int height;
	/** Columns. */
	public final int width;
	/** {@code pixels[row · width + column]}; do not change them. */
	public final float[] pixels;

	/** @throws IllegalArgumentException if the number of pixels is not height · width */
	public Picture(final int height, final int width, final float[] pixels) {
		if (pixels.length != height * width) throw new IllegalArgumentException("There are " + pixels.length +
			" pixels, but " + height + " x " + width + " are " + height * width + ".");
		this.height = height;
		this.width = width;
		this.pixels = pixels;
	}
}
