/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * Gamma deviates of shape 1 or more and scale 1: mean and variance are the shape.
 * <p>
 * G. Marsaglia and W. W. Tsang, <i>A simple method for generating gamma variables</i>, ACM Transactions on
 * Mathematical Software 26 (2000), at constant cost.
 * </p>
 */
final class GammaSampler {

	private GammaSampler() {}

	static double next(final PhantomRandom random, final double shape) {
		Check.that(shape >= 1 && shape <= 1e12, "gamma shape", shape, "use a value from 1 to 1e12");
		final double d = shape - 1.0 / 3, c = 1 / Math.sqrt(9 * d);
		while (true) {
			final double x = random.nextGaussian(), root = 1 + c * x;
			if (root <= 0) continue;
			final double v = root * root * root, u = 1 - random.nextDouble();
			if (u < 1 - 0.0331 * x * x * x * x) return d * v;
			if (StrictMath.log(u) < x * x / 2 + d * (1 - v + StrictMath.log(v))) return d * v;
		}
	}
}
