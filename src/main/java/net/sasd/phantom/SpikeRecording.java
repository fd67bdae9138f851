/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.List;

import net.sasd.phantom.PhantomRandom.Purpose;

/**
 * A simulated extracellular recording with its truth, like those of [L] 6.1.2: each neuron fires as a Poisson process
 * with a refractory period, at times between samples too, and adds its waveform; white Gaussian noise. Each neuron's
 * times and the noise have random numbers of their own. Immutable; the same bits for the same arguments.
 */
public final class SpikeRecording {

	/** Sampling rate of [L] 6.1.2, in hertz. */
	public static final double SAMPLES_PER_SECOND = 24_000;
	/** Samples of a waveform, 3 ms. */
	public static final int WINDOW = 72;
	/** Least time between two spikes of a neuron, in seconds. */
	public static final double REFRACTORY = 0.002;

	/** The waveforms that were used. */
	public final WaveformTrio waveforms;
	private final float[] signal;
	private final double[][] times;

	private SpikeRecording(final WaveformTrio waveforms, final float[] signal, final double[][] times) {
		this.waveforms = waveforms;
		this.signal = signal;
		this.times = times;
	}

	/**
	 * Draws a recording.
	 *
	 * @param waveforms one per neuron
	 * @param samples length m, at least a window
	 * @param firingRate mean spikes per second of a neuron, above 0 and below 1 / {@link #REFRACTORY}
	 * @param noise standard deviation; the waveforms' peaks are about 1
	 * @param seed of all that is random
	 * @return the recording
	 * @throws IllegalArgumentException if an argument is out of range
	 */
	public static SpikeRecording draw(final WaveformTrio waveforms, final int samples, final double firingRate,
		final double noise, final long seed)
	{
		Check.that(samples >= WINDOW, "samples", samples, "use at least " + WINDOW);
		Check.that(firingRate > 0 && firingRate < 1 / REFRACTORY, "firing rate", firingRate,
			"use spikes per second above 0 and below " + 1 / REFRACTORY);
		Check.that(noise >= 0 && noise < Double.POSITIVE_INFINITY, "noise", noise, "use 0 or more");
		final double[] sum = new double[samples];
		final double[][] times = new double[waveforms.count()][];
		for (int k = 0; k < times.length; k++) {
			times[k] = times(samples, firingRate, PhantomRandom.substream(seed, Purpose.SITES, k));
			for (final double time : times[k])
				add(sum, waveforms, k, time);
		}
		final PhantomRandom random = PhantomRandom.substream(seed, Purpose.NOISE);
		final float[] signal = new float[samples];
		for (int i = 0; i < samples; i++)
			signal[i] = (float) (sum[i] + noise * random.nextGaussian());
		return new SpikeRecording(waveforms, signal, times);
	}

	private static double[] times(final int samples, final double firingRate, final PhantomRandom random) {
		final double waiting = 1 / firingRate - REFRACTORY;
		final List<Double> times = new ArrayList<>();
		double seconds = 0;
		while (true) {
			seconds += -waiting * StrictMath.log(1 - random.nextDouble());
			final double time = seconds * SAMPLES_PER_SECOND;
			if (time > samples - 1) return times.stream().mapToDouble(Double::doubleValue).toArray();
			times.add(time);
			seconds += REFRACTORY;
		}
	}

	private static void add(final double[] sum, final WaveformTrio waveforms, final int k, final double time) {
		final int first = (int) Math.ceil(time) - WaveformTrio.before(WINDOW);
		for (int i = Math.max(0, first); i < Math.min(sum.length, first + WINDOW); i++)
			sum[i] += waveforms.at(k, 1000 * (i - time) / SAMPLES_PER_SECOND);
	}

	/** @return a copy of the recording */
	public float[] signal() {
		return signal.clone();
	}

	/** @return a copy of the times of neuron k, in samples, ascending: where the origin of its waveform lies */
	public double[] times(final int k) {
		return times[k].clone();
	}

	/** @return waveform k on {@link #WINDOW} samples */
	public double[] waveform(final int k) {
		return waveforms.sampled(k, WINDOW, SAMPLES_PER_SECOND);
	}
}
