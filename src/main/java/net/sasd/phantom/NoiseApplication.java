/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import net.sasd.phantom.PhantomRandom.Purpose;

/** Adds noise to clean frames. */
final class NoiseApplication {

	private final Noise noise;
	private final long seed;

	NoiseApplication(final Noise noise, final long seed) {
		this.noise = noise;
		this.seed = seed;
	}

	/** The noise's standard deviation; for Poisson noise its root mean square over all pixels. */
	double sigma(final double[][] clean) {
		switch (noise.kind()) {
			case GAUSSIAN:
				return noise.level();
			case SNR:
				final double variance = meanVariance(clean);
				Check.that(variance > 0, "signal variance", variance,
					"an SNR needs a signal, raise the density or give the noise sigma");
				return Math.sqrt(variance / StrictMath.pow(10, noise.level() / 10));
			case POISSON:
				return Math.sqrt(mean(clean) / photonsPerUnit(clean));
			default:
				return 0;
		}
	}

	/** New noisy frames; {@code sigma} is what {@link #sigma} said. */
	float[][] apply(final double[][] clean, final double sigma) {
		final boolean poisson = noise.kind() == Noise.Kind.POISSON;
		final double gain = poisson ? photonsPerUnit(clean) : 0;
		final float[][] noisy = new float[clean.length][];
		for (int t = 0; t < clean.length; t++) {
			final PhantomRandom random = PhantomRandom.substream(seed, Purpose.NOISE, t);
			noisy[t] = new float[clean[t].length];
			for (int i = 0; i < noisy[t].length; i++) {
				final double value = poisson ? PoissonSampler.next(random, gain * clean[t][i]) / gain
					: clean[t][i] + sigma * random.nextGaussian();
				noisy[t][i] = (float) value;
			}
		}
		return noisy;
	}

	private double photonsPerUnit(final double[][] clean) {
		double least = Double.POSITIVE_INFINITY;
		double peak = 0;
		for (final double[] frame : clean)
			for (final double value : frame) {
				least = Math.min(least, value);
				peak = Math.max(peak, value);
			}
		Check.that(least >= 0, "least clean value", least,
			"photon counts cannot be negative, raise the bias or use non-negative motifs and amplitudes");
		Check.positive(peak, "brightest clean value", "Poisson noise needs light, raise the bias or the density");
		return noise.level() / peak;
	}

	private static double mean(final double[][] frames) {
		double sum = 0;
		for (final double[] frame : frames)
			sum += mean(frame);
		return sum / frames.length;
	}

	private static double mean(final double[] frame) {
		double sum = 0;
		for (final double value : frame)
			sum += value;
		return sum / frame.length;
	}

	private static double meanVariance(final double[][] frames) {
		double sum = 0;
		for (final double[] frame : frames) {
			final double mean = mean(frame);
			double squares = 0;
			for (final double value : frame)
				squares += (value - mean) * (value - mean);
			sum += squares / frame.length;
		}
		return sum / frames.length;
	}
}
