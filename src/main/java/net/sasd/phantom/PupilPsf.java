/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * The point spread function of a lens with aberrations, from its scalar pupil function:
 * {@code |∫ exp(2πi (W(ρ, θ) + f·x)) df|²} over |f| ≤ NA / λ, ρ = |f| λ / NA.
 * <p>
 * W, in waves, is the sum of Zernike polynomials of unit mean square (Noll, <i>Zernike polynomials and atmospheric
 * turbulence</i>, Journal of the Optical Society of America 66, 1976): √8 (3ρ³ − 2ρ) cos(θ − 0.6) coma,
 * √6 ρ² cos 2θ astigmatism, √8 ρ³ cos 3θ trefoil and √3 (2ρ² − 1) defocus. It is sampled every 10 nm within
 * 3.25 λ / NA, scaled to unit sum, integrated over the pixel, and moved so that its centre of mass there is its
 * reference point.
 * </p>
 */
public final class PupilPsf extends MoleculePsf {

	private final double aperture, wavelength, coma, astigmatism, trefoil, defocus, stretch;

	private PupilPsf(final double aperture, final double wavelength, final double coma, final double astigmatism,
		final double trefoil, final double defocus, final double stretch)
	{
		this.aperture = aperture;
		this.wavelength = wavelength;
		this.coma = coma;
		this.astigmatism = astigmatism;
		this.trefoil = trefoil;
		this.defocus = defocus;
		this.stretch = stretch;
	}

	/**
	 * @param aperture NA, numerical aperture, 0.5 to 1.7
	 * @param wavelength λ in nm, 300 to 1000
	 * @return the function without aberrations
	 */
	public static PupilPsf of(final double aperture, final double wavelength) {
		return new PupilPsf(aperture, wavelength, 0, 0, 0, 0, 1);
	}

	/** @return the same lens with these aberrations, each -0.5 to 0.5 waves (root mean square) */
	public PupilPsf aberrated(final double comaWaves, final double astigmatismWaves, final double trefoilWaves,
		final double defocusWaves)
	{
		return new PupilPsf(aperture, wavelength, comaWaves, astigmatismWaves, trefoilWaves, defocusWaves, stretch);
	}

	/** @return the same, drawn out along y by a factor of 0.5 to 2 */
	public PupilPsf stretched(final double factor) {
		return new PupilPsf(aperture, wavelength, coma, astigmatism, trefoil, defocus, factor);
	}

	@Override
	public void validate() {
		Check.that(aperture >= 0.5 && aperture <= 1.7, "numerical aperture", aperture, "use 0.5 to 1.7");
		Check.that(wavelength >= 300 && wavelength <= 1000, "wavelength", wavelength, "use 300 to 1000 nm");
		wave(coma, "coma");
		wave(astigmatism, "astigmatism");
		wave(trefoil, "trefoil");
		wave(defocus, "defocus");
		Check.that(stretch >= 0.5 && stretch <= 2, "stretch along y", stretch, "use a factor from 0.5 to 2");
	}

	private static void wave(final double waves, final String field) {
		Check.that(Math.abs(waves) <= 0.5, field, waves, "use -0.5 to 0.5 waves (root mean square)");
	}

	@Override
	public SampledPsf sampled(final double pixelSize) {
		return new PupilIntegral(aperture / wavelength, stretch, this::waves).sampled(pixelSize);
	}

	/** W at a place of the unit disk. */
	private double waves(final double y, final double x) {
		final double rho = MotifSampling.radius(y, x), theta = StrictMath.atan2(y, x);
		return coma * Math.sqrt(8) * (3 * rho * rho - 2) * rho * StrictMath.cos(theta - 0.6) + astigmatism * Math.sqrt(
			6) * rho * rho * StrictMath.cos(2 * theta) + trefoil * Math.sqrt(8) * rho * rho * rho * StrictMath.cos(3 *
				theta) + defocus * Math.sqrt(3) * (2 * rho * rho - 1);
	}

	@Override
	Brush brush(final double pixelSize) {
		final SampledPsf psf = sampled(pixelSize);
		return (frame, width, x, y, photons) -> {
			final int height = frame.length / width;
			final int bottom = end(y + psf.reach(), pixelSize, height), right = end(x + psf.reach(), pixelSize, width);
			for (int j = first(y - psf.reach(), pixelSize); j < bottom; j++)
				for (int i = first(x - psf.reach(), pixelSize); i < right; i++)
					frame[j * width + i] += photons * psf.at((i + 0.5) * pixelSize - x, (j + 0.5) * pixelSize - y);
		};
	}

	@Override
	public String toString() {
		return "scalar pupil, NA " + aperture + ", wavelength " + wavelength + " nm, waves RMS of coma " + coma +
			", astigmatism " + astigmatism + ", trefoil " + trefoil + ", defocus " + defocus + ", stretched along y by " +
			stretch + ", integrated over the pixel";
	}
}
