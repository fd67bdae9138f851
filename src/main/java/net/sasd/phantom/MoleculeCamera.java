/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * How a camera turns photons into whole numbers. Immutable.
 * <p>
 * {@code n ~ Poisson(Q p + c)} electrons of p photons, {@code e = G + N(0, r²)} with G ~ Gamma(n, g) behind an
 * electron-multiplying gain g and G = n without one, {@code ADU = round(e / s) + baseline}, cut off at 0 and 65535. It
 * is the noise model of the single-molecule challenge of 2016 (Sage et al., <i>Super-resolution fight club</i>, Nature
 * Methods 16, 2019), which cuts decimals off instead of rounding.
 * </p>
 */
public final class MoleculeCamera {

	/** The largest number of a 16-bit pixel. */
	private static final int SATURATION = 65535;

	/** Q, the quantum efficiency, above 0 up to 1. */
	public final double quantumEfficiency;
	/** c, mean electrons per pixel and frame without light, 0 or more. */
	public final double spuriousCharge;
	/** g, the electron-multiplying gain, at least 1; 1: there is none. */
	public final double gain;
	/** r, standard deviation of the read noise in electrons, 0 or more. */
	public final double readNoise;
	/** s, electrons per analogue-to-digital unit, above 0. */
	public final double electronsPerUnit;
	/** What a pixel reads without electrons, in analogue-to-digital units, 0 to 65535. */
	public final double baseline;

	/** Takes all of it; {@link #validate()} checks it. */
	public MoleculeCamera(final double quantumEfficiency, final double spuriousCharge, final double gain,
		final double readNoise, final double electronsPerUnit, final double baseline)
	{
		this.quantumEfficiency = quantumEfficiency;
		this.spuriousCharge = spuriousCharge;
		this.gain = gain;
		this.readNoise = readNoise;
		this.electronsPerUnit = electronsPerUnit;
		this.baseline = baseline;
	}

	/** @return the EMCCD of the challenge: Q 0.9, c 0.002, gain 300, read noise 74.4 e, 45 e per unit, baseline 100 */
	public static MoleculeCamera emccd() {
		return new MoleculeCamera(0.9, 0.002, 300, 74.4, 45, 100);
	}

	/** @return an sCMOS camera: Q 0.8, read noise 1.6 e, 0.46 e per unit, baseline 100 */
	public static MoleculeCamera scmos() {
		return new MoleculeCamera(0.8, 0, 1, 1.6, 0.46, 100);
	}

	/**
	 * @param photons expected at a pixel
	 * @return the mean of its numbers, {@code g (Q p + c) / s + baseline}, as long as none is cut off
	 */
	public double mean(final double photons) {
		return gain * electrons(photons) / electronsPerUnit + baseline;
	}

	/**
	 * @param photons expected at a pixel
	 * @return the variance of its numbers, {@code (F g² (Q p + c) + r²) / s² + 1/12}, as long as none is cut off; the
	 *         excess noise factor F is 2 behind a gain and 1 without; 1/12 is what rounding adds
	 */
	public double variance(final double photons) {
		final double excess = gain > 1 ? 2 : 1;
		return (excess * gain * gain * electrons(photons) + readNoise * readNoise) / (electronsPerUnit *
			electronsPerUnit) + 1.0 / 12;
	}

	/**
	 * Refuses values out of range.
	 *
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	public void validate() {
		Check.that(quantumEfficiency > 0 && quantumEfficiency <= 1, "quantum efficiency", quantumEfficiency,
			"use a share of the photons above 0 up to 1");
		Check.that(spuriousCharge >= 0 && spuriousCharge <= 1e6, "spurious charge", spuriousCharge,
			"use 0 to 1e6 electrons per pixel");
		Check.that(gain >= 1 && gain <= 1e5, "gain", gain, "use 1 for no gain, up to 1e5");
		Check.that(readNoise >= 0 && readNoise <= 1e6, "read noise", readNoise, "use 0 to 1e6 electrons");
		Check.that(electronsPerUnit > 0 && electronsPerUnit <= 1e6, "electrons per unit", electronsPerUnit,
			"use a value above 0 up to 1e6");
		Check.that(baseline >= 0 && baseline <= SATURATION, "baseline", baseline, "use 0 to " + SATURATION);
	}

	/** @return what one pixel reads, a whole number */
	float read(final double photons, final PhantomRandom random) {
		double electrons = PoissonSampler.next(random, electrons(photons));
		if (gain > 1 && electrons > 0) electrons = gain * GammaSampler.next(random, electrons);
		electrons += readNoise * random.nextGaussian();
		return (float) Math.max(0, Math.min(SATURATION, Math.rint(electrons / electronsPerUnit + baseline)));
	}

	private double electrons(final double photons) {
		return quantumEfficiency * photons + spuriousCharge;
	}

	@Override
	public String toString() {
		return "quantum efficiency " + quantumEfficiency + ", spurious charge " + spuriousCharge + " e, gain " + gain +
			", read noise " + readNoise + " e, " + electronsPerUnit + " e per unit, baseline " + baseline;
	}
}
