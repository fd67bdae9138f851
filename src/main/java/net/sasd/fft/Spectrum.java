/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.Arrays;

/**
 * The half spectrum of a real grid: the Fourier coefficients that the others follow from by symmetry.
 * <p>
 * The coefficient of the vertical frequency v = 0 ... ⌊height / 2⌋ and the horizontal frequency u = 0 ... width − 1
 * is {@code re[i] + j·im[i]} with {@code i = u·rows + v} and {@code rows = ⌊height / 2⌋ + 1}: transposed, because
 * that spares a transform half of its transpositions. A grid of one row is taken for the column that it is in memory
 * as well: {@code rows = ⌊width / 2⌋ + 1}, and {@code i = u}. The arrays are split and start at 0, because loops over
 * whole arrays with one common index are the ones that HotSpot vectorises. Mutable, and not synchronised.
 * </p>
 */
public final class Spectrum {

	/** Height of the real grid. */
	public final int height;
	/** Width of the real grid. */
	public final int width;
	/** Number of coefficients that lie side by side, one for each vertical frequency. */
	public final int rows;
	/** Number of runs of these, one for each horizontal frequency. */
	final int lines;
	/** Real parts. */
	public final float[] re;
	/** Imaginary parts. */
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
		lines = lines(height, width);
		rows = side(height, width) / 2 + 1;
		re = new float[lines * rows];
		im = new float[lines * rows];
	}

	/** Returns the side of a grid along which its spectrum is halved. */
	static int side(final int height, final int width) {
		return height == 1 ? width : height;
	}

	/** Returns the number of lines of the spectrum of a grid. */
	static int lines(final int height, final int width) {
		return height == 1 ? 1 : width;
	}

	/** Returns the vertical frequency v of coefficient i. */
	public int vertical(final int i) {
		return height == 1 ? 0 : i % rows;
	}

	/** Returns the horizontal frequency u of coefficient i. */
	public int horizontal(final int i) {
		return height == 1 ? i : i / rows;
	}

	/** Makes all coefficients zero. */
	public void clear() {
		Arrays.fill(re, 0f);
		Arrays.fill(im, 0f);
	}

	/** Makes the coefficients of a line zero. */
	void clearLine(final int line) {
		Arrays.fill(re, line * rows, (line + 1) * rows, 0f);
		Arrays.fill(im, line * rows, (line + 1) * rows, 0f);
	}

	/** Returns the number of coefficients. */
	public int size() {
		return re.length;
	}
}
