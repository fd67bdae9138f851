/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

/**
 * The mean–variance relation of a stack, from what a fit of its molecules leaves: the variance in pixels with hardly
 * any light of molecules, and a parabola through the variances of bins of like light, {@code gain l + error² l²} above
 * it, weighted by {@code 1 / variance²} as the variance of a variance is. The square is what a point spread function
 * that is not quite right leaves, and without it would pass for noise. Cost: a sort of the pixels. Stateless,
 * thread-safe.
 */
public final class NoiseFit {

	private static final int ROUNDS = 8;

	private NoiseFit() {}

	/**
	 * Fits noise and error.
	 *
	 * @param light of molecules in each pixel, in counts
	 * @param residual of each pixel, as large as if nothing had been fitted to it; NaN does not count
	 * @param level typical background, in counts
	 * @param before what is kept where the pixels do not tell
	 */
	public static NoiseModel of(final double[] light, final double[] residual, final double level,
		final NoiseModel before)
	{
		final ResidualBins bins = ResidualBins.of(light, residual, before.dark / before.gain);
		if (bins == null || !(bins.dark > 0)) return before;
		final double[] fit = parabola(bins, before.gain);
		final double gain = fit[0] > 0 ? fit[0] : before.gain, dark = bins.dark - gain * bins.darkLight;
		return NoiseModel.estimated(level, dark > 0 ? dark : bins.dark, gain).withError(Math.sqrt(fit[1]));
	}

	/** Fits the error alone, of a camera that is known. */
	public static NoiseModel error(final double[] light, final double[] residual, final NoiseModel camera) {
		final ResidualBins bins = ResidualBins.of(light, residual, camera.dark / camera.gain);
		if (bins == null) return camera;
		double square = 0;
		for (int k = 0; k < ROUNDS; k++) {
			double top = 0, bottom = 0;
			for (int b = 0; b < bins.count; b++) {
				final double x = bins.light[b], v = bins.dark + camera.gain * x + square * x * x, w = 1 / (v * v);
				top += w * x * x * (bins.excess[b] - camera.gain * x);
				bottom += w * x * x * x * x;
			}
			square = bottom > 0 ? Math.max(0, top / bottom) : 0;
		}
		return camera.withError(Math.sqrt(square));
	}

	/** Gain and squared error, neither below 0. */
	private static double[] parabola(final ResidualBins bins, final double start) {
		double gain = start, square = 0;
		for (int k = 0; k < ROUNDS; k++) {
			double xx = 0, x3 = 0, x4 = 0, xv = 0, xxv = 0;
			for (int b = 0; b < bins.count; b++) {
				final double x = bins.light[b], v = bins.dark + gain * x + square * x * x, w = 1 / (v * v), y = bins.excess[b];
				xx += w * x * x;
				x3 += w * x * x * x;
				x4 += w * x * x * x * x;
				xv += w * x * y;
				xxv += w * x * x * y;
			}
			final double determinant = xx * x4 - x3 * x3;
			gain = determinant > 0 ? (xv * x4 - xxv * x3) / determinant : 0;
			square = determinant > 0 ? (xx * xxv - x3 * xv) / determinant : 0;
			if (!(square > 0)) {
				square = 0;
				gain = xx > 0 ? xv / xx : 0;
			}
			else if (!(gain > 0)) {
				gain = 0;
				square = x4 > 0 ? Math.max(0, xxv / x4) : 0;
			}
		}
		return new double[] { gain, square };
	}
}
