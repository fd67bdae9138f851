/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.function.DoubleBinaryOperator;

/** What the motif shapes share: sampling around the centre pixel, and the unit norm. */
final class MotifSampling {

	private MotifSampling() {}

	/** Samples {@code f(dy, dx)}, offsets in pixels from the centre pixel, at unit norm. */
	static double[] around(final int height, final int width, final DoubleBinaryOperator f) {
		final double[] motif = new double[height * width];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				motif[y * width + x] = f.applyAsDouble(y - height / 2, x - width / 2);
		return unitNorm(motif);
	}

	/** Scales the array itself to unit Frobenius norm and returns it. */
	static double[] unitNorm(final double[] motif) {
		double sum = 0;
		for (final double entry : motif)
			sum += entry * entry;
		final double norm = Math.sqrt(sum);
		Check.positive(norm, "motif norm", "choose a shape that is visible within its window");
		for (int i = 0; i < motif.length; i++)
			motif[i] /= norm;
		return motif;
	}

	static double radius(final double dy, final double dx) {
		return Math.sqrt(dy * dy + dx * dx);
	}

	static void checkWindow(final int height, final int width) {
		Check.that(height > 0, "motif height", height, "use at least 1 pixel");
		Check.that(width > 0, "motif width", width, "use at least 1 pixel");
	}

	/** Refuses a feature that is wider than the window's longer side. */
	static void checkExtent(final double extent, final String field, final int height, final int width) {
		checkWindow(height, width);
		final int limit = Math.max(height, width);
		Check.positive(extent, field, "use a length in pixels above 0 and up to " + limit);
		Check.that(extent <= limit, field, extent, "the motif window is " + height + " x " + width +
			", use at most " + limit + " pixels or a larger window");
	}
}
