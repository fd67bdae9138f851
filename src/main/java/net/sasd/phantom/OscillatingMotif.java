/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * A decaying standing wave around a defect, as scanning tunnelling microscopy sees it (Friedel oscillation).
 * <p>
 * {@code a(r, phi) = exp(-r / L) cos(2 pi r / P) (1 + m cos(n phi))}: L the decay length and P the period in
 * pixels, n the number of lobes, m the depth of the angular modulation. At r = 0, where phi has no value,
 * a = 1, the mean over phi.
 * </p>
 */
public final class OscillatingMotif implements MotifShape {

	private final double period;
	private final double decay;
	private final int lobes;
	private final double modulation;

	private OscillatingMotif(final double period, final double decay, final int lobes,
		final double modulation)
	{
		this.period = period;
		this.decay = decay;
		this.lobes = lobes;
		this.modulation = modulation;
	}

	/**
	 * @param period of the wave in pixels, at least 2 (the sampling limit)
	 * @param decay length over which the wave falls to 1/e, in pixels
	 * @param lobes maxima of the modulation around the centre, from 1
	 * @param modulation depth from 0 (round) to 1
	 * @return the pattern
	 */
	public static OscillatingMotif of(final double period, final double decay, final int lobes,
		final double modulation)
	{
		return new OscillatingMotif(period, decay, lobes, modulation);
	}

	@Override
	public MotifFamily family() {
		return MotifFamily.STM;
	}

	@Override
	public void validate(final int height, final int width) {
		MotifSampling.checkExtent(period, "oscillation period", height, width);
		Check.that(period >= 2, "oscillation period", period, "use at least 2 pixels, the sampling limit");
		Check.positive(decay, "decay length", "use a length in pixels above 0");
		Check.that(lobes >= 1, "lobes", lobes, "use at least 1, or modulation 0 for a round pattern");
		Check.that(modulation >= 0 && modulation <= 1, "modulation", modulation, "use a depth from 0 to 1");
	}

	@Override
	public double[] draw(final int height, final int width, final PhantomRandom random) {
		validate(height, width);
		final double wave = 2 * StrictMath.PI / period;
		return MotifSampling.around(height, width, (dy, dx) -> {
			final double r = MotifSampling.radius(dy, dx);
			if (r == 0) return 1;
			final double angular = 1 + modulation * StrictMath.cos(lobes * StrictMath.atan2(dy, dx));
			return StrictMath.exp(-r / decay) * StrictMath.cos(wave * r) * angular;
		});
	}

	@Override
	public String toString() {
		return "oscillating, period " + period + " px, decay " + decay + " px, " + lobes +
			" lobes, modulation " + modulation;
	}
}
