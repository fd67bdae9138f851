/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import net.sasd.optim.Sphere;

/**
 * K motifs of one size p × q with unit Frobenius norm, row-major
 * {@code double[p · q]}. The centre pixel is (p / 2, q / 2), integer division:
 * an activation at a place puts the centre pixel there. Immutable.
 */
public final class Motifs {

	private final int height;
	private final int width;
	private final double[][] values;

	/**
	 * Copies the motifs and scales each to unit norm.
	 *
	 * @throws IllegalArgumentException if there is none, a size does not fit, or a motif is zero or not finite
	 */
	public Motifs(final int height, final int width, final double[]... motifs) {
		if (motifs.length == 0) throw new IllegalArgumentException(
			"There are 0 motifs; at least one is needed.");
		this.height = height;
		this.width = width;
		values = new double[motifs.length][];
		for (int k = 0; k < motifs.length; k++) {
			if (motifs[k].length != height * width) throw new IllegalArgumentException("Motif " + (k + 1) + " has " +
				motifs[k].length + " values, but " + height + " x " + width + " need " + height * width + ".");
			values[k] = motifs[k].clone();
			Sphere.normalize(values[k]);
		}
	}

	/** @return number of motifs K */
	public int count() {
		return values.length;
	}

	/** @return rows p of a motif */
	public int height() {
		return height;
	}

	/** @return columns q of a motif */
	public int width() {
		return width;
	}

	/** @return a copy of motif k, row-major */
	public double[] get(final int k) {
		return values[k].clone();
	}

	/** @return copies of all motifs, [k][row · q + column] */
	public double[][] toArrays() {
		final double[][] copy = new double[values.length][];
		for (int k = 0; k < copy.length; k++)
			copy[k] = values[k].clone();
		return copy;
	}
}
