/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * Three extracellular spike waveforms as sums of Gaussian lobes, {@code w(t) = Σ A exp(−(t − c)² / 2s²)}, t in
 * milliseconds from the waveform's origin, largest value about 1; for recordings like those of [L] 6.1.2. Immutable,
 * thread-safe.
 */
public enum WaveformTrio {

	/** Distinct: a narrow biphasic, a broad biphasic and a triphasic waveform that begins downward. */
	EASY(new double[][][] {
		{ { 1, 0, 0.11 }, { -0.35, 0.45, 0.22 } },
		{ { 1, 0, 0.34 }, { -0.3, 1.0, 0.4 } },
		{ { -0.9, -0.3, 0.12 }, { 1, 0.05, 0.13 }, { -0.45, 0.4, 0.2 } } }),

	/** Alike: three biphasic waveforms that differ a little in the width of the spike and its undershoot. */
	DIFFICULT(new double[][][] {
		{ { 1, 0, 0.16 }, { -0.35, 0.5, 0.25 } },
		{ { 1, 0, 0.19 }, { -0.55, 0.55, 0.24 } },
		{ { 1, 0, 0.21 }, { -0.25, 0.65, 0.35 } } });

	/** Part of a window that lies before the waveform's origin. */
	private static final double BEFORE = 1.0 / 3;

	/** [waveform][lobe]{height, centre, standard deviation}, in milliseconds. */
	private final double[][][] lobes;

	WaveformTrio(final double[][][] lobes) {
		this.lobes = lobes;
	}

	/** @return number of waveforms, 3 */
	public int count() {
		return lobes.length;
	}

	/**
	 * @param k which waveform, from 0
	 * @param milliseconds time from its origin
	 * @return its value
	 */
	public double at(final int k, final double milliseconds) {
		double sum = 0;
		for (final double[] lobe : lobes[k]) {
			final double distance = (milliseconds - lobe[1]) / lobe[2];
			sum += lobe[0] * StrictMath.exp(-distance * distance / 2);
		}
		return sum;
	}

	/** @return samples of a window before a waveform's origin */
	static int before(final int window) {
		return (int) (BEFORE * window);
	}

	/**
	 * Samples a waveform whose origin lies on a sample, a third into the window.
	 *
	 * @param window number of samples
	 * @param samplesPerSecond sampling rate in hertz
	 */
	public double[] sampled(final int k, final int window, final double samplesPerSecond) {
		final double[] values = new double[window];
		for (int i = 0; i < window; i++)
			values[i] = at(k, 1000 * (i - before(window)) / samplesPerSecond);
		return values;
	}
}
