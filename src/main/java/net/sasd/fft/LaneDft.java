/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/**
 * The complex discrete Fourier transform of many signals side by side: row i holds sample i of all of them, in
 * the layout of {@link LaneMath}.
 * <p>
 * Unnormalised; forward is exp(−2πi·jk/n), inverse its conjugate. Immutable and thread-safe; the rows belong to
 * one thread at a time.
 * </p>
 */
interface LaneDft {

	/** Above, a prime factor is cheaper by Bluestein's algorithm. */
	int LARGEST_PRIME = 31;

	/** Above, the rows of one thread outgrow the caches by far. */
	int MOST_ROWS = 8192;

	/** Returns new rows for one thread. */
	float[][] newRows();

	/** Returns the row of each input sample. Output frequency k comes out of row k. Not to be changed. */
	int[] places();

	/** Transforms the first {@code lanes} lanes. What the other lanes hold is undefined afterwards. */
	void transform(float[][] rows, int lanes, boolean forward);

	/** Tells whether signals of a length can be transformed here. */
	static boolean suits(final int length) {
		return length <= (isMixedRadix(length) ? MOST_ROWS : MOST_ROWS / 2);
	}

	/** Plans the transforms of a length. */
	static LaneDft of(final int length) {
		return isMixedRadix(length) ? new MixedRadixDft(length) : new BluesteinDft(length);
	}

	static boolean isMixedRadix(final int length) {
		return PrimeFactors.largest(length) <= LARGEST_PRIME;
	}
}
