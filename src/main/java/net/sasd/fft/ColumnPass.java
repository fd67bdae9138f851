/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/**
 * The complex transforms along the columns of a spectrum, unnormalised. Implementations are thread-safe, and
 * how the columns are cut into tasks changes no bit.
 */
interface ColumnPass {

	/** Returns how many of all the columns make one parallel task. */
	int block(int columns, int threads);

	/** Transforms the columns from ... to − 1 in place. */
	void transform(Spectrum spectrum, int from, int to, boolean forward);
}
