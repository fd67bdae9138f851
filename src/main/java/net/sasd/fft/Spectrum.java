/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.Arrays;

/**
 * The half spectrum of a real grid: the Fourier coefficients that the others follow from by symmetry.
 * <p>
 * The coefficient of the vertical frequency v = 0 ... height − 1 and the horizontal frequency
 * u = 0 ... ⌊width / 2⌋ is {@code re[i] + j·im[i]} with {@code i = v·columns + u} and
 * {@code columns = ⌊width / 2⌋ + 1}. The arrays are split and start at 0, because loops over whole arrays with
 * one common index are the ones that HotSpot vectorises. Mutable, and not synchronised.
 * </p>
 */
public final class Spectrum {

	/** Height of the real grid, and number of rows of the spectrum. */
	public final int height;
	/** Width of the real grid. */
	public final int width;
	/** Number of columns of the spectrum, ⌊width / 2⌋ + 1. */
	public final int columns;
	/** Real parts, row-major. */
	public final float[] re;
	/** Imaginary parts, row-major. */
	public final float[] im;

	/**
	 * Creates the zero spectrum of a height × width grid.
	 *
	 * @throws IllegalArgumentException if a side is less than 1 or the grid is too large for an array
	 */
	public Spectrum(final int height, final int width) {
		GridSize.require(height, width);
		this.height = height;
		this.width = width;
		columns = width / 2 + 1;
		re = new float[height * columns];
		im = new float[height * columns];
	}

	/** Makes all coefficients zero. */
	public void clear() {
		Arrays.fill(re, 0f);
		Arrays.fill(im, 0f);
	}

	/** Returns the number of coefficients, height · columns. */
	public int size() {
		return re.length;
	}
}
