/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import org.apache.commons.math3.special.Erf;

/**
 * A round Gaussian, integrated over each pixel: {@code ∫ N(u; 0, s²) du} along x times the same along y, s the standard
 * deviation, FWHM = 2 sqrt(2 ln 2) s before the integration. It ends at 5 s and one pixel, where 1e-6 of the light is
 * missing.
 */
public final class GaussianPsf extends MoleculePsf {

	private static final double REACH = 5;

	private final double fwhm, sigma;

	private GaussianPsf(final double fwhm) {
		this.fwhm = fwhm;
		sigma = fwhm / GaussianMotif.FWHM_PER_SIGMA;
	}

	/** @param fwhm full width at half maximum in nm, 20 to 10000 */
	public static GaussianPsf ofFwhm(final double fwhm) {
		return new GaussianPsf(fwhm);
	}

	@Override
	public void validate() {
		Check.that(fwhm >= 20 && fwhm <= 10_000, "FWHM of the point spread function", fwhm, "use 20 to 10000 nm");
	}

	@Override
	public SampledPsf sampled(final double pixelSize) {
		final int reach = (int) Math.ceil((REACH * sigma + pixelSize) / SampledPsf.STEP), side = 2 * reach + 1;
		final double[] line = new double[side];
		for (int i = 1; i < side - 1; i++) {
			final double offset = (i - reach) * SampledPsf.STEP;
			line[i] = integral(offset - pixelSize / 2, offset + pixelSize / 2);
		}
		final float[] values = new float[side * side];
		for (int i = 0; i < values.length; i++)
			values[i] = (float) (line[i / side] * line[i % side]);
		return new SampledPsf(side, values);
	}

	@Override
	Brush brush(final double pixelSize) {
		return (frame, width, x, y, photons) -> {
			final int height = frame.length / width;
			final double reach = REACH * sigma + pixelSize;
			final int left = first(x - reach, pixelSize), top = first(y - reach, pixelSize);
			final double[] across = shares(left, end(x + reach, pixelSize, width), x, pixelSize);
			final double[] down = shares(top, end(y + reach, pixelSize, height), y, pixelSize);
			for (int j = 0; j < down.length; j++)
				for (int i = 0; i < across.length; i++)
					frame[(top + j) * width + left + i] += photons * down[j] * across[i];
		};
	}

	/** What each pixel of a row gets. */
	private double[] shares(final int from, final int to, final double place, final double pixelSize) {
		final double[] shares = new double[Math.max(0, to - from)];
		for (int i = 0; i < shares.length; i++)
			shares[i] = integral((from + i) * pixelSize - place, (from + i + 1) * pixelSize - place);
		return shares;
	}

	private double integral(final double from, final double to) {
		final double scale = sigma * Math.sqrt(2);
		return (Erf.erf(to / scale) - Erf.erf(from / scale)) / 2;
	}

	@Override
	public String toString() {
		return "Gaussian, FWHM " + fwhm + " nm, integrated over the pixel";
	}
}
