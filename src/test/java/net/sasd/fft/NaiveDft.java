/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.Random;

/** The definition of the discrete Fourier transform, term by term and in double precision. */
final class NaiveDft {

	private NaiveDft() {}

	/** Returns {re, im} of the half spectrum of a grid, in the order of {@link Spectrum}. */
	static double[][] of(final float[] grid, final int h, final int w) {
		if (h == 1 && w > 1) return of(grid, w, 1);
		final int rows = h / 2 + 1;
		final double[] re = new double[w * rows];
		final double[] im = new double[w * rows];
		for (int u = 0; u < w; u++) {
			for (int v = 0; v < rows; v++) {
				for (int y = 0; y < h; y++) {
					for (int x = 0; x < w; x++) {
						// reduced modulo whole turns, so that the angle is exact at any size
						final double turns = (double) ((long) v * y % h) / h + (double) ((long) u * x % w) / w;
						re[u * rows + v] += grid[y * w + x] * Math.cos(2 * Math.PI * turns);
						im[u * rows + v] -= grid[y * w + x] * Math.sin(2 * Math.PI * turns);
					}
				}
			}
		}
		return new double[][] { re, im };
	}

	/** Returns values between −1 and 1. */
	static float[] randomGrid(final int size, final long seed) {
		final Random random = new Random(seed);
		final float[] grid = new float[size];
		for (int i = 0; i < size; i++) {
			grid[i] = 2 * random.nextFloat() - 1;
		}
		return grid;
	}

	static double norm(final float[] grid) {
		double sum = 0;
		for (final float g : grid) {
			sum += (double) g * g;
		}
		return Math.sqrt(sum);
	}
}
