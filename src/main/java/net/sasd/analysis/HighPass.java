/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.model.Observation;

/**
 * Differences that leave the variance of white noise as it is and take smooth structure away.
 * <p>
 * In an image the diagonal Haar coefficient
 * {@code d(r, c) = (y(r, c) − y(r, c + l) − y(r + l, c) + y(r + l, c + l)) / 2}, in a signal (one row or one
 * column) the second difference {@code d(i) = (y(i) − 2 y(i + l) + y(i + 2l)) / √6}, l being the lag. A
 * difference that touches a masked pixel does not exist. Immutable and thread-safe.
 * </p>
 */
final class HighPass {

	private static final double ROOT_OF_6 = Math.sqrt(6);

	/** Rows and columns of the differences; 0 where the frame is too small for the lag. */
	final int height, width;
	/** What {@code Σ ρ²} over the shifts is, ρ being the differences' correlation for white noise. */
	final double redundancy;
	/** How many lags a difference spans. */
	final int reach;
	private final Observation y;
	private final int lag;
	private final boolean signal;

	HighPass(final Observation y, final int lag) {
		this.y = y;
		this.lag = lag;
		signal = y.height == 1 || y.width == 1;
		reach = signal ? 2 : 1;
		height = Math.max(0, y.height - (y.height > 1 ? reach * lag : 0));
		width = Math.max(0, y.width - (y.width > 1 ? reach * lag : 0));
		redundancy = signal ? 1 + 2 * (16 + 1) / 36.0 : 2.25;
	}

	/** @return the difference at row r, column c of frame t, or NaN if a pixel of it is masked */
	double at(final int t, final int r, final int c) {
		final float[] f = y.frame(t);
		final boolean[] mask = y.mask(t);
		final int across = lag * (y.height == 1 ? 1 : signal ? y.width : 1), down = signal ? across : lag * y.width;
		final int p = r * y.width + c, q = p + across, s = p + down, u = signal ? p + 2 * across : p + down + across;
		if (mask != null && !(mask[p] && mask[q] && mask[s] && mask[u])) return Double.NaN;
		return signal ? ((double) f[p] - 2.0 * f[q] + f[u]) / ROOT_OF_6
			: ((double) f[p] - f[q] - f[s] + f[u]) / 2;
	}
}
