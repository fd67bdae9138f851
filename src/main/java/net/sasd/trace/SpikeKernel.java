/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/**
 * The response to one spike as a function of continuous time, so that spikes may lie between samples. A spike at
 * position {@code p = ⌊p⌋ + f} adds {@code amplitude · a(start + i − f)} to sample {@code ⌊p⌋ + start + i} for
 * {@code i = 0 … length − 1}. Times are in samples; a has unit norm at f = 0. Immutable, thread-safe.
 */
public interface SpikeKernel {

	/** @return sample, relative to the spike's, at which the response may begin */
	int start();

	/** @return number of samples that the response may touch */
	int length();

	/**
	 * @return false if the response says nothing about where between two samples a spike lies, so that positions
	 * are whole numbers
	 */
	boolean isSubSample();

	/**
	 * Samples the response to a spike that lies a fraction of a sample after one.
	 *
	 * @param fraction f, 0 ≤ f < 1
	 * @param values receives a(start + i − f)
	 * @param slopes receives its derivative with respect to the spike's position, −a'(start + i − f)
	 */
	void sample(double fraction, double[] values, double[] slopes);

	/** @return the response to a spike on a sample, {@code length()} values from {@code start()} on */
	default double[] values() {
		final double[] values = new double[length()];
		sample(0, values, new double[length()]);
		return values;
	}
}
