/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;

import java.util.Arrays;

/**
 * Rows side by side: a lane is a pair of real rows (f, g), transformed as the one complex signal f + i·g.
 * <p>
 * With Z its transform, F(u) = (Z(u) + conj Z(w−u)) / 2 and G(u) = (Z(u) − conj Z(w−u)) / 2i. Rows 2i and 2i + 1
 * make a pair, wherever tasks begin and whichever rows are zero, since rounding couples them. A row without a
 * partner is its own.
 * </p>
 */
final class LaneRows implements RowPass {

	/** {@link LaneTranspose} moves this many rows at once, so lists are filled up to a multiple of it. */
	private static final int GROUP = LaneTranspose.GROUP;

	private final int width;
	private final float scale;
	private final LaneDft dft;
	private final LaneTranspose transpose;
	private final Scratch<float[][]> scratch;

	LaneRows(final LanePlan plan, final double scale) {
		width = plan.length;
		this.scale = (float) scale;
		dft = plan.dft;
		transpose = new LaneTranspose(width, dft.places());
		scratch = plan.scratch;
	}

	@Override
	public int block(final int rows, final int threads) {
		return 2 * LaneMath.block((rows + 1) / 2, width, threads);
	}

	@Override
	public void forward(final float[] grid, final Spectrum out, final int from, final int to) {
		final int[] list = new int[2 * LANES];
		int count = 0;
		for (int row = from; row < to; row += 2) {
			final int partner = Math.min(row + 1, to - 1);
			if (ZeroRows.isZero(grid, row * width, width) && ZeroRows.isZero(grid, partner * width, width)) {
				ZeroRows.clear(out, row);
				ZeroRows.clear(out, partner);
			}
			else {
				list[count++] = row;
				list[count++] = partner;
			}
		}
		if (count == 0) return;
		final int[] pairs = fillUp(list, count);
		final int lanes = pairs.length / 2;
		scratch.use(rows -> {
			transpose.gridToLanes(grid, pairs, rows);
			dft.transform(rows, lanes, true);
			for (int u = 1; 2 * u < width; u++) {
				LaneMath.split(rows[u], rows[width - u], lanes);
			}
			transpose.lanesToSpectrum(rows, out, pairs);
		});
	}

	@Override
	public void inverse(final Spectrum in, final int first, final float[] out, final int from, final int to) {
		final int[] list = new int[2 * LANES];
		int count = 0;
		for (int row = from; row < to; row += 2) {
			list[count++] = row;
			list[count++] = Math.min(row + 1, to - 1);
		}
		final int[] target = fillUp(list, count);
		final int[] source = Arrays.stream(target).map(row -> (int) (((long) first + row) % in.height)).toArray();
		final int lanes = target.length / 2;
		scratch.use(rows -> {
			transpose.spectrumToLanes(in, source, rows);
			final int[] place = dft.places();
			for (int u = 1; 2 * u < width; u++) {
				LaneMath.merge(rows[place[u]], rows[place[width - u]], lanes);
			}
			dft.transform(rows, lanes, false);
			transpose.lanesToGrid(rows, scale, out, target);
		});
	}

	/** Repeats the last pair up to a whole group: it is computed more than once, to the same end. */
	private static int[] fillUp(final int[] list, final int count) {
		final int[] filled = Arrays.copyOf(list, (count + GROUP - 1) / GROUP * GROUP);
		for (int i = count; i < filled.length; i++) {
			filled[i] = filled[i - 2];
		}
		return filled;
	}
}
