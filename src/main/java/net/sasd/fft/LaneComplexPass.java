/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;

import net.sasd.parallel.Scratch;

/** Side by side: a lane is a vertical frequency, so pieces of the spectrum's lines are copied as they are. */
final class LaneComplexPass implements ComplexPass {

	private final int width;
	private final LaneDft dft;
	private final Scratch<float[][]> scratch;

	LaneComplexPass(final LanePlan plan) {
		width = plan.length;
		dft = plan.dft;
		scratch = plan.scratch;
	}

	@Override
	public int block(final int rows, final int threads) {
		return LaneMath.block(rows, width, threads);
	}

	@Override
	public void transform(final Spectrum spectrum, final int from, final int to, final boolean forward) {
		scratch.use(rows -> transform(spectrum, from, to - from, forward, rows));
	}

	private void transform(final Spectrum s, final int from, final int lanes, final boolean forward,
		final float[][] rows)
	{
		final int[] place = dft.places();
		for (int u = 0; u < s.lines; u++) {
			final float[] row = rows[place[u]];
			System.arraycopy(s.re, u * s.rows + from, row, 0, lanes);
			System.arraycopy(s.im, u * s.rows + from, row, LANES, lanes);
		}
		dft.transform(rows, lanes, forward);
		for (int u = 0; u < s.lines; u++) {
			System.arraycopy(rows[u], 0, s.re, u * s.rows + from, lanes);
			System.arraycopy(rows[u], LANES, s.im, u * s.rows + from, lanes);
		}
	}
}
