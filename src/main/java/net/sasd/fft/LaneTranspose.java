/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;

/**
 * Moves lines of spectra into lanes and back: list[l] and list[n / 2 + l] are the lines of the two columns of lane l.
 * <p>
 * Four lanes move at a time, which writes (or reads) eight lines in order, in strips small enough for the cache to
 * keep their lanes. Lists are for a multiple of four lanes; what a lane holds that is one too many is lost.
 * </p>
 */
final class LaneTranspose {

	/** Lanes that move at a time. */
	static final int GROUP = 4;

	private static final int STRIP = 64;

	private final int height;
	private final int[] place;
	private final float scale;

	/** @param scale factor of what moves into lanes */
	LaneTranspose(final int height, final int[] place, final float scale) {
		this.height = height;
		this.place = place;
		this.scale = scale;
	}

	/** Takes the transform of a lane's first column from row v, that of its second from row height − v. */
	void lanesToSpectrum(final float[][] rows, final Spectrum out, final int[] list) {
		final int lanes = list.length / 2;
		realRow(rows[0], out, list, 0);
		if (height % 2 == 0) realRow(rows[height / 2], out, list, height / 2);
		final int end = (height + 1) / 2;
		for (int strip = 1; strip < end; strip += STRIP) {
			final int stripEnd = Math.min(end, strip + STRIP);
			for (int l = 0; l < lanes; l += GROUP) {
				store(rows, 1, 0, strip, stripEnd, out, list, l, 0);
				store(rows, -1, height, strip, stripEnd, out, list, l, lanes);
			}
		}
	}

	private static void store(final float[][] rows, final int sign, final int origin, final int from, final int to,
		final Spectrum out, final int[] list, final int l, final int part)
	{
		final int a = list[part + l] * out.rows, b = list[part + l + 1] * out.rows;
		final int c = list[part + l + 2] * out.rows, d = list[part + l + 3] * out.rows;
		final float[] re = out.re, im = out.im;
		for (int v = from; v < to; v++) {
			final float[] row = rows[origin + sign * v];
			// lane l last, because lanes without a line of their own have that of the last one before them
			re[d + v] = row[l + 3];
			re[c + v] = row[l + 2];
			re[b + v] = row[l + 1];
			re[a + v] = row[l];
			im[d + v] = row[l + LANES + 3];
			im[c + v] = row[l + LANES + 2];
			im[b + v] = row[l + LANES + 1];
			im[a + v] = row[l + LANES];
		}
	}

	private static void realRow(final float[] row, final Spectrum out, final int[] list, final int v) {
		final int lanes = list.length / 2;
		for (int l = lanes - 1; l >= 0; l--) {
			final int first = list[l] * out.rows + v, second = list[lanes + l] * out.rows + v;
			out.re[first] = row[l];
			out.im[first] = 0;
			out.re[second] = row[l + LANES];
			out.im[second] = 0;
		}
	}

	/** Puts the lines of a lane's first column into row v, those of its second into row height − v. */
	void spectrumToLanes(final Spectrum in, final int[] list, final float[][] rows) {
		final int lanes = list.length / 2;
		realRow(in, list, 0, rows[place[0]]);
		if (height % 2 == 0) realRow(in, list, height / 2, rows[place[height / 2]]);
		final int end = (height + 1) / 2;
		for (int strip = 1; strip < end; strip += STRIP) {
			final int stripEnd = Math.min(end, strip + STRIP);
			for (int l = 0; l < lanes; l += GROUP) {
				load(in, list, l, 0, strip, stripEnd, rows, 1, 0);
				load(in, list, l, lanes, strip, stripEnd, rows, -1, height);
			}
		}
	}

	private void load(final Spectrum in, final int[] list, final int l, final int part, final int from, final int to,
		final float[][] rows, final int sign, final int origin)
	{
		final int a = list[part + l] * in.rows, b = list[part + l + 1] * in.rows;
		final int c = list[part + l + 2] * in.rows, d = list[part + l + 3] * in.rows;
		final float[] re = in.re, im = in.im;
		for (int v = from; v < to; v++) {
			final float[] row = rows[place[origin + sign * v]];
			row[l] = scale * re[a + v];
			row[l + 1] = scale * re[b + v];
			row[l + 2] = scale * re[c + v];
			row[l + 3] = scale * re[d + v];
			row[l + LANES] = scale * im[a + v];
			row[l + LANES + 1] = scale * im[b + v];
			row[l + LANES + 2] = scale * im[c + v];
			row[l + LANES + 3] = scale * im[d + v];
		}
	}

	private void realRow(final Spectrum in, final int[] list, final int v, final float[] row) {
		final int lanes = list.length / 2;
		for (int l = 0; l < lanes; l++) {
			row[l] = scale * in.re[list[l] * in.rows + v];
			row[l + LANES] = scale * in.re[list[lanes + l] * in.rows + v];
		}
	}
}
