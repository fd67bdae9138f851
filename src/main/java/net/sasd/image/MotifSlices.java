/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;

/** Motifs that a person gives, one per slice of an image. Stateless and thread-safe. */
public final class MotifSlices {

	private MotifSlices() {}

	/**
	 * Reads one motif per slice.
	 *
	 * @param slices the slices, each as large as a motif
	 * @param origin where they come from, as a person calls it
	 * @return the motifs, each of unit norm
	 * @throws IllegalArgumentException if a slice is zero or not finite
	 */
	public static Motifs read(final FrameSource slices, final String origin) {
		final double[][] motifs = new double[slices.count()][slices.height() * slices.width()];
		final float[] slice = new float[slices.height() * slices.width()];
		for (int k = 0; k < motifs.length; k++) {
			slices.read(k, slice);
			for (int i = 0; i < slice.length; i++)
				motifs[k][i] = slice[i];
		}
		return checked(origin, slices.height(), slices.width(), motifs);
	}

	/**
	 * Makes motifs of values, [motif][row · columns + column].
	 *
	 * @throws IllegalArgumentException naming the origin, if a motif cannot be scaled to unit norm
	 */
	public static Motifs checked(final String origin, final int rows, final int columns, final double[][] motifs) {
		for (int k = 0; k < motifs.length; k++) {
			double largest = 0;
			for (int i = 0; i < motifs[k].length; i++) {
				final double value = motifs[k][i];
				if (Double.isNaN(value) || Double.isInfinite(value)) throw new IllegalArgumentException("Motif " + (k + 1) +
					" in " + origin + " is " + value + " at row " + i / columns + ", column " + i % columns +
					"; give finite numbers.");
				largest = Math.max(largest, Math.abs(value));
			}
			if (largest == 0) throw new IllegalArgumentException("Motif " + (k + 1) + " in " + origin +
				" is 0 everywhere; give one with structure.");
		}
		return new Motifs(rows, columns, motifs);
	}
}
