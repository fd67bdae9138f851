/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

import net.sasd.smlm.Localization;

/** What molecules span, found from one after the other, in whole pixels of the camera. Not thread-safe. */
public final class MoleculeSpan {

	private double left = Double.POSITIVE_INFINITY, top = left, right = -left, bottom = -left;
	private long count;

	/** Takes a molecule into account. */
	public void add(final Localization molecule) {
		left = Math.min(left, molecule.x);
		right = Math.max(right, molecule.x);
		top = Math.min(top, molecule.y);
		bottom = Math.max(bottom, molecule.y);
		count++;
	}

	/** @return number of molecules */
	public long count() {
		return count;
	}

	/**
	 * @param pixel side of the camera's pixels in nanometres
	 * @return left, top, width and height in nanometres of the smallest rectangle of camera pixels that has all molecules
	 *         in it
	 * @throws IllegalArgumentException if there is none
	 */
	public double[] field(final double pixel) {
		if (count == 0) throw new IllegalArgumentException(
			"There are 0 molecules to draw; choose another table, or less strict filters.");
		final double x = Math.floor(left / pixel), y = Math.floor(top / pixel);
		final double columns = Math.floor(right / pixel) + 1 - x, rows = Math.floor(bottom / pixel) + 1 - y;
		return new double[] { x * pixel, y * pixel, columns * pixel, rows * pixel };
	}
}
