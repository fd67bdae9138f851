/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * Draws one motif (kernel): a small grid of unit Frobenius norm.
 * <p>
 * The grid is row-major, {@code [y * width + x]}. Shapes with a centre have it on the pixel
 * {@code (height / 2, width / 2)} (integer division), the pixel that an activation refers to. Shapes are
 * sampled at pixel centres, not integrated over pixels. Implementations are immutable and thread-safe.
 * </p>
 */
public interface MotifShape {

	/** @return the family that this shape belongs to */
	MotifFamily family();

	/**
	 * Refuses shape parameters that make no sense, alone or in a window of this size.
	 *
	 * @param height rows of the window
	 * @param width columns of the window
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	void validate(int height, int width);

	/**
	 * @param height rows of the window
	 * @param width columns of the window
	 * @param random used by random shapes only
	 * @return {@code height * width} entries of unit Frobenius norm
	 * @throws IllegalArgumentException as {@link #validate}
	 */
	double[] draw(int height, int width, PhantomRandom random);
}
