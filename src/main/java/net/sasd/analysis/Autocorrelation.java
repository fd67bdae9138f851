/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.fft.FastSizes;
import net.sasd.fft.RealFft2D;
import net.sasd.fft.Spectrum;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;

/**
 * The autocorrelation of an observation without its background, averaged over frames and counted pixels.
 * <p>
 * {@code R(dy, dx) = Σ_t Σ_p z_t(p) z_t(p + (dy, dx)) / N(dy, dx)}, z_t = y_t − mean_t where pixels count and 0
 * elsewhere, N the number of pairs of pixels that both count. Frames do not wrap around. Of sparse activations
 * it is the motif's own autocorrelation, white noise at lag 0, and a ripple from chance distances between
 * activations. Lags run over |dy| ≤ {@link #rows}, |dx| ≤ {@link #columns}, half of the frame's sides. Cost:
 * three FFTs of twice the frame's size per frame, six where pixels are masked. Immutable.
 * </p>
 */
final class Autocorrelation {

	/** Largest lags. */
	final int rows, columns;
	private final RealFft2D fft;
	private final float[] grid;
	private final double[] sums;
	private final double[] pairs;

	Autocorrelation(final Observation y, final Workers workers) {
		rows = y.height / 2;
		columns = y.width / 2;
		fft = new RealFft2D(padded(y.height, rows), padded(y.width, columns));
		grid = new float[fft.height() * fft.width()];
		sums = new double[grid.length];
		pairs = new double[grid.length];
		for (int t = 0; t < y.frames(); t++) {
			lay(y, t, true);
			add(sums, workers);
			if (y.mask(t) == null) continue;
			lay(y, t, false);
			add(pairs, workers);
		}
		countComplete(y);
	}

	private static int padded(final int side, final int lags) {
		return side == 1 ? 1 : FastSizes.next(side + lags);
	}

	/** Lays frame t without its mean, or its mask, on the grid. */
	private void lay(final Observation y, final int t, final boolean values) {
		java.util.Arrays.fill(grid, 0f);
		final float[] frame = y.frame(t);
		final boolean[] mask = y.mask(t);
		final double mean = y.mean(t);
		for (int r = 0; r < y.height; r++)
			for (int c = 0; c < y.width; c++) {
				final int p = r * y.width + c;
				if (mask == null || mask[p]) grid[r * fft.width() + c] = values ? (float) (frame[p] - mean) : 1f;
			}
	}

	private void add(final double[] sum, final Workers workers) {
		final Spectrum s = fft.newSpectrum();
		fft.forward(grid, s, workers);
		for (int i = 0; i < s.size(); i++) {
			s.re[i] = s.re[i] * s.re[i] + s.im[i] * s.im[i];
			s.im[i] = 0;
		}
		fft.inverse(s, grid, workers);
		for (int i = 0; i < sum.length; i++)
			sum[i] += grid[i];
	}

	private void countComplete(final Observation y) {
		int complete = 0;
		for (int t = 0; t < y.frames(); t++)
			if (y.mask(t) == null) complete++;
		for (int dy = -rows; dy <= rows; dy++)
			for (int dx = -columns; dx <= columns; dx++)
				pairs[index(dy, dx)] += (double) complete * (y.height - Math.abs(dy)) * (y.width - Math.abs(dx));
	}

	private int index(final int dy, final int dx) {
		return Math.floorMod(dy, fft.height()) * fft.width() + Math.floorMod(dx, fft.width());
	}

	/** @return R(dy, dx), 0 where no two counted pixels lie so; |dy| ≤ rows, |dx| ≤ columns */
	double at(final int dy, final int dx) {
		final int i = index(dy, dx);
		return pairs[i] < 0.5 ? 0 : sums[i] / pairs[i];
	}

	/** @return the largest |R| over dx at each row lag 0 … rows, lag (0, 0) left out because noise is there */
	double[] rowEnvelope() {
		final double[] envelope = new double[rows + 1];
		for (int dy = 0; dy <= rows; dy++)
			for (int dx = -columns; dx <= columns; dx++)
				if (dy != 0 || dx != 0) envelope[dy] = Math.max(envelope[dy], Math.abs(at(dy, dx)));
		return envelope;
	}

	/** @return the largest |R| over dy at each column lag 0 … columns, lag (0, 0) left out */
	double[] columnEnvelope() {
		final double[] envelope = new double[columns + 1];
		for (int dx = 0; dx <= columns; dx++)
			for (int dy = -rows; dy <= rows; dy++)
				if (dy != 0 || dx != 0) envelope[dx] = Math.max(envelope[dx], Math.abs(at(dy, dx)));
		return envelope;
	}
}
