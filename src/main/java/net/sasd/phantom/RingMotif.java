/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * A ring with a hole: {@code a(r) = exp(-(r - R)² / (2 s²))}, s = wall / 2.3548.
 */
public final class RingMotif implements MotifShape {

	private final double radius;
	private final double wall;

	private RingMotif(final double radius, final double wall) {
		this.radius = radius;
		this.wall = wall;
	}

	/**
	 * @param radius from the centre to the crest R, in pixels
	 * @param wall full width at half maximum of the wall in pixels; at most the radius, to leave a hole
	 * @return the ring
	 */
	public static RingMotif of(final double radius, final double wall) {
		return new RingMotif(radius, wall);
	}

	@Override
	public MotifFamily family() {
		return MotifFamily.RING;
	}

	@Override
	public void validate(final int height, final int width) {
		MotifSampling.checkExtent(2 * radius, "ring diameter", height, width);
		Check.positive(wall, "ring wall", "use a thickness in pixels above 0");
		Check.that(wall <= radius, "ring wall", wall, "use at most the radius " + radius +
			", or the hole closes");
	}

	@Override
	public double[] draw(final int height, final int width, final PhantomRandom random) {
		validate(height, width);
		final double sigma = wall / GaussianMotif.FWHM_PER_SIGMA;
		return MotifSampling.around(height, width, (dy, dx) -> {
			final double z = (MotifSampling.radius(dy, dx) - radius) / sigma;
			return StrictMath.exp(-z * z / 2);
		});
	}

	@Override
	public String toString() {
		return "ring, radius " + radius + " px, wall " + wall + " px";
	}
}
