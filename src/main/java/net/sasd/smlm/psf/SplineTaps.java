/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import java.util.Arrays;

/**
 * The linear map B from spline coefficients to the pixels around one molecule, and its adjoint. The coefficients come
 * with a margin of zeros, so that no tap needs a bound. Holds scratch: one thread at a time.
 */
final class SplineTaps {

	/** Pixels per side of a window. */
	static final int WINDOW = 2 * PsfSpline.REACH + 1;
	private static final int DENSITY = PsfSpline.DENSITY;
	/** Knots that windows and their shifts may lie beyond the spline. */
	private static final int MARGIN = 3;
	/** Coefficients per side, margins included. */
	static final int PADDED = PsfSpline.SIDE + 2 * MARGIN;
	private static final int ROWS = DENSITY * (WINDOW - 1) + 4;

	private final double[] wx = new double[4], wy = new double[4];
	private final double[] rows = new double[ROWS * WINDOW];
	private int left, top;

	/** @return coefficients within a margin of zeros, {@code [PADDED · PADDED]} */
	static double[] pad(final double[] c) {
		return pad(c, MARGIN);
	}

	/** @return coefficients within a margin of zeros of so many knots, row-major */
	static double[] pad(final double[] c, final int margin) {
		final int side = PsfSpline.SIDE + 2 * margin;
		final double[] padded = new double[side * side];
		for (int j = 0; j < PsfSpline.SIDE; j++)
			System.arraycopy(c, j * PsfSpline.SIDE, padded, (j + margin) * side + margin, PsfSpline.SIDE);
		return padded;
	}

	/** @return coefficients without the margin */
	static double[] crop(final double[] padded) {
		final double[] c = new double[PsfSpline.size()];
		for (int j = 0; j < PsfSpline.SIDE; j++)
			System.arraycopy(padded, (j + MARGIN) * PADDED + MARGIN, c, j * PsfSpline.SIDE, PsfSpline.SIDE);
		return c;
	}

	/** Chooses the shift from the molecule to the window's middle pixel, each −½ … ½ pixels. */
	void at(final double u, final double v) {
		final double s = DENSITY * u, t = DENSITY * v;
		final int i0 = (int) Math.floor(s), j0 = (int) Math.floor(t);
		CubicWeights.values(s - i0, wx);
		CubicWeights.values(t - j0, wy);
		left = MARGIN + i0 - 1;
		top = MARGIN + j0 - 1;
	}

	/** patch = B c */
	void synthesize(final double[] padded, final double[] patch) {
		for (int r = 0, q = 0; r < ROWS; r++) {
			int k = (top + r) * PADDED + left;
			for (int i = 0; i < WINDOW; i++, k += DENSITY)
				rows[q++] = wx[0] * padded[k] + wx[1] * padded[k + 1] + wx[2] * padded[k + 2] + wx[3] * padded[k + 3];
		}
		for (int j = 0, p = 0; j < WINDOW; j++)
			for (int i = 0, q = DENSITY * j * WINDOW; i < WINDOW; i++, q++)
				patch[p++] = wy[0] * rows[q] + wy[1] * rows[q + WINDOW] + wy[2] * rows[q + 2 * WINDOW] + wy[3] * rows[q + 3 *
					WINDOW];
	}

	/** c += Bᵀ patch */
	void accumulate(final double[] patch, final double[] padded) {
		Arrays.fill(rows, 0);
		for (int j = 0, p = 0; j < WINDOW; j++)
			for (int i = 0, q = DENSITY * j * WINDOW; i < WINDOW; i++, q++, p++)
				for (int k = 0; k < 4; k++)
					rows[q + k * WINDOW] += wy[k] * patch[p];
		for (int r = 0, q = 0; r < ROWS; r++) {
			int k = (top + r) * PADDED + left;
			for (int i = 0; i < WINDOW; i++, k += DENSITY, q++) {
				padded[k] += wx[0] * rows[q];
				padded[k + 1] += wx[1] * rows[q];
				padded[k + 2] += wx[2] * rows[q];
				padded[k + 3] += wx[3] * rows[q];
			}
		}
	}
}
