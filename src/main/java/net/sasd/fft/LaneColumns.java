/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;

/** Columns side by side: a lane is a column, so pieces of the spectrum's rows are copied as they are. */
final class LaneColumns implements ColumnPass {

	private final int height;
	private final LaneDft dft;
	private final Scratch<float[][]> scratch;

	LaneColumns(final LanePlan plan) {
		height = plan.length;
		dft = plan.dft;
		scratch = plan.scratch;
	}

	@Override
	public int block(final int columns, final int threads) {
		return LaneMath.block(columns, height, threads);
	}

	@Override
	public void transform(final Spectrum spectrum, final int from, final int to, final boolean forward) {
		scratch.use(rows -> transform(spectrum, from, to - from, forward, rows));
	}

	private void transform(final Spectrum s, final int from, final int lanes, final boolean forward,
		final float[][] rows)
	{
		final int[] place = dft.places();
		for (int v = 0; v < s.height; v++) {
			final float[] row = rows[place[v]];
			System.arraycopy(s.re, v * s.columns + from, row, 0, lanes);
			System.arraycopy(s.im, v * s.columns + from, row, LANES, lanes);
		}
		dft.transform(rows, lanes, forward);
		for (int v = 0; v < s.height; v++) {
			System.arraycopy(rows[v], 0, s.re, v * s.columns + from, lanes);
			System.arraycopy(rows[v], LANES, s.im, v * s.columns + from, lanes);
		}
	}
}
