/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

/**
 * The variance of a pixel, {@code σ² = dark + gain (b + l − level) + error² l²} for a background of b counts and
 * molecules' light of l, and what light is in photons. The last term is no noise of the camera: it is what a point
 * spread function that is not quite right leaves, a fixed share of the light. Immutable.
 */
public final class NoiseModel {

	/** No pixel has less than this share of the variance at the reference level. */
	private static final double LEAST = 0.2;

	/** Reference level in counts, such as the typical background, and the variance there, in counts². */
	public final double level, dark;
	/** Growth of the variance per count. */
	public final double gain;
	/** Share of the light of molecules that the point spread function does not explain. */
	public final double error;
	/** Photons per count of light. */
	public final double photonsPerCount;
	/** Light at the reference level, in photons. */
	private final double levelPhotons;

	private NoiseModel(final double level, final double dark, final double gain, final double error,
		final double photonsPerCount, final double levelPhotons)
	{
		this.level = level;
		this.dark = dark;
		this.gain = gain;
		this.error = error;
		this.photonsPerCount = photonsPerCount;
		this.levelPhotons = levelPhotons;
	}

	/**
	 * The noise of a camera that nobody described: light is counted in photons that a perfect camera would need for the
	 * same noise, {@code counts / gain}. Behind an electron-multiplying register that is half of the true number.
	 *
	 * @param level typical background in counts
	 * @param dark variance there
	 * @param gain growth of the variance per count, above 0
	 */
	public static NoiseModel estimated(final double level, final double dark, final double gain) {
		return new NoiseModel(level, dark, gain, 0, 1 / gain, dark / (gain * gain));
	}

	/** The noise of a known camera around a level in counts. */
	public static NoiseModel of(final CameraModel camera, final double level) {
		final double gain = camera.varianceGain(), light = Math.max(0, level - camera.offset);
		// a bare photon at least, so that no weight is infinite
		final double dark = gain * light + camera.readVariance() + gain * gain * 1e-3;
		return new NoiseModel(level, dark, gain, 0, camera.photonsPerCount(), (level - camera.offset) * camera
			.photonsPerCount());
	}

	/**
	 * @param figures what {@link #figures} gave
	 * @return the same noise, bit for bit
	 * @throws IllegalArgumentException if their number is another
	 */
	public static NoiseModel of(final double[] figures) {
		if (figures.length != 6) throw new IllegalArgumentException("A noise has " + figures.length +
			" figures; it must have 6.");
		return new NoiseModel(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
	}

	/** @return level, dark, gain, error, photons per count, and photons at the level: all that it is made of */
	public double[] figures() {
		return new double[] { level, dark, gain, error, photonsPerCount, levelPhotons };
	}

	/** @return the same noise with a point spread function that does not explain a share of the light */
	NoiseModel withError(final double share) {
		return new NoiseModel(level, dark, gain, share, photonsPerCount, levelPhotons);
	}

	/**
	 * @param background of a pixel, in counts
	 * @param light of molecules in it, in counts; below 0 it counts as 0
	 * @return its variance, in counts²
	 */
	public double variance(final double background, final double light) {
		final double l = Math.max(0, light), unexplained = error * l;
		return Math.max(LEAST * dark, dark + gain * (background + l - level)) + unexplained * unexplained;
	}

	/** @return photons of a background of so many counts */
	public double backgroundPhotons(final double counts) {
		return Math.max(0, levelPhotons + (counts - level) * photonsPerCount);
	}
}
