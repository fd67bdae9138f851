/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;

import net.sasd.parallel.Scratch;

/**
 * Side by side: a lane is a pair of real columns (f, g), transformed as the one complex signal f + i·g.
 * <p>
 * With Z its transform, F(v) = (Z(v) + conj Z(h−v)) / 2 and G(v) = (Z(v) − conj Z(h−v)) / 2i. Pieces of the grid's
 * rows are copied as they are. A column without a partner is its own.
 * </p>
 */
final class LaneRealPass implements RealPass {

	private final int height;
	private final LaneDft dft;
	private final LaneTranspose transpose;
	private final Scratch<float[][]> scratch;

	LaneRealPass(final LanePlan plan, final double scale) {
		height = plan.length;
		dft = plan.dft;
		transpose = new LaneTranspose(height, dft.places(), (float) scale);
		scratch = plan.scratch;
	}

	@Override
	public int block(final int pairs, final int threads) {
		return LaneMath.block(pairs, height, threads);
	}

	@Override
	public void forward(final Columns columns, final Spectrum out, final int from, final int to) {
		final int lanes = to - from, partners = partners(columns, from, to);
		scratch.use(rows -> {
			final int[] place = dft.places();
			for (int y = 0; y < height; y++) {
				final float[] row = rows[place[y]];
				System.arraycopy(columns.values, y * columns.count + from, row, 0, lanes);
				System.arraycopy(columns.values, y * columns.count + columns.pairs + from, row, LANES, partners);
				if (partners < lanes) row[LANES + partners] = row[partners];
			}
			dft.transform(rows, lanes, true);
			for (int v = 1; 2 * v < height; v++) {
				LaneMath.split(rows[v], rows[height - v], lanes);
			}
			transpose.lanesToSpectrum(rows, out, lines(columns, from, to));
		});
	}

	@Override
	public void inverse(final Spectrum in, final Columns columns, final int from, final int to) {
		final int lanes = to - from, partners = partners(columns, from, to);
		scratch.use(rows -> {
			transpose.spectrumToLanes(in, lines(columns, from, to), rows);
			final int[] place = dft.places();
			for (int v = 1; 2 * v < height; v++) {
				LaneMath.merge(rows[place[v]], rows[place[height - v]], lanes);
			}
			dft.transform(rows, lanes, false);
			for (int y = 0; y < height; y++) {
				System.arraycopy(rows[y], 0, columns.values, y * columns.count + from, lanes);
				System.arraycopy(rows[y], LANES, columns.values, y * columns.count + columns.pairs + from, partners);
			}
		});
	}

	/** Returns how many of the pairs have two columns: all, or all but the last. */
	private static int partners(final Columns columns, final int from, final int to) {
		return Math.min(to, columns.count - columns.pairs) - from;
	}

	/** Returns the lines of the pairs' columns, the last pair again and again up to a whole group. */
	private static int[] lines(final Columns columns, final int from, final int to) {
		final int group = LaneTranspose.GROUP;
		final int lanes = (to - from + group - 1) / group * group;
		final int[] lines = new int[2 * lanes];
		for (int i = 0; i < lanes; i++) {
			final int l = Math.min(from + i, to - 1);
			lines[i] = columns.line(l);
			lines[lanes + i] = columns.line(columns.partner(l));
		}
		return lines;
	}
}
