/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** The noise of a phantom: none, Gaussian by its sigma or by the SNR, or Poisson. Immutable. */
public final class Noise {

	/** The kinds of noise. */
	public enum Kind {
		/** No noise. */
		NONE,
		/** Gaussian; the level is sigma in the frames' units. */
		GAUSSIAN,
		/** Gaussian; the level is the signal-to-noise ratio in dB. */
		SNR,
		/** Poisson; the level is the number of photons at the brightest clean pixel. */
		POISSON
	}

	private final Kind kind;
	private final double level;

	private Noise(final Kind kind, final double level) {
		this.kind = kind;
		this.level = level;
	}

	/** @return no noise */
	public static Noise none() {
		return new Noise(Kind.NONE, 0);
	}

	/**
	 * @param sigma standard deviation in the frames' units, above 0
	 * @return white Gaussian noise
	 */
	public static Noise gaussian(final double sigma) {
		return new Noise(Kind.GAUSSIAN, sigma);
	}

	/**
	 * White Gaussian noise of {@code SNR = 10 log10(var(signal) / sigma²)}.
	 * <p>
	 * var(signal) is the population variance of a clean frame, averaged over the frames, so biases do not
	 * count and all frames share one sigma.
	 * </p>
	 *
	 * @param decibel the ratio, -100 ... 300
	 * @return the noise
	 */
	public static Noise snr(final double decibel) {
		return new Noise(Kind.SNR, decibel);
	}

	/**
	 * Photon noise: {@code y = Poisson(g clean) / g}, g = photons / (maximum of all clean frames). Bias counts
	 * as light, and the clean frames must not be negative.
	 *
	 * @param photons expected at the brightest clean pixel, above 0, at most 1e9
	 * @return the noise
	 */
	public static Noise poisson(final double photons) {
		return new Noise(Kind.POISSON, photons);
	}

	/** @return the kind of noise */
	public Kind kind() {
		return kind;
	}

	/** @return sigma, decibel or photons, as the kind says; 0 for none */
	public double level() {
		return level;
	}

	/**
	 * Refuses a level out of range.
	 *
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	public void validate() {
		switch (kind) {
			case GAUSSIAN:
				Check.positive(level, "noise sigma", "use a finite value above 0, or no noise");
				break;
			case SNR:
				Check.that(level >= -100 && level <= 300, "SNR", level, "use -100 to 300 dB");
				break;
			case POISSON:
				Check.that(level > 0 && level <= 1e9, "photons at peak", level, "use a value above 0, up to 1e9");
				break;
			default:
		}
	}

	@Override
	public String toString() {
		return kind + (kind == Kind.NONE ? "" : " " + level);
	}
}
