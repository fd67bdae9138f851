/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * A Gaussian point spread function, round or elongated.
 * <p>
 * {@code a(dy, dx) = exp(-u² / (2 s² e) - v² e / (2 s²))}, u along the long axis, v across, s the standard
 * deviation in pixels, e the elongation (ratio of long to short axis). The geometric mean of both widths
 * stays s; FWHM = 2 sqrt(2 ln 2) s.
 * </p>
 */
public final class GaussianMotif implements MotifShape {

	/** FWHM of a Gaussian with standard deviation 1. */
	static final double FWHM_PER_SIGMA = 2.3548200450309493;

	private final double sigma;
	private final double elongation;
	private final double angle;

	private GaussianMotif(final double sigma, final double elongation, final double angle) {
		this.sigma = sigma;
		this.elongation = elongation;
		this.angle = angle;
	}

	/**
	 * @param fwhm full width at half maximum in pixels
	 * @return a round Gaussian
	 */
	public static GaussianMotif ofFwhm(final double fwhm) {
		return new GaussianMotif(fwhm / FWHM_PER_SIGMA, 1, 0);
	}

	/**
	 * @param sigma standard deviation in pixels
	 * @return a round Gaussian
	 */
	public static GaussianMotif ofSigma(final double sigma) {
		return new GaussianMotif(sigma, 1, 0);
	}

	/**
	 * @param ratio long axis over short axis, at least 1
	 * @param degrees direction of the long axis, from the x axis towards growing y
	 * @return the same Gaussian, elongated at the same geometric mean width
	 */
	public GaussianMotif elongated(final double ratio, final double degrees) {
		return new GaussianMotif(sigma, ratio, degrees);
	}

	@Override
	public MotifFamily family() {
		return MotifFamily.GAUSSIAN;
	}

	@Override
	public void validate(final int height, final int width) {
		Check.positive(sigma, "Gaussian sigma", "use a width in pixels above 0");
		Check.that(elongation >= 1 && elongation <= 100, "elongation", elongation,
			"use a ratio of long to short axis from 1 to 100");
		Check.finite(angle, "elongation angle", "use a finite angle in degrees");
		MotifSampling.checkExtent(sigma * Math.sqrt(elongation) * FWHM_PER_SIGMA,
			"Gaussian FWHM along the long axis", height, width);
	}

	@Override
	public double[] draw(final int height, final int width, final PhantomRandom random) {
		validate(height, width);
		final double cos = StrictMath.cos(angle * StrictMath.PI / 180);
		final double sin = StrictMath.sin(angle * StrictMath.PI / 180);
		final double variance = 2 * sigma * sigma;
		return MotifSampling.around(height, width, (dy, dx) -> {
			final double u = dx * cos + dy * sin;
			final double v = dy * cos - dx * sin;
			return StrictMath.exp(-(u * u / elongation + v * v * elongation) / variance);
		});
	}

	@Override
	public String toString() {
		return "Gaussian, sigma " + sigma + " px, elongation " + elongation + " at " + angle + " degrees";
	}
}
