/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.model.Motifs;

/**
 * Full width at half maximum of a motif.
 * <p>
 * Measured along the row and the column through the pixel of largest magnitude: the distance between the two
 * places next to it where the motif has fallen to half of that pixel's value, interpolated linearly between pixels.
 * A Gaussian centred on a pixel gives 2 √(2 ln 2) σ = 2.3548 σ. Cost: one pass. Immutable.
 * </p>
 */
public final class MotifWidth {

	/**
	 * Extent over the rows (vertical) and over the columns (horizontal), in pixels; NaN where the motif does not
	 * fall to half inside its window, as over a single row.
	 */
	public final double rows, columns;

	private MotifWidth(final double rows, final double columns) {
		this.rows = rows;
		this.columns = columns;
	}

	/**
	 * Measures one motif.
	 *
	 * @param k which, from 0
	 */
	public static MotifWidth of(final Motifs motifs, final int k) {
		final double[] a = motifs.get(k);
		int peak = 0;
		for (int i = 1; i < a.length; i++)
			if (Math.abs(a[i]) > Math.abs(a[peak])) peak = i;
		final int width = motifs.width(), row = peak / width, column = peak % width;
		return new MotifWidth(width(a, peak, width, row, motifs.height() - 1 - row), width(a, peak, 1, column, width - 1 -
			column));
	}

	private static double width(final double[] a, final int peak, final int step, final int before, final int after) {
		return fall(a, peak, -step, before) + fall(a, peak, step, after);
	}

	/** Distance from the peak to half its value; NaN if the line ends above. */
	private static double fall(final double[] a, final int peak, final int step, final int length) {
		double last = 1;
		for (int n = 1; n <= length; n++) {
			final double value = a[peak + n * step] / a[peak];
			if (value <= 0.5) return n - 1 + (last - 0.5) / (last - value);
			last = value;
		}
		return Double.NaN;
	}
}
