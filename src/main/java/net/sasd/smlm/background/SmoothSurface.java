/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

/**
 * Weighted Gaussian smoothing of what a fit leaves, {@code (g ∗ w r) / (g ∗ w)}, much wider than a point spread
 * function; w = 1 / σ² of the pixels. Stateless,
 * thread-safe.
 */
public final class SmoothSurface {

	/** Standard deviation of the Gaussian in pixels. */
	public static final double SIGMA = 8;

	/** Values beyond this many standard deviations count as these: what is left of a bright molecule is no background. */
	private static final double MOST = 1.5;

	private SmoothSurface() {}

	/** @return the smooth part of values with weights, row-major; 0 where all weights around are 0 */
	public static double[] of(final double[] values, final double[] weights, final int width, final int height) {
		final double[] product = new double[values.length];
		for (int p = 0; p < product.length; p++)
			product[p] = weights[p] == 0 ? 0 : weights[p] * clip(values[p], MOST / Math.sqrt(weights[p]));
		final double[] top = smooth(product, width, height), bottom = smooth(weights, width, height);
		for (int p = 0; p < top.length; p++)
			top[p] = bottom[p] > 0 ? top[p] / bottom[p] : 0;
		return top;
	}

	private static double clip(final double value, final double limit) {
		return Math.max(-limit, Math.min(limit, value));
	}

	private static double[] smooth(final double[] values, final int width, final int height) {
		final double[] kernel = kernel(), rows = new double[values.length], both = new double[values.length];
		for (int j = 0; j < height; j++)
			line(values, rows, kernel, j * width, 1, width);
		for (int i = 0; i < width; i++)
			line(rows, both, kernel, i, width, height);
		return both;
	}

	private static void line(final double[] from, final double[] to, final double[] kernel, final int start,
		final int stride, final int n)
	{
		for (int i = 0; i < n; i++) {
			double sum = kernel[0] * from[start + i * stride];
			for (int k = 1; k < kernel.length; k++) {
				if (i - k >= 0) sum += kernel[k] * from[start + (i - k) * stride];
				if (i + k < n) sum += kernel[k] * from[start + (i + k) * stride];
			}
			to[start + i * stride] = sum;
		}
	}

	/** One side of it, to three standard deviations. */
	private static double[] kernel() {
		final double[] kernel = new double[(int) (3 * SIGMA) + 1];
		for (int k = 0; k < kernel.length; k++)
			kernel[k] = Math.exp(-k * k / (2 * SIGMA * SIGMA));
		return kernel;
	}
}
