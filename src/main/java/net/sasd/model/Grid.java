/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import net.sasd.fft.FastSizes;

/**
 * Where frames, motifs and maps lie on the cyclic grid of the FFTs. The field of
 * view is rows 0 … h − 1 and columns 0 … w − 1 of the H × W grid; a motif p × q
 * is laid with its centre pixel (p / 2, q / 2) at (0, 0), the rest wrapping, so
 * that an activation at a place puts the motif's centre there.
 * {@link Boundary#PERIODIC}: H × W = h × w. {@link Boundary#EXTENDED}: H ≥ h + p − 1
 * and W ≥ w + q − 1, so that no motif that touches the field wraps around into
 * it from another activation; the grid beyond the field holds the activations
 * outside. Immutable.
 */
public final class Grid {

	/** Boundary condition. */
	public final Boundary boundary;
	/** Rows and columns of the field of view. */
	public final int fieldHeight, fieldWidth;
	/** Rows and columns of the motif window. */
	public final int motifHeight, motifWidth;
	/** Rows and columns of the FFT grid. */
	public final int height, width;

	/**
	 * Lays out the grid.
	 *
	 * @throws IllegalArgumentException if the motif is larger than the field of view
	 */
	public Grid(final Boundary boundary, final int fieldHeight, final int fieldWidth, final int motifHeight,
		final int motifWidth)
	{
		this.boundary = boundary;
		this.fieldHeight = fieldHeight;
		this.fieldWidth = fieldWidth;
		this.motifHeight = motifHeight;
		this.motifWidth = motifWidth;
		final boolean cyclic = boundary == Boundary.PERIODIC;
		if (cyclic && (motifHeight > fieldHeight || motifWidth > fieldWidth)) throw new IllegalArgumentException(
			"A motif window of " + motifHeight + " x " + motifWidth + " (rows x columns) does not fit on a periodic image of " +
				fieldHeight + " x " + fieldWidth + "; choose a smaller motif or the extended boundary.");
		height = cyclic ? fieldHeight : extended(fieldHeight, motifHeight);
		width = cyclic ? fieldWidth : extended(fieldWidth, motifWidth);
	}

	private static int extended(final int field, final int motif) {
		return motif == 1 ? field : FastSizes.next(field + motif - 1);
	}

	/** @return rows above the field in which a motif may be centred and still be seen; 0 with {@code PERIODIC} */
	public int reachAbove() {
		return boundary == Boundary.PERIODIC ? 0 : (motifHeight - 1) / 2;
	}

	/** @return rows below the field in which a motif may be centred and still be seen; 0 with {@code PERIODIC} */
	public int reachBelow() {
		return boundary == Boundary.PERIODIC ? 0 : motifHeight / 2;
	}

	/** @return columns left of the field in which a motif may be centred and still be seen; 0 with {@code PERIODIC} */
	public int reachLeft() {
		return boundary == Boundary.PERIODIC ? 0 : (motifWidth - 1) / 2;
	}

	/** @return columns right of the field in which a motif may be centred and still be seen; 0 with {@code PERIODIC} */
	public int reachRight() {
		return boundary == Boundary.PERIODIC ? 0 : motifWidth / 2;
	}

	/** @return H · W */
	public int size() {
		return height * width;
	}

	/** @return row of the grid's entry (r, c) for any integer r, cyclic */
	public int index(final int row, final int column) {
		return Math.floorMod(row, height) * width + Math.floorMod(column, width);
	}

	/** @return first grid column of the motif window, cyclic: −(q / 2) mod W */
	public int firstMotifColumn() {
		return Math.floorMod(-(motifWidth / 2), width);
	}

	/**
	 * ι: writes the motif into the columns {@link #firstMotifColumn()} … of a grid of zeros.
	 *
	 * @param columns takes H × q values, the grid's columns of the window
	 */
	public void place(final double[] motif, final float[] columns) {
		java.util.Arrays.fill(columns, 0, height * motifWidth, 0f);
		for (int i = 0; i < motifHeight; i++)
			for (int j = 0; j < motifWidth; j++)
				columns[row(i) * motifWidth + j] = (float) motif[i * motifWidth + j];
	}

	/**
	 * ι*: cuts the motif window out of the columns {@link #firstMotifColumn()} … of a grid.
	 *
	 * @param columns H × q, the grid's columns of the window
	 * @param motif receives p × q values
	 */
	public void cut(final float[] columns, final double[] motif) {
		for (int i = 0; i < motifHeight; i++)
			for (int j = 0; j < motifWidth; j++)
				motif[i * motifWidth + j] = columns[row(i) * motifWidth + j];
	}

	/** @return the grid's row of a row of the motif window */
	private int row(final int i) {
		return Math.floorMod(i - motifHeight / 2, height);
	}
}
