/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

/**
 * Values and slopes of the four cubic B-splines that are not 0 at a place: β³(t + 1), β³(t), β³(t − 1), β³(t − 2) for
 * t in [0, 1). Stateless.
 */
final class CubicWeights {

	private CubicWeights() {}

	static void values(final double t, final double[] weights) {
		final double s = 1 - t;
		weights[0] = s * s * s / 6;
		weights[1] = 2.0 / 3 - t * t * (2 - t) / 2;
		weights[2] = 2.0 / 3 - s * s * (2 - s) / 2;
		weights[3] = t * t * t / 6;
	}

	/** Derivatives by t. */
	static void slopes(final double t, final double[] weights) {
		final double s = 1 - t;
		weights[0] = -s * s / 2;
		weights[1] = -t * (2 - 1.5 * t);
		weights[2] = s * (2 - 1.5 * s);
		weights[3] = t * t / 2;
	}
}
