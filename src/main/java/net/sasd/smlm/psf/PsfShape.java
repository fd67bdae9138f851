/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

/** Figures of a point spread function. Immutable. */
public final class PsfShape {

	private static final double STEP = 0.02;
	private static final double SIGMA_PER_FWHM = 1 / Math.sqrt(8 * Math.log(2));

	/** Full widths at half maximum along x and y through the peak, as the camera's pixels see it, in pixels. */
	public final double fwhmX, fwhmY;
	/**
	 * Standard deviations in pixels of the Gaussian that has these widths once a pixel has integrated it, so without the
	 * pixel's own variance of 1/12: {@code σ² = FWHM² / (8 ln 2) − 1/12}.
	 */
	public final double sigmaX, sigmaY;
	/**
	 * Share of the light that is not where it would be if the function were the same after half a turn about its centre
	 * of mass: {@code ½ ∫ |f(u) − f(−u)| / ∫ |f|}; 0 for every symmetric one, even if it is astigmatic.
	 */
	public final double asymmetry;

	/** Measures. */
	public PsfShape(final PsfSpline psf) {
		final PsfSpline centred = psf.centred();
		double peak = 0, u = 0, v = 0, difference = 0, all = 0;
		final int n = (int) Math.round(PsfSpline.REACH / STEP);
		for (int j = -n; j <= n; j += 5)
			for (int i = -n; i <= n; i += 5) {
				final double f = psf.at(i * STEP, j * STEP);
				final double g = centred.at(i * STEP, j * STEP);
				difference += Math.abs(g - centred.at(-i * STEP, -j * STEP));
				all += Math.abs(g);
				if (f > peak) {
					peak = f;
					u = i * STEP;
					v = j * STEP;
				}
			}
		asymmetry = difference / 2 / all;
		fwhmX = half(psf, u, v, STEP, 0) + half(psf, u, v, -STEP, 0);
		fwhmY = half(psf, u, v, 0, STEP) + half(psf, u, v, 0, -STEP);
		sigmaX = sigma(fwhmX);
		sigmaY = sigma(fwhmY);
	}

	private static double sigma(final double fwhm) {
		return Math.sqrt(Math.max(0, fwhm * fwhm * SIGMA_PER_FWHM * SIGMA_PER_FWHM - 1.0 / 12));
	}

	/** Distance from a peak to half of it, by linear interpolation. */
	private static double half(final PsfSpline psf, final double u, final double v, final double du, final double dv) {
		final double top = psf.at(u, v) / 2;
		double before = 2 * top;
		for (int k = 1; k * STEP < 2 * PsfSpline.REACH; k++) {
			final double f = psf.at(u + k * du, v + k * dv);
			if (f < top) return (k - 1 + (before - top) / (before - f)) * STEP;
			before = f;
		}
		return 2 * PsfSpline.REACH;
	}
}
