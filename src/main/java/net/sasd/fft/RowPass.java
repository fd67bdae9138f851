/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/**
 * The transforms along the rows of a grid. Implementations are thread-safe, and how the rows are cut into tasks
 * changes no bit, as long as tasks begin at even rows.
 */
interface RowPass {

	/** Returns how many of all the rows make one parallel task; an even number. */
	int block(int rows, int threads);

	/** Makes the rows from ... to − 1 of the spectrum the half spectra of the grid's rows. */
	void forward(float[] grid, Spectrum out, int from, int to);

	/** Makes the rows from ... to − 1 of {@code out} the inverses of the spectrum's rows {@code first + row}. */
	void inverse(Spectrum in, int first, float[] out, int from, int to);
}
