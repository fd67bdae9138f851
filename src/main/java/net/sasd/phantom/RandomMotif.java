/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * A motif drawn uniformly from the unit sphere: independent normal entries, normalised.
 * <p>
 * The papers' incoherent kernel ([L] section 5).
 * </p>
 */
public final class RandomMotif implements MotifShape {

	@Override
	public MotifFamily family() {
		return MotifFamily.RANDOM;
	}

	@Override
	public void validate(final int height, final int width) {
		MotifSampling.checkWindow(height, width);
	}

	@Override
	public double[] draw(final int height, final int width, final PhantomRandom random) {
		validate(height, width);
		return MotifSampling.around(height, width, (dy, dx) -> random.nextGaussian());
	}

	@Override
	public String toString() {
		return "random on the unit sphere";
	}
}
