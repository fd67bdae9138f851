/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * The Airy pattern, the point spread function of an ideal lens.
 * <p>
 * {@code a(r) = (2 J1(v) / v)²} with {@code v = 3.8317 r / r0} and r0 the radius of the first dark ring in
 * pixels (0.61 wavelength / numerical aperture). FWHM = 0.8437 r0.
 * </p>
 */
public final class AiryMotif implements MotifShape {

	private final double firstZero;

	private AiryMotif(final double firstZero) {
		this.firstZero = firstZero;
	}

	/**
	 * @param radius radius of the first dark ring in pixels
	 * @return the pattern
	 */
	public static AiryMotif ofFirstZero(final double radius) {
		return new AiryMotif(radius);
	}

	/**
	 * @param fwhm full width at half maximum in pixels
	 * @return the pattern
	 */
	public static AiryMotif ofFwhm(final double fwhm) {
		return new AiryMotif(fwhm / 2 * BesselJ1.FIRST_ZERO / BesselJ1.AIRY_HALF_MAXIMUM);
	}

	@Override
	public MotifFamily family() {
		return MotifFamily.AIRY;
	}

	@Override
	public void validate(final int height, final int width) {
		MotifSampling.checkExtent(firstZero, "Airy radius of the first zero", height, width);
	}

	@Override
	public double[] draw(final int height, final int width, final PhantomRandom random) {
		validate(height, width);
		final double scale = BesselJ1.FIRST_ZERO / firstZero;
		return MotifSampling.around(height, width, (dy, dx) -> {
			final double j = 2 * BesselJ1.overX(scale * MotifSampling.radius(dy, dx));
			return j * j;
		});
	}

	@Override
	public String toString() {
		return "Airy, first zero at " + firstZero + " px";
	}
}
