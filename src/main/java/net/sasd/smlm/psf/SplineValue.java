/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

/** A cubic B-spline at one place. Stateless, thread-safe. */
final class SplineValue {

	private SplineValue() {}

	/**
	 * @param c coefficients, row-major {@code [side · side]}, 0 beyond
	 * @param x column, in knots from the first
	 * @param y row, in knots from the first
	 */
	static double at(final double[] c, final int side, final double x, final double y) {
		final int i0 = (int) Math.floor(x), j0 = (int) Math.floor(y);
		final double[] p = new double[4], q = new double[4];
		CubicWeights.values(x - i0, p);
		CubicWeights.values(y - j0, q);
		double sum = 0;
		for (int b = 0; b < 4; b++)
			for (int a = 0; a < 4; a++) {
				final int i = i0 - 1 + a, j = j0 - 1 + b;
				if (i >= 0 && j >= 0 && i < side && j < side) sum += p[a] * q[b] * c[j * side + i];
			}
		return sum;
	}
}
