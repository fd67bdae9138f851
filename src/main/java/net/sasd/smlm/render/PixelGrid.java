/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

import net.sasd.smlm.Localization;

/** Pixels of a field of view and the sums in them, and what all renderings do alike with a molecule. */
abstract class PixelGrid implements Rendering {

	private final double left, top, pixel;
	private final boolean byIntensity;
	final int width, height;
	final float[] sums;

	PixelGrid(final RenderingParameters parameters) {
		left = parameters.left;
		top = parameters.top;
		pixel = parameters.pixel();
		byIntensity = parameters.byIntensity;
		width = parameters.width();
		height = parameters.height();
		sums = new float[width * height];
	}

	@Override
	public final void add(final Localization molecule) {
		final double x = (molecule.x - left) / pixel, y = (molecule.y - top) / pixel;
		final double weight = byIntensity ? molecule.intensity : 1;
		if (x >= 0 && x < width && y >= 0 && y < height && weight > 0) spread(x, y, molecule.uncertainty / pixel, weight);
	}

	/**
	 * Adds a molecule that lies in the field of view.
	 *
	 * @param x columns from the left edge
	 * @param y rows from the upper edge
	 * @param uncertainty in pixels; NaN if unknown
	 * @param weight the total to add, above 0
	 */
	abstract void spread(double x, double y, double uncertainty, double weight);

	@Override
	public final float[] image() {
		return sums;
	}

	@Override
	public final int width() {
		return width;
	}

	@Override
	public final int height() {
		return height;
	}
}
