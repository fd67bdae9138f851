/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Arrays;

import net.sasd.model.Observation;
import net.sasd.model.Solution;

/**
 * The standard deviation of the noise, in units of the normalised image, robust against what is in the image.
 * <p>
 * From the data: differences that smooth structure does not survive ({@code (y₀₀ − y₀₁ − y₁₀ + y₁₁) / 2} in
 * images, second differences in signals) are squared and averaged over blocks; the lowest mode of these block
 * variances is the background's, because structure only adds to them. Where most of the image is covered by
 * rough motifs, no block is background and the estimate is too large; the residual of a solution
 * ({@link #ofResidual}) then knows better. Noise that is correlated between neighbours, as in images that were
 * enlarged or filtered, hides from differences of neighbours, so those of lag 3 decide where they are clearly
 * larger. Signal-dependent noise is told by a line through the lowest modes of blocks of like intensity,
 * {@code var(I) = σ² + gain (I − background)}. Masked pixels do not count. Cost: one pass over the pixels and
 * a sort of the blocks. Immutable and thread-safe.
 * </p>
 */
public final class NoiseLevel {

	/** Standard deviation of the noise in the background, median over the frames; 0 if there is none. */
	public final double sigma;
	/** Standard deviation of differences over a lag of 3 pixels, to that of neighbours: 1 if the noise is white. */
	public final double correlation;
	/** Mean intensity of the background, median over the frames. */
	public final double background;
	/**
	 * Variance added per unit of intensity above the background, 0 if it does not grow; rough structure adds to
	 * it, so it is an upper estimate.
	 */
	public final double gain;
	private final double[] frames;

	/** Noise is taken for correlated from this ratio on. */
	private static final double CORRELATED = 2;

	private NoiseLevel(final double[] frames, final double correlation, final double background, final double gain) {
		this.frames = frames;
		this.sigma = RobustStatistics.median(frames);
		this.correlation = correlation;
		this.background = background;
		this.gain = gain;
	}

	/**
	 * Estimates the noise of an observation.
	 *
	 * @param y the frames
	 * @return the noise; of frames without a block that counts, the median of the others; 0 if there is no block
	 */
	public static NoiseLevel of(final Observation y) {
		final int count = y.frames();
		final double[] sigmas = new double[count], ratios = new double[count], means = new double[count],
			gains = new double[count];
		int measured = 0;
		final boolean[] known = new boolean[count];
		for (int t = 0; t < count; t++) {
			final NoiseBlocks blocks = NoiseBlocks.of(y, t);
			if (blocks.count() == 0) continue;
			known[t] = true;
			final double ratio = blocks.correlation(NoiseBlocks.LAGS);
			final MeanVariance line = MeanVariance.of(blocks);
			ratios[measured] = ratio;
			means[measured] = line.background;
			sigmas[t] = Math.sqrt(blocks.background()) * (ratio > CORRELATED ? ratio : 1);
			final double most = line.background > 0 ? sigmas[t] * sigmas[t] / line.background : Double.MAX_VALUE;
			gains[measured++] = Math.min(line.gain, most);
		}
		if (measured == 0) return new NoiseLevel(new double[count], 1, 0, 0);
		fillUnknown(sigmas, known, measured);
		final double correlation = RobustStatistics.median(Arrays.copyOf(ratios, measured));
		return new NoiseLevel(sigmas, correlation, RobustStatistics.median(Arrays.copyOf(means, measured)),
			RobustStatistics.median(Arrays.copyOf(gains, measured)));
	}

	private static void fillUnknown(final double[] sigmas, final boolean[] known, final int measured) {
		final double[] values = new double[measured];
		int n = 0;
		for (int t = 0; t < sigmas.length; t++)
			if (known[t]) values[n++] = sigmas[t];
		final double median = RobustStatistics.median(values);
		for (int t = 0; t < sigmas.length; t++)
			if (!known[t]) sigmas[t] = median;
	}

	/**
	 * The noise that a solution leaves: 1.4826 times the median absolute deviation of the residual.
	 *
	 * @param solution whose residual is looked at; NaN pixels do not count
	 * @return standard deviation in units of the normalised image, median over the frames; 0 of no pixel
	 */
	public static double ofResidual(final Solution solution) {
		final double[] sigmas = new double[solution.frames()];
		int count = 0;
		for (int t = 0; t < sigmas.length; t++) {
			final float[] residual = solution.residual(t);
			final double[] values = new double[residual.length];
			int n = 0;
			for (final float value : residual)
				if (!Float.isNaN(value)) values[n++] = value / solution.scale;
			if (n > 0) sigmas[count++] = RobustStatistics.sigma(Arrays.copyOf(values, n));
		}
		return count == 0 ? 0 : RobustStatistics.median(Arrays.copyOf(sigmas, count));
	}

	/** @return standard deviation of the noise in the background of frame t */
	public double frame(final int t) {
		return frames[t];
	}

	/**
	 * @param intensity of a pixel of the normalised image
	 * @return standard deviation of the noise there
	 */
	public double at(final double intensity) {
		return Math.sqrt(Math.max(0, sigma * sigma + gain * Math.max(0, intensity - background)));
	}
}
