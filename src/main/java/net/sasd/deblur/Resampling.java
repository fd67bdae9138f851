/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/**
 * Makes pictures smaller by any factor, weighted by a triangle of twice the factor's width, which keeps fine
 * detail from showing up as coarse. Row by row, then column by column; the ends are repeated. Stateless.
 */
final class Resampling {

	private Resampling() {}

	/** @return rows or columns that are left of a side */
	static int reduced(final int side, final double factor) {
		return Math.max(1, (int) Math.floor(side / factor));
	}

	/**
	 * @param factor by which sides are divided, at least 1
	 * @return reduced(height) · reduced(width) values, row-major
	 */
	static float[] reduce(final float[] picture, final int height, final int width, final double factor) {
		final int rows = reduced(height, factor), columns = reduced(width, factor);
		final float[] narrow = new float[height * columns], out = new float[rows * columns];
		for (int x = 0; x < columns; x++)
			line(picture, x, factor, width, 1, width, height, narrow, columns, x);
		for (int y = 0; y < rows; y++)
			line(narrow, y, factor, height, columns, 1, columns, out, 1, y * columns);
		return out;
	}

	/** One column (or row) of the result: the weighted sum of columns (rows) around its place, for all lines. */
	private static void line(final float[] from, final int place, final double factor, final int side,
		final int step, final int lineStep, final int lines, final float[] to, final int toStep, final int start)
	{
		final double centre = (place + 0.5) * factor - 0.5;
		final int first = (int) Math.ceil(centre - factor), last = (int) Math.floor(centre + factor);
		final double[] weights = new double[last - first + 1];
		double total = 0;
		for (int i = 0; i < weights.length; i++)
			total += weights[i] = Math.max(0, 1 - Math.abs(first + i - centre) / factor);
		for (int n = 0; n < lines; n++) {
			double sum = 0;
			for (int i = 0; i < weights.length; i++)
				sum += weights[i] * from[n * lineStep + Math.max(0, Math.min(side - 1, first + i)) * step];
			to[start + n * toStep] = (float) (sum / total);
		}
	}
}
