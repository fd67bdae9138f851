/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/** Grid sizes whose transforms are fast: products of 2, 3 and 5. */
public final class FastSizes {

	private FastSizes() {}

	/**
	 * Returns the smallest fast size that is not below the given one: 1, or the least even 2^a·3^b·5^c.
	 *
	 * @throws IllegalArgumentException if {@code atLeast} is less than 1 or there is no such int
	 */
	public static int next(final int atLeast) {
		if (atLeast < 1) {
			throw new IllegalArgumentException("The size is " + atLeast + "; give 1 or more.");
		}
		if (atLeast == 1) return 1;
		for (int n = atLeast + atLeast % 2; n > 0; n += 2) {
			if (isFast(n)) return n;
		}
		throw new IllegalArgumentException("There is no fast size of " + atLeast + " or more; work on tiles.");
	}

	private static boolean isFast(final int n) {
		int rest = n;
		for (final int factor : new int[] { 2, 3, 5 }) {
			while (rest % factor == 0) {
				rest /= factor;
			}
		}
		return rest == 1;
	}
}
