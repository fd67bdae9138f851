/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Arrays;

import net.sasd.model.Motifs;

/**
 * The rectangle of a motif's window that is worth keeping.
 * <p>
 * An entry of a motif that is estimated with error s adds s² to the motif's squared error where it is kept, and
 * the square of its true value where it is cut off. Of an estimate a the unbiased estimate of the difference is
 * {@code 2 s² − a²}, so the rectangle that maximises {@code Σ (a² − 2 s²)} has the least expected error (the
 * unbiased risk estimate behind Mallows' C_p). s is σ / ‖x‖, the error of isolated activations of total
 * energy ‖x‖², or the spread of the entries far from the middle where that is larger. Cost: rows² · columns.
 * Immutable.
 * </p>
 */
final class MotifSupport {

	/** First row and column, rows and columns of the rectangle. */
	final int top, left, height, width;

	private MotifSupport(final int top, final int left, final int height, final int width) {
		this.top = top;
		this.left = left;
		this.height = height;
		this.width = width;
	}

	/**
	 * @param motifs on a wide window
	 * @param k which of them
	 * @param error σ / ‖x_k‖
	 * @param height rows that the motif was sought in; far is what lies more than a window of twice that around
	 *          the middle
	 * @param width columns likewise
	 */
	static MotifSupport of(final Motifs motifs, final int k, final double error, final int height, final int width) {
		final double[] a = motifs.get(k);
		final double s = Math.max(error, far(a, motifs.height(), motifs.width(), 2 * height, 2 * width));
		return of(a, motifs.height(), motifs.width(), 2 * s * s);
	}

	/** Robust spread of the entries outside a central window; 0 if there are none. */
	private static double far(final double[] a, final int rows, final int columns, final int height, final int width) {
		final double[] values = new double[a.length];
		int count = 0;
		for (int i = 0; i < rows; i++)
			for (int j = 0; j < columns; j++)
				if (rows > 1 && 2 * Math.abs(i - rows / 2) > height || columns > 1 && 2 * Math.abs(j - columns / 2) > width)
					values[count++] = a[i * columns + j];
		return count == 0 ? 0 : RobustStatistics.sigmaAroundZero(Arrays.copyOf(values, count));
	}

	/** The rectangle that maximises Σ (a² − cost): for each pair of rows the best run of columns. */
	static MotifSupport of(final double[] a, final int rows, final int columns, final double cost) {
		double best = Double.NEGATIVE_INFINITY;
		MotifSupport support = null;
		for (int first = 0; first < rows; first++) {
			final double[] sums = new double[columns];
			for (int last = first; last < rows; last++) {
				double running = 0;
				int start = 0;
				for (int c = 0; c < columns; c++) {
					final double value = a[last * columns + c];
					sums[c] += value * value - cost;
					if (running <= 0) {
						running = 0;
						start = c;
					}
					running += sums[c];
					if (running > best) {
						best = running;
						support = new MotifSupport(first, start, last - first + 1, c - start + 1);
					}
				}
			}
		}
		return support;
	}
}
