/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/**
 * The complex transforms of a spectrum along the rows of the grid, one for each vertical frequency, unnormalised.
 * Implementations are thread-safe, and how the frequencies are cut into tasks changes no bit.
 */
interface ComplexPass {

	/** Returns how many of all the vertical frequencies make one parallel task. */
	int block(int rows, int threads);

	/** Transforms the vertical frequencies from ... to − 1 in place. */
	void transform(Spectrum spectrum, int from, int to, boolean forward);
}
