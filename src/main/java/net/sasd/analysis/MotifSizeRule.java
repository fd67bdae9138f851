/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Arrays;

import net.sasd.model.Observation;
import net.sasd.parallel.Workers;

/**
 * A first guess of the motif's size from the data's autocorrelation R, before any motif is known.
 * <p>
 * The autocorrelation of sparse activations at random places is a peak at lag 0 and a ripple, about
 * 1 / √(number of activations), so R is that of the motif plus a ripple everywhere, plus the noise at lag 0. At
 * each row lag the largest |R| over the column lags is compared with those at lags beyond a third of the
 * frame, where there is only ripple: the extent is the last lag, counted from 0 without gaps of more than one, at
 * which it exceeds their median by four robust standard deviations. Columns likewise. The size is twice the
 * extent, because the motif's tails drown in the ripple: a window that is somewhat too large serves a first
 * solution better than one that cuts. {@link AutoParameters} then reads the size from that solution.
 * </p>
 */
public final class MotifSizeRule {

	private static final double SIGNIFICANCE = 4;
	private static final int SMALLEST = 3;

	/** Rows and columns of the motif in pixels. */
	public final int height, width;
	/** Last significant lags, in pixels. */
	public final int rowExtent, columnExtent;

	private MotifSizeRule(final int rowExtent, final int columnExtent, final Observation y) {
		this.rowExtent = rowExtent;
		this.columnExtent = columnExtent;
		height = size(rowExtent, y.height);
		width = size(columnExtent, y.width);
	}

	/**
	 * Guesses the size.
	 *
	 * @param y the frames
	 * @param workers threads to use
	 * @return the size; 1 along a side of 1 pixel, else at least 3 and at most a third of the frame
	 */
	public static MotifSizeRule of(final Observation y, final Workers workers) {
		final Autocorrelation r = new Autocorrelation(y, workers);
		return new MotifSizeRule(extent(r.rowEnvelope(), y.height), extent(r.columnEnvelope(), y.width), y);
	}

	private static int size(final int extent, final int side) {
		return side == 1 ? 1 : Math.max(Math.min(SMALLEST, side), Math.min(2 * (extent + 1), side / 3));
	}

	private static int extent(final double[] envelope, final int side) {
		final int limit = side / 3;
		if (limit < 1) return 0;
		final double[] far = Arrays.copyOfRange(envelope, limit, envelope.length);
		final double threshold = RobustStatistics.median(far) + SIGNIFICANCE * RobustStatistics.sigma(far);
		int last = 0;
		for (int lag = 1; lag < limit && lag - last <= 2; lag++)
			if (envelope[lag] > threshold) last = lag;
		return last;
	}
}
