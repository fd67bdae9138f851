/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * Poisson counts, exact in distribution for small and large means.
 * <p>
 * Below a mean of 10: Knuth's product of uniform numbers (cost proportional to the mean). From 10 on:
 * transformed rejection PTRS of W. Hörmann, <i>The transformed rejection method for generating Poisson
 * random variables</i>, Insurance: Mathematics and Economics 12 (1993), at constant cost.
 * </p>
 */
final class PoissonSampler {

	private static final double LARGE = 10;
	private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

	private PoissonSampler() {}

	static long next(final PhantomRandom random, final double mean) {
		Check.that(mean >= 0 && mean <= 1e12, "Poisson mean", mean, "use a value from 0 to 1e12");
		return mean < LARGE ? byProduct(random, mean) : byRejection(random, mean);
	}

	private static long byProduct(final PhantomRandom random, final double mean) {
		final double limit = StrictMath.exp(-mean);
		long count = 0;
		// 1 - u lies in (0, 1]: a product of 0 would end the loop too early
		for (double p = 1 - random.nextDouble(); p > limit; p *= 1 - random.nextDouble())
			count++;
		return count;
	}

	private static long byRejection(final PhantomRandom random, final double mean) {
		final double logMean = StrictMath.log(mean);
		final double b = 0.931 + 2.53 * Math.sqrt(mean);
		final double a = -0.059 + 0.02483 * b;
		final double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
		final double squeeze = 0.9277 - 3.6224 / (b - 2);
		while (true) {
			final double u = random.nextDouble() - 0.5;
			final double v = 1 - random.nextDouble();
			final double us = 0.5 - Math.abs(u);
			final double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
			if (us >= 0.07 && v <= squeeze) return (long) k;
			if (k < 0 || us < 0.013 && v > us) continue;
			final double accept = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
			if (accept <= k * logMean - mean - logFactorial(k)) return (long) k;
		}
	}

	/** Stirling's series; its error is below 1e-10 from 10 on. */
	static double logFactorial(final double k) {
		if (k < 10) {
			double product = 1;
			for (int i = 2; i <= k; i++)
				product *= i;
			return StrictMath.log(product);
		}
		final double kk = k * k;
		return (k + 0.5) * StrictMath.log(k) - k + HALF_LOG_TWO_PI +
			(1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * kk)) / kk) / k;
	}
}
