/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

/**
 * From samples to the coefficients of the cubic B-spline through them, with zeros beyond both ends: solves
 * {@code (c_(i−1) + 4 c_i + c_(i+1)) / 6 = s_i}. In place, stateless.
 */
final class SplinePrefilter {

	private SplinePrefilter() {}

	static void rows(final double[] samples, final int rows, final int columns) {
		for (int j = 0; j < rows; j++)
			solve(samples, j * columns, 1, columns);
	}

	static void columns(final double[] samples, final int rows, final int columns) {
		for (int i = 0; i < columns; i++)
			solve(samples, i, columns, rows);
	}

	/** The tridiagonal system by elimination. */
	private static void solve(final double[] s, final int start, final int stride, final int n) {
		final double[] upper = new double[n];
		upper[0] = 0.25;
		s[start] *= 1.5;
		for (int k = 1; k < n; k++) {
			final int i = start + k * stride;
			final double pivot = 4 - upper[k - 1];
			upper[k] = 1 / pivot;
			s[i] = (6 * s[i] - s[i - stride]) / pivot;
		}
		for (int k = n - 2; k >= 0; k--)
			s[start + k * stride] -= upper[k] * s[start + (k + 1) * stride];
	}
}
