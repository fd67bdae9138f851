/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * A point spread function as an image with a sample every 10 nm: the value at (dx, dy) is the share of a molecule's
 * photons that a square pixel gets whose centre lies dx to the right of the molecule and dy below it. Between the
 * samples it is bilinear, beyond them zero. The sum over any grid of pixels is 1: exactly for pixels of whole tens of
 * nanometres, otherwise within the bilinear approximation. Immutable, thread-safe.
 */
public final class SampledPsf {

	/** Distance of the samples in nm. */
	public static final double STEP = 10;

	/** Rows and columns, odd; the middle sample is the molecule's place. */
	public final int side;
	private final float[] values;

	/** @param samples side · side values, kept; their outermost ring is zero */
	SampledPsf(final int side, final float[] samples) {
		this.side = side;
		values = samples;
	}

	/** @return a copy of the samples, {@code [row · side + column]} */
	public float[] values() {
		return values.clone();
	}

	/**
	 * @param dx offset of a pixel's centre from the molecule in nm, to the right
	 * @param dy the same, downwards
	 * @return the share of the photons that this pixel gets
	 */
	public double at(final double dx, final double dy) {
		final double column = dx / STEP + side / 2, row = dy / STEP + side / 2;
		if (!(column >= 0 && row >= 0 && column < side - 1 && row < side - 1)) return 0;
		final int left = (int) column, top = (int) row, i = top * side + left;
		final double right = column - left, down = row - top;
		return (values[i] * (1 - right) + values[i + 1] * right) * (1 - down) + (values[i + side] * (1 - right) +
			values[i + side + 1] * right) * down;
	}

	/** @return half the side of what is not zero, in nm */
	double reach() {
		return side / 2 * STEP;
	}
}
