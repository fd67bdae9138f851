/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.stream.IntStream;

/** Prime factors of a transform's length. */
final class PrimeFactors {

	private PrimeFactors() {}

	/** Returns the factors in ascending order; 1 has none. */
	static int[] of(final int n) {
		final IntStream.Builder factors = IntStream.builder();
		int rest = n;
		for (int p = 2; (long) p * p <= rest; p++) {
			for (; rest % p == 0; rest /= p) {
				factors.add(p);
			}
		}
		if (rest > 1) factors.add(rest);
		return factors.build().toArray();
	}

	/** Returns the largest factor, or 1 if there is none. */
	static int largest(final int n) {
		return IntStream.of(of(n)).max().orElse(1);
	}
}
