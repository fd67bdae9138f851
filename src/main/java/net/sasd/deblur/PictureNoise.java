/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import java.util.Arrays;

/**
 * The standard deviation of the white noise of a blurred picture.
 * <p>
 * The mask {@code [1 −2 1; −2 4 −2; 1 −2 1] / 6} leaves of a blurred picture next to nothing and of white noise its
 * variance (Immerkær, <i>Fast noise variance estimation</i>, CVIU 1996); 1.4826 times the median of the magnitudes
 * does not see the few edges that remain. Stateless.
 * </p>
 */
final class PictureNoise {

	private static final double SIGMA_PER_MEDIAN = 1.482602218505602;
	/** The prior's weight without noise, because kernels are never exact, and its increase per noise variance. */
	private static final double LEAST_SMOOTHNESS = 0.0005, SMOOTHNESS_PER_VARIANCE = 10;

	private PictureNoise() {}

	/** @return the noise in the picture's units; 0 if a side is less than 3 */
	static double sigma(final float[] p, final int height, final int width) {
		if (height < 3 || width < 3) return 0;
		final double[] sizes = new double[(height - 2) * (width - 2)];
		int n = 0;
		for (int y = 1; y < height - 1; y++)
			for (int x = 1; x < width - 1; x++) {
				final int i = y * width + x;
				final double corners = (double) p[i - width - 1] + p[i - width + 1] + p[i + width - 1] + p[i + width + 1];
				final double sides = (double) p[i - width] + p[i - 1] + p[i + 1] + p[i + width];
				sizes[n++] = Math.abs(corners - 2 * sides + 4 * p[i]) / 6;
			}
		Arrays.sort(sizes);
		return SIGMA_PER_MEDIAN * sizes[n / 2];
	}

	/** @return the weight of the prior that suits the noise of a picture whose range is about 1 */
	static double smoothness(final double sigma) {
		return LEAST_SMOOTHNESS + SMOOTHNESS_PER_VARIANCE * sigma * sigma;
	}
}
