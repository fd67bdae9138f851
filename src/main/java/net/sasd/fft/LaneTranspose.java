/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;

/**
 * Moves rows of grids and spectra into lanes and back: rows list[2l] and list[2l + 1] belong to lane l.
 * <p>
 * Grids move four lanes at a time, which reads (or writes) eight rows in order. Spectra move in strips of
 * columns small enough for the cache to keep their lanes.
 * </p>
 */
final class LaneTranspose {

	/** Lists of rows have a multiple of this length. */
	static final int GROUP = 8;

	private static final int STRIP = 64;

	private final int width;
	private final int[] place;

	LaneTranspose(final int width, final int[] place) {
		this.width = width;
		this.place = place;
	}

	void gridToLanes(final float[] grid, final int[] list, final float[][] rows) {
		for (int i = 0; i < list.length; i += GROUP) {
			final int a = list[i] * width, b = list[i + 1] * width, c = list[i + 2] * width, d = list[i + 3] * width;
			final int e = list[i + 4] * width, f = list[i + 5] * width, g = list[i + 6] * width, h = list[i + 7] * width;
			final int l = i / 2;
			for (int x = 0; x < width; x++) {
				final float[] row = rows[place[x]];
				row[l] = grid[a + x];
				row[l + 1] = grid[c + x];
				row[l + 2] = grid[e + x];
				row[l + 3] = grid[g + x];
				row[l + LANES] = grid[b + x];
				row[l + LANES + 1] = grid[d + x];
				row[l + LANES + 2] = grid[f + x];
				row[l + LANES + 3] = grid[h + x];
			}
		}
	}

	void lanesToGrid(final float[][] rows, final float scale, final float[] grid, final int[] list) {
		for (int i = 0; i < list.length; i += GROUP) {
			final int a = list[i] * width, b = list[i + 1] * width, c = list[i + 2] * width, d = list[i + 3] * width;
			final int e = list[i + 4] * width, f = list[i + 5] * width, g = list[i + 6] * width, h = list[i + 7] * width;
			final int l = i / 2;
			for (int x = 0; x < width; x++) {
				final float[] row = rows[x];
				grid[a + x] = scale * row[l];
				grid[c + x] = scale * row[l + 1];
				grid[e + x] = scale * row[l + 2];
				grid[g + x] = scale * row[l + 3];
				grid[b + x] = scale * row[l + LANES];
				grid[d + x] = scale * row[l + LANES + 1];
				grid[f + x] = scale * row[l + LANES + 2];
				grid[h + x] = scale * row[l + LANES + 3];
			}
		}
	}

	/** Takes the transform of a lane's first row from row u, that of its second from row width − u. */
	void lanesToSpectrum(final float[][] rows, final Spectrum out, final int[] list) {
		for (int l = 0; l < list.length / 2; l++) {
			realColumn(rows[0], l, out, list, 0);
			if (width % 2 == 0) realColumn(rows[width / 2], l, out, list, width / 2);
		}
		final int end = (width + 1) / 2;
		for (int strip = 1; strip < end; strip += STRIP) {
			final int stripEnd = Math.min(end, strip + STRIP);
			for (int i = 0; i < list.length; i += GROUP) {
				store(rows, 1, 0, strip, stripEnd, out, list, i);
				store(rows, -1, width, strip, stripEnd, out, list, i + 1);
			}
		}
	}

	private static void store(final float[][] rows, final int sign, final int origin, final int from, final int to,
		final Spectrum out, final int[] list, final int i)
	{
		final int a = list[i] * out.columns, b = list[i + 2] * out.columns;
		final int c = list[i + 4] * out.columns, d = list[i + 6] * out.columns;
		final int l = i / 2;
		final float[] re = out.re, im = out.im;
		for (int u = from; u < to; u++) {
			final float[] row = rows[origin + sign * u];
			re[a + u] = row[l];
			re[b + u] = row[l + 1];
			re[c + u] = row[l + 2];
			re[d + u] = row[l + 3];
			im[a + u] = row[l + LANES];
			im[b + u] = row[l + LANES + 1];
			im[c + u] = row[l + LANES + 2];
			im[d + u] = row[l + LANES + 3];
		}
	}

	private static void realColumn(final float[] row, final int l, final Spectrum out, final int[] list,
		final int u)
	{
		final int even = list[2 * l] * out.columns + u;
		final int odd = list[2 * l + 1] * out.columns + u;
		out.re[even] = row[l];
		out.im[even] = 0;
		out.re[odd] = row[l + LANES];
		out.im[odd] = 0;
	}

	void spectrumToLanes(final Spectrum in, final int[] list, final float[][] rows) {
		for (int l = 0; l < list.length / 2; l++) {
			realColumn(in, list, 0, rows[place[0]], l);
			if (width % 2 == 0) realColumn(in, list, width / 2, rows[place[width / 2]], l);
		}
		final int end = (width + 1) / 2;
		for (int strip = 1; strip < end; strip += STRIP) {
			final int stripEnd = Math.min(end, strip + STRIP);
			for (int i = 0; i < list.length; i += GROUP) {
				load(in, list, i, strip, stripEnd, rows, 1, 0);
				load(in, list, i + 1, strip, stripEnd, rows, -1, width);
			}
		}
	}

	private void load(final Spectrum in, final int[] list, final int i, final int from, final int to,
		final float[][] rows, final int sign, final int origin)
	{
		final int a = list[i] * in.columns, b = list[i + 2] * in.columns;
		final int c = list[i + 4] * in.columns, d = list[i + 6] * in.columns;
		final int l = i / 2;
		final float[] re = in.re, im = in.im;
		for (int u = from; u < to; u++) {
			final float[] row = rows[place[origin + sign * u]];
			row[l] = re[a + u];
			row[l + 1] = re[b + u];
			row[l + 2] = re[c + u];
			row[l + 3] = re[d + u];
			row[l + LANES] = im[a + u];
			row[l + LANES + 1] = im[b + u];
			row[l + LANES + 2] = im[c + u];
			row[l + LANES + 3] = im[d + u];
		}
	}

	private static void realColumn(final Spectrum in, final int[] list, final int u, final float[] row,
		final int l)
	{
		row[l] = in.re[list[2 * l] * in.columns + u];
		row[l + LANES] = in.re[list[2 * l + 1] * in.columns + u];
	}
}
