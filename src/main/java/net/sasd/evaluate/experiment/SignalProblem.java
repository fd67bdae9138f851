/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.analysis.CrossCorrelation;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.phantom.PhantomRandom;

/**
 * One instance of the papers' one-dimensional problem with its truth: {@code y = a0 ⊛ x0 + b + n}, cyclic, a0 of
 * length n0, x0 Bernoulli(θ) or Bernoulli(θ)-Rademacher ([L] section 5). Immutable; drawn from its seed alone.
 */
public final class SignalProblem {

	private final double[] kernel;
	private final double[] activations;
	private final float[] signal;

	private SignalProblem(final double[] kernel, final double[] activations, final float[] signal) {
		this.kernel = kernel;
		this.activations = activations;
		this.signal = signal;
	}

	/**
	 * Draws an instance.
	 *
	 * @param family of the kernel
	 * @param n0 entries of the kernel
	 * @param m samples of the signal, at least n0
	 * @param theta probability θ that an entry of x0 is not zero; an x0 of zeros alone is drawn anew
	 * @param signs true for entries ±1 (Bernoulli-Rademacher), false for 1 (Bernoulli)
	 * @param bias b
	 * @param sigma standard deviation of the white noise n
	 * @param seed of all that is random
	 * @return the instance
	 */
	public static SignalProblem draw(final Kernels family, final int n0, final int m, final double theta,
		final boolean signs, final double bias, final double sigma, final long seed)
	{
		final double[] a = family.draw(n0, PhantomRandom.substream(seed, PhantomRandom.Purpose.MOTIF));
		final PhantomRandom sites = PhantomRandom.substream(seed, PhantomRandom.Purpose.SITES);
		final PhantomRandom amplitudes = PhantomRandom.substream(seed, PhantomRandom.Purpose.AMPLITUDES);
		final PhantomRandom noise = PhantomRandom.substream(seed, PhantomRandom.Purpose.NOISE);
		final double[] x = new double[m], y = new double[m];
		boolean empty = true;
		while (empty)
			for (int i = 0; i < m; i++)
				if (sites.nextDouble() < theta) {
					x[i] = signs && amplitudes.nextDouble() < 0.5 ? -1 : 1;
					empty = false;
				}
		for (int i = 0; i < m; i++)
			for (int j = 0; j < n0 && x[i] != 0; j++)
				y[(i + j) % m] += x[i] * a[j];
		final float[] signal = new float[m];
		for (int i = 0; i < m; i++)
			signal[i] = (float) (y[i] + bias + sigma * noise.nextGaussian());
		return new SignalProblem(a, x, signal);
	}

	/** @return an instance from elsewhere */
	static SignalProblem of(final double[] kernel, final double[] activations, final float[] signal) {
		return new SignalProblem(kernel.clone(), activations.clone(), signal.clone());
	}

	/** @return the signal as one frame of one row, as it is */
	public Observation observation() {
		return Observation.read(FrameSource.of(1, signal.length, signal), Normalization.NONE, null, Float.NaN);
	}

	/** @return samples m */
	public int length() {
		return signal.length;
	}

	/** @return a copy of the true kernel */
	public double[] kernel() {
		return kernel.clone();
	}

	/** @return a copy of the true activations, at the first sample of each copy of the kernel */
	public double[] activations() {
		return activations.clone();
	}

	/** @return a copy of the signal */
	public float[] signal() {
		return signal.clone();
	}

	/**
	 * The papers' error of a kernel ([L] 5.1): {@code min over ℓ of 1 − |⟨a0, ι* s_ℓ[a]⟩|}, with zero-padded shifts
	 * over the length of the true kernel; success is an error of at most {@link PaperSettings#SUCCESS}.
	 *
	 * @param found one motif of one row, on any window
	 */
	public double error(final Motifs found) {
		return 1 - CrossCorrelation.largest(found.get(0), 1, found.width(), kernel, 1, kernel.length);
	}
}
