/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * The Bessel function of the first kind and first order.
 * <p>
 * Polynomial approximations 9.4.4 (|x| ≤ 3, error of J1(x)/x below 1.3e-8) and 9.4.6 (x ≥ 3, amplitude to
 * 4e-8, phase to 9e-8) of Abramowitz and Stegun, <i>Handbook of Mathematical Functions</i> (1964). The
 * absolute error stays below 1e-7.
 * </p>
 */
final class BesselJ1 {

	/** The first positive zero of J1. */
	static final double FIRST_ZERO = 3.8317059702075123;

	/** Where (2 J1(x) / x)² = 1/2. */
	static final double AIRY_HALF_MAXIMUM = 1.616339948310703;

	private static final double[] NEAR = { 0.5, -0.56249985, 0.21093573, -0.03954289, 0.00443319,
		-0.00031761, 0.00001109 };
	private static final double[] AMPLITUDE = { 0.79788456, 0.00000156, 0.01659667, 0.00017105,
		-0.00249511, 0.00113653, -0.00020033 };
	private static final double[] PHASE = { -2.35619449, 0.12499612, 0.00005650, -0.00637879, 0.00074348,
		0.00079824, -0.00029166 };

	private BesselJ1() {}

	static double value(final double x) {
		if (Math.abs(x) <= 3) return x * overX(x);
		final double far = Math.abs(x);
		final double z = 3 / far;
		final double j = polynomial(AMPLITUDE, z) * StrictMath.cos(far + polynomial(PHASE, z)) /
			Math.sqrt(far);
		return x < 0 ? -j : j;
	}

	/** J1(x) / x with its limit 1/2 at 0. */
	static double overX(final double x) {
		return Math.abs(x) <= 3 ? polynomial(NEAR, x * x / 9) : value(x) / x;
	}

	private static double polynomial(final double[] c, final double z) {
		double sum = 0;
		for (int i = c.length - 1; i >= 0; i--)
			sum = sum * z + c[i];
		return sum;
	}
}
