/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

/**
 * Activation maps x_kt of K motifs in T frames. A map covers the field of view
 * and a margin around it, because with {@link Boundary#EXTENDED} a motif may be
 * centred outside and still be seen; the margin is 0 for {@link Boundary#PERIODIC}.
 * Row-major {@code float}; the field's pixel (0, 0) is entry (top, left). The
 * arrays are shared, not copied: treat them as read-only.
 */
public final class ActivationMaps {

	/** Rows and columns of the field of view. */
	public final int fieldHeight, fieldWidth;
	/** Margin above and left of the field, in pixels. */
	public final int top, left;
	/** Rows and columns of a map, margins included. */
	public final int height, width;
	private final float[][][] values;

	/**
	 * Wraps maps.
	 *
	 * @param values [t][k][row · width + column]
	 */
	public ActivationMaps(final int fieldHeight, final int fieldWidth, final int top, final int left,
		final int height, final int width, final float[][][] values)
	{
		this.fieldHeight = fieldHeight;
		this.fieldWidth = fieldWidth;
		this.top = top;
		this.left = left;
		this.height = height;
		this.width = width;
		this.values = values;
	}

	/** @return number of frames T */
	public int frames() {
		return values.length;
	}

	/** @return number of motifs K */
	public int motifs() {
		return values[0].length;
	}

	/** @return map k of frame t with its margins; do not change it */
	public float[] get(final int t, final int k) {
		return values[t][k];
	}

	/** @return a copy of map k of frame t, cut to the field of view */
	public float[] inField(final int t, final int k) {
		final float[] field = new float[fieldHeight * fieldWidth];
		for (int row = 0; row < fieldHeight; row++)
			System.arraycopy(values[t][k], (row + top) * width + left, field, row * fieldWidth, fieldWidth);
		return field;
	}
}
