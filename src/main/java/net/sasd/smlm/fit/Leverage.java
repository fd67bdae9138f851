/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

/**
 * How much of each pixel's noise the fit has taken with it: {@code h = Σ_i w j_iᵀ (J_iᵀ W J_i)⁻¹ j_i} with the
 * derivatives j_i by the three unknowns of molecule i, neighbours apart. A residual has the variance σ² (1 − h).
 */
final class Leverage {

	private static final double MOST = 0.8;

	private Leverage() {}

	/** @return r / √(1 − h) for each pixel, NaN for those that do not count */
	static double[] studentized(final Scene scene) {
		final double[] h = new double[scene.data.length];
		final Molecules m = scene.molecules;
		final NormalEquations equations = new NormalEquations(scene);
		for (int i = 0; i < m.count; i++) {
			final double[] inverse = inverse(equations.own, 9 * i);
			final double a = m.amplitude[i];
			for (int j = scene.firstRow(i); j <= scene.lastRow(i); j++) {
				int q = scene.patch(i, j, scene.firstColumn(i));
				for (int p = j * scene.width + scene.firstColumn(i), end = j * scene.width + scene.lastColumn(i); p <= end; p++, q++)
					h[p] += scene.weights[p] * quadratic(inverse, m.f[q], a * m.fx[q], a * m.fy[q]);
			}
		}
		final double[] residual = new double[h.length];
		for (int p = 0; p < h.length; p++)
			residual[p] = scene.weights[p] == 0 ? Double.NaN : scene.residual[p] / Math.sqrt(1 - Math.min(MOST, h[p]));
		return residual;
	}

	private static double quadratic(final double[] s, final double a, final double b, final double c) {
		return a * (s[0] * a + 2 * (s[1] * b + s[2] * c)) + b * (s[3] * b + 2 * s[4] * c) + c * c * s[5];
	}

	/** Of a symmetric 3 × 3 matrix: entries 00, 01, 02, 11, 12, 22; zeros if there is none. */
	private static double[] inverse(final double[] m, final int at) {
		final double a = m[at], b = m[at + 1], c = m[at + 2], d = m[at + 4], e = m[at + 5], f = m[at + 8];
		final double A = d * f - e * e, B = c * e - b * f, C = b * e - c * d, determinant = a * A + b * B + c * C;
		if (!(determinant > 0)) return new double[6];
		return new double[] { A / determinant, B / determinant, C / determinant, (a * f - c * c) / determinant, (b * c - a *
			e) / determinant, (a * d - b * b) / determinant };
	}
}
