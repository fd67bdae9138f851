/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

import java.util.Arrays;

/**
 * A first guess of a slowly varying background: a low quantile of each block of pixels, and bilinear interpolation
 * between the middles of the blocks. Molecules raise it where they are dense, so that it has to be corrected with what
 * a fit leaves. Stateless, thread-safe.
 */
final class BlockQuantiles {

	private static final int BLOCK = 16;
	private static final double QUANTILE = 0.2;

	private BlockQuantiles() {}

	static float[] of(final float[] pixels, final int width, final int height) {
		final double[] blocks = blocks(pixels, width, height);
		final int columns = count(width), rows = count(height);
		final float[] surface = new float[pixels.length];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				surface[y * width + x] = (float) between(blocks, columns, rows, (x + 0.5) * columns / width - 0.5, (y + 0.5) * rows /
					height - 0.5);
		return surface;
	}

	/** @return the quantile of each block, row-major; NaN where no pixel counts */
	static double[] blocks(final float[] pixels, final int width, final int height) {
		final int columns = count(width), rows = count(height);
		final double[] blocks = new double[columns * rows];
		for (int j = 0; j < rows; j++)
			for (int i = 0; i < columns; i++)
				blocks[j * columns + i] = quantile(pixels, width, i * width / columns, (i + 1) * width / columns, j * height / rows,
					(j + 1) * height / rows);
		return blocks;
	}

	private static int count(final int size) {
		return Math.max(1, size / BLOCK);
	}

	private static double quantile(final float[] pixels, final int width, final int left, final int right, final int top,
		final int bottom)
	{
		final float[] values = new float[(right - left) * (bottom - top)];
		int n = 0;
		for (int y = top; y < bottom; y++)
			for (int x = left; x < right; x++)
				if (!Float.isNaN(pixels[y * width + x])) values[n++] = pixels[y * width + x];
		Arrays.sort(values, 0, n);
		return n == 0 ? Double.NaN : values[(int) (QUANTILE * (n - 1))];
	}

	/** Blocks without a pixel that counts do not take part. */
	private static double between(final double[] blocks, final int columns, final int rows, final double x,
		final double y)
	{
		final int i0 = (int) Math.floor(x), j0 = (int) Math.floor(y);
		double sum = 0, weights = 0;
		for (int j = 0; j < 2; j++)
			for (int i = 0; i < 2; i++) {
				final double value = blocks[clamp(j0 + j, rows) * columns + clamp(i0 + i, columns)];
				final double weight = (i == 0 ? 1 - (x - i0) : x - i0) * (j == 0 ? 1 - (y - j0) : y - j0);
				if (Double.isNaN(value)) continue;
				sum += weight * value;
				weights += weight;
			}
		return weights > 0 ? sum / weights : 0;
	}

	private static int clamp(final int index, final int count) {
		return Math.max(0, Math.min(count - 1, index));
	}
}
