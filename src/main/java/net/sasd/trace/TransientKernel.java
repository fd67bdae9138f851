/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.Arrays;

/**
 * The response of an autoregressive process, AR(1) {@code a(t) = exp(−t / τ₁)} or AR(2)
 * {@code a(t) = exp(−t / τ₁) − exp(−t / τ₂)} for {@code 0 ≤ t < n}, 0 elsewhere, scaled to unit norm at the
 * samples t = 0, 1, … ([L] (6.2), (6.3)). A spike's position is the onset. For AR(1) a shift by less than a sample
 * changes nothing but the amplitude, so its spikes lie on samples. Immutable, thread-safe.
 */
public final class TransientKernel implements SpikeKernel {

	/** Time constant of the decay, in samples. */
	public final double decay;
	/** Time constant of the rise, in samples; 0 for AR(1), which rises at once. */
	public final double rise;
	private final int window;
	private final double scale;

	/**
	 * @param window n, samples after which the response is cut off
	 * @param decay τ₁ in samples, above 0
	 * @param rise τ₂ in samples, above 0 and below τ₁; 0 for AR(1)
	 * @throws IllegalArgumentException if a time constant or the window is out of range
	 */
	public TransientKernel(final int window, final double decay, final double rise) {
		if (!(decay > 0) || Double.isInfinite(decay) || !(rise >= 0 && rise < decay)) throw new IllegalArgumentException(
			"The time constants are " + decay + " (decay) and " + rise + " (rise) samples; use decay > rise >= 0.");
		if (window < 2) throw new IllegalArgumentException("The window is " + window + " samples; use at least 2.");
		this.decay = decay;
		this.rise = rise;
		this.window = window;
		double sum = 0;
		for (int t = 0; t < window; t++)
			sum += shape(t) * shape(t);
		scale = 1 / Math.sqrt(sum);
	}

	/**
	 * @param timeConstants {τ} or {τ₁, τ₂} in samples, in any order
	 */
	static TransientKernel of(final int window, final double... timeConstants) {
		final double first = timeConstants[0];
		if (timeConstants.length == 1) return new TransientKernel(window, first, 0);
		return new TransientKernel(window, Math.max(first, timeConstants[1]), Math.min(first, timeConstants[1]));
	}

	private double shape(final double t) {
		return rise == 0 ? Math.exp(-t / decay) : Math.exp(-t / decay) - Math.exp(-t / rise);
	}

	/** @return a(t), unit norm at whole t */
	double at(final double t) {
		return t < 0 || t >= window ? 0 : scale * shape(t);
	}

	@Override
	public int start() {
		return 0;
	}

	@Override
	public int length() {
		return window + 1;
	}

	@Override
	public boolean isSubSample() {
		return rise > 0;
	}

	@Override
	public void sample(final double fraction, final double[] values, final double[] slopes) {
		// one exponential each, the rest by its factor per sample
		double slow = scale * Math.exp(fraction / decay), fast = rise == 0 ? 0 : scale * Math.exp(fraction / rise);
		final double slowFactor = Math.exp(-1 / decay), fastFactor = rise == 0 ? 0 : Math.exp(-1 / rise);
		for (int i = 0; i < window + 1; i++) {
			final boolean inside = i >= fraction && i - fraction < window;
			values[i] = inside ? slow - fast : 0;
			slopes[i] = inside ? slow / decay - (rise == 0 ? 0 : fast / rise) : 0;
			slow *= slowFactor;
			fast *= fastFactor;
		}
	}

	/** @return {τ} or {τ₁, τ₂} in samples */
	double[] timeConstants() {
		return rise == 0 ? new double[] { decay } : new double[] { decay, rise };
	}

	/** @return log τ, or log τ₁ and log τ₂ */
	double[] logs() {
		return Arrays.stream(timeConstants()).map(Math::log).toArray();
	}

	/** @return the largest change of a time constant from another kernel's, as the logarithm of their ratio */
	double distance(final TransientKernel other) {
		final double slow = Math.abs(Math.log(decay / other.decay));
		return rise == 0 || other.rise == 0 ? slow : Math.max(slow, Math.abs(Math.log(rise / other.rise)));
	}

	/** @return time from onset to peak, in samples; 0 for AR(1) */
	public double timeToPeak() {
		return rise == 0 ? 0 : Math.log(decay / rise) * decay * rise / (decay - rise);
	}
}
