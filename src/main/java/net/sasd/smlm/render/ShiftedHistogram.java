/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

/** See {@link RenderingKind#SHIFTED_HISTOGRAM}. Cost per molecule: (2 n - 1)² additions. */
final class ShiftedHistogram extends PixelGrid {

	private final int shifts;

	ShiftedHistogram(final RenderingParameters parameters) {
		super(parameters);
		shifts = parameters.shifts;
	}

	@Override
	void spread(final double x, final double y, final double uncertainty, final double weight) {
		final int column = (int) x, row = (int) y;
		final double unit = weight / ((double) shifts * shifts * shifts * shifts);
		for (int r = Math.max(0, row - shifts + 1); r <= Math.min(height - 1, row + shifts - 1); r++)
			for (int c = Math.max(0, column - shifts + 1); c <= Math.min(width - 1, column + shifts - 1); c++)
				sums[r * width + c] += unit * (shifts - Math.abs(r - row)) * (shifts - Math.abs(c - column));
	}
}
