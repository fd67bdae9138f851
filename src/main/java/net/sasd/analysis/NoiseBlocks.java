/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Arrays;

import net.sasd.model.Observation;

/**
 * Mean square of the high-passed differences, and mean intensity, of blocks of one frame: 6 × 6 pixels, or 24
 * samples of a signal. Blocks of which more than half is masked are left out. Immutable.
 */
final class NoiseBlocks {

	private static final int SIDE = 6;
	private static final int SAMPLES = 24;
	private static final int ROUNDS = 8;
	/** The largest lag at which blocks are looked at, for noise that is correlated. */
	static final int LAGS = 3;

	/** Variances of the differences in each block, [lag − 1][block]. */
	final double[][] variances;
	/** Mean intensity of each block. */
	final double[] means;
	/** Degrees of freedom of a block's variance at lag 1. */
	final double freedom;

	private NoiseBlocks(final double[][] variances, final double[] means, final double freedom) {
		this.variances = variances;
		this.means = means;
		this.freedom = freedom;
	}

	/** Measures frame t. */
	static NoiseBlocks of(final Observation y, final int t) {
		final HighPass[] passes = new HighPass[LAGS];
		for (int l = 0; l < LAGS; l++)
			passes[l] = new HighPass(y, l + 1);
		final int rows = y.height == 1 ? 1 : y.width == 1 ? SAMPLES : SIDE;
		final int columns = y.width == 1 ? 1 : y.height == 1 ? SAMPLES : SIDE;
		final HighPass first = passes[0];
		final int most = (first.height / rows) * (first.width / columns);
		final double[][] variances = new double[LAGS][most];
		final double[] means = new double[most];
		int count = 0;
		for (int r = 0; r + rows <= first.height; r += rows)
			for (int c = 0; c + columns <= first.width; c += columns) {
				final double[] energies = energies(passes, t, r, c, rows, columns);
				if (Double.isNaN(energies[0])) continue;
				for (int l = 0; l < LAGS; l++)
					variances[l][count] = energies[l];
				means[count++] = mean(y, t, r, c, rows, columns);
			}
		for (int l = 0; l < LAGS; l++)
			variances[l] = Arrays.copyOf(variances[l], count);
		return new NoiseBlocks(variances, Arrays.copyOf(means, count), rows * columns / first.redundancy);
	}

	/** Mean squares of the differences that lie in a block for each lag, NaN if less than half of them exist. */
	private static double[] energies(final HighPass[] passes, final int t, final int top, final int left,
		final int rows, final int columns)
	{
		final double[] energies = new double[passes.length];
		for (int l = 0; l < passes.length; l++) {
			// larger lags reach as far as lag 1, so that they see the same pixels
			final int bottom = top + rows - l * (rows > 1 ? passes[l].reach : 0);
			final int right = left + columns - l * (columns > 1 ? passes[l].reach : 0);
			double energy = 0;
			int n = 0;
			for (int i = top; i < bottom; i++)
				for (int j = left; j < right; j++) {
					final double d = passes[l].at(t, i, j);
					if (Double.isNaN(d)) continue;
					n++;
					energy += d * d;
				}
			energies[l] = 2 * n < (bottom - top) * (right - left) ? Double.NaN : energy / n;
		}
		return energies;
	}

	private static double mean(final Observation y, final int t, final int top, final int left, final int rows,
		final int columns)
	{
		final boolean[] mask = y.mask(t);
		double sum = 0;
		int n = 0;
		for (int i = top; i < top + rows; i++)
			for (int j = left; j < left + columns; j++)
				if (mask == null || mask[i * y.width + j]) {
					sum += y.frame(t)[i * y.width + j];
					n++;
				}
		return sum / n;
	}

	/** @return number of blocks */
	int count() {
		return means.length;
	}

	/** @return variance, at lag 1, of the blocks that hold noise alone; 0 if there is no noise, NaN of no block */
	double background() {
		return background(variances[0], freedom);
	}

	/**
	 * @return standard deviation at a lag over that at lag 1, by the medians of the blocks that hold noise alone; 1 if
	 *         the noise is white
	 */
	double correlation(final int lag) {
		final double limit = limit(background(), freedom);
		final double[] near = new double[count()], far = new double[count()];
		int n = 0;
		for (int i = 0; i < count(); i++)
			if (variances[0][i] > 0 && variances[0][i] <= limit && !Double.isNaN(variances[lag - 1][i])) {
				near[n] = variances[0][i];
				far[n++] = variances[lag - 1][i];
			}
		return n == 0 ? 1 : Math.sqrt(RobustStatistics.median(Arrays.copyOf(far, n)) / RobustStatistics.median(Arrays
			.copyOf(near, n)));
	}

	/**
	 * The lowest mode of block variances: where they are densest on a logarithmic scale, then the mean of those
	 * within two standard deviations above, until it stays.
	 */
	static double background(final double[] variances, final double freedom) {
		final double[] logs = new double[variances.length];
		int count = 0;
		for (final double v : variances)
			if (v > 0) logs[count++] = Math.log(v);
		if (variances.length == 0) return Double.NaN;
		// most blocks without any difference: there is no noise
		if (2 * count < variances.length) return 0;
		double level = Math.exp(RobustStatistics.mode(Arrays.copyOf(logs, count)));
		for (int round = 0; round < ROUNDS; round++) {
			double sum = 0;
			int n = 0;
			for (final double v : variances)
				if (v > 0 && v <= limit(level, freedom)) {
					sum += v;
					n++;
				}
			level = sum / n;
		}
		return level;
	}

	private static double limit(final double level, final double freedom) {
		return level * (1 + 2 * Math.sqrt(2 / freedom));
	}
}
