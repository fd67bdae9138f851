/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

/**
 * Samples a point spread function on the pixels around a molecule. Pixels are two knots apart, so all pixels of a row
 * share four weights: rows of knots first, then columns. Cost for reach r: about 8 (4r + 5)(2r + 1) + 12 (2r + 1)²
 * multiplications. Holds scratch: one thread at a time.
 */
public final class PsfSampler {

	private static final int DENSITY = PsfSpline.DENSITY;
	private static final int HALF = PsfSpline.SIDE / 2;

	/** Pixels on each side of the middle one. */
	private final int reach, side;
	/** Coefficients with zeros around them, so that windows and shifts up to half a pixel need no bounds. */
	private final double[] padded;
	private final int pad, stride, knotRows;
	private final double[] wx = new double[4], wy = new double[4], dx = new double[4], dy = new double[4];
	private final double[] values, slopes;

	/** @param reach pixels on each side of the middle one, at least 1 */
	public PsfSampler(final PsfSpline psf, final int reach) {
		this.reach = reach;
		side = 2 * reach + 1;
		pad = Math.max(DENSITY * reach + 4, HALF);
		stride = 2 * pad + 1;
		padded = SplineTaps.pad(psf.coefficients, pad - HALF);
		knotRows = DENSITY * 2 * reach + 4;
		values = new double[knotRows * side];
		slopes = new double[knotRows * side];
	}

	/** @return pixels per side of a window, 2 reach + 1 */
	public int side() {
		return side;
	}

	/**
	 * Samples {@code f(i + u, j + v)} for i, j = −reach … reach, and its derivatives.
	 *
	 * @param u from the molecule to the middle pixel, in pixels, −½ … ½
	 * @param v the same downwards
	 * @param f receives f, row-major, {@code [side · side]} from {@code at}
	 * @param fu receives ∂f/∂u
	 * @param fv receives ∂f/∂v
	 */
	public void sample(final double u, final double v, final double[] f, final double[] fu, final double[] fv,
		final int at)
	{
		final double s = DENSITY * u, t = DENSITY * v;
		final int i0 = (int) Math.floor(s), j0 = (int) Math.floor(t);
		CubicWeights.values(s - i0, wx);
		CubicWeights.values(t - j0, wy);
		CubicWeights.slopes(s - i0, dx);
		CubicWeights.slopes(t - j0, dy);
		alongRows(pad - DENSITY * reach + i0 - 1, pad - DENSITY * reach + j0 - 1);
		for (int j = 0; j < side; j++)
			for (int i = 0, k = DENSITY * j * side, q = at + j * side; i < side; i++, k++, q++) {
				final double a = values[k], b = values[k + side], c = values[k + 2 * side], d = values[k + 3 * side];
				f[q] = wy[0] * a + wy[1] * b + wy[2] * c + wy[3] * d;
				fv[q] = DENSITY * (dy[0] * a + dy[1] * b + dy[2] * c + dy[3] * d);
				fu[q] = DENSITY * (wy[0] * slopes[k] + wy[1] * slopes[k + side] + wy[2] * slopes[k + 2 * side] + wy[3] *
					slopes[k + 3 * side]);
			}
	}

	/** Values and slopes at the columns of the pixels, for each row of knots that is needed. */
	private void alongRows(final int column, final int row) {
		final double w0 = wx[0], w1 = wx[1], w2 = wx[2], w3 = wx[3], d0 = dx[0], d1 = dx[1], d2 = dx[2], d3 = dx[3];
		for (int r = 0, q = 0; r < knotRows; r++) {
			int k = (row + r) * stride + column;
			for (int i = 0; i < side; i++, q++, k += DENSITY) {
				final double a = padded[k], b = padded[k + 1], c = padded[k + 2], d = padded[k + 3];
				values[q] = w0 * a + w1 * b + w2 * c + w3 * d;
				slopes[q] = d0 * a + d1 * b + d2 * c + d3 * d;
			}
		}
	}
}
