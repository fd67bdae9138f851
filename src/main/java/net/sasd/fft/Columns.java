/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/** Some columns of a grid side by side, row-major, and which lines of the spectrum they are. */
final class Columns {

	final float[] values;
	/** Number of columns. */
	final int count;
	/** Number of pairs; column l and column l + pairs make a pair, and the last one may be alone. */
	final int pairs;
	private final int first;
	private final int lines;

	Columns(final float[] values, final int count, final int first, final int lines) {
		this.values = values;
		this.count = count;
		this.first = first;
		this.lines = lines;
		pairs = (count + 1) / 2;
	}

	/** Returns the line of a column. */
	int line(final int column) {
		return (int) (((long) first + column) % lines);
	}

	/** Returns the column that makes a pair with column l, or l if there is none. */
	int partner(final int l) {
		return l + pairs < count ? l + pairs : l;
	}
}
