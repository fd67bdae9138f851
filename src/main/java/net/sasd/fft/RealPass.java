/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/**
 * The transforms along the columns of a grid, or of some of its columns side by side: column i of
 * {@link Columns} is line (first + i) mod width of the spectrum. Column l and column l + ⌈count / 2⌉ make a pair.
 * Implementations are thread-safe, and how the pairs are cut into tasks changes no bit.
 */
interface RealPass {

	/** Returns how many of all the pairs make one parallel task. */
	int block(int pairs, int threads);

	/** Makes lines of the spectrum the half spectra of the columns of the pairs from ... to − 1. */
	void forward(Columns columns, Spectrum out, int from, int to);

	/** Makes the columns of the pairs from ... to − 1 the inverses of their lines of the spectrum. */
	void inverse(Spectrum in, Columns columns, int from, int to);
}
