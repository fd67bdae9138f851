/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

/** A rectangle of a frame: its pixels in counts, NaN where they do not count, and the background's shape. Immutable. */
public final class Tile {

	/** Columns and rows. */
	public final int width, height;
	/** Row-major, in counts. */
	final double[] pixels, background;

	/**
	 * Takes arrays without copying them.
	 *
	 * @param pixels counts, row-major {@code [height · width]}; NaN does not count
	 * @param background what varies of the background, in counts, zeros if nothing does; a constant is fitted anyway
	 */
	public Tile(final int width, final int height, final double[] pixels, final double[] background) {
		this.width = width;
		this.height = height;
		this.pixels = pixels;
		this.background = background;
	}

	/** @return the same pixels, of whose background nothing varies */
	public Tile flat() {
		return new Tile(width, height, pixels, new double[pixels.length]);
	}
}
