/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** One activation of a motif: where and how strong. Immutable. */
public final class Activation {

	private final int frame;
	private final int motif;
	private final int row;
	private final int column;
	private final float amplitude;

	Activation(final int frame, final int motif, final int row, final int column, final float amplitude) {
		this.frame = frame;
		this.motif = motif;
		this.row = row;
		this.column = column;
		this.amplitude = amplitude;
	}

	/** @return index of the frame, from 0 */
	public int frame() {
		return frame;
	}

	/** @return index of the motif, from 0 */
	public int motif() {
		return motif;
	}

	/** @return row of the motif's centre pixel in the field, negative above it */
	public int row() {
		return row;
	}

	/** @return column of the motif's centre pixel in the field, negative left of it */
	public int column() {
		return column;
	}

	/** @return the amplitude, as stored in a map */
	public float amplitude() {
		return amplitude;
	}
}
