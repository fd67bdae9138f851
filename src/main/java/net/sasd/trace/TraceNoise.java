/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.Arrays;

/** Robust measures of how noisy a trace is. Stateless, thread-safe. */
final class TraceNoise {

	/** Standard deviation of a normal distribution per median absolute value. */
	private static final double PER_MEDIAN = 1 / 0.6744897501960817;

	private TraceNoise() {}

	/**
	 * The standard deviation of white noise under slow responses and rare spikes: that of the differences of
	 * neighbouring samples, by their median absolute value, over √2.
	 *
	 * @return 0 if half the samples equal their neighbours
	 */
	static double ofDifferences(final float[] trace) {
		final double[] differences = new double[trace.length];
		int count = 0;
		for (int i = 1; i < trace.length; i++) {
			final double difference = (double) trace[i] - trace[i - 1];
			if (!Double.isNaN(difference)) differences[count++] = Math.abs(difference);
		}
		return median(differences, count) * PER_MEDIAN / Math.sqrt(2);
	}

	/** @return the standard deviation of values around 0, by their median absolute value; 0s are taken as masked */
	static double of(final double[] values) {
		final double[] magnitudes = new double[values.length];
		int count = 0;
		for (final double value : values)
			if (value != 0) magnitudes[count++] = Math.abs(value);
		return median(magnitudes, count) * PER_MEDIAN;
	}

	/** @return the median; 0 of nothing; sorts the values */
	static double median(final double[] values) {
		return median(values, values.length);
	}

	private static double median(final double[] values, final int count) {
		if (count == 0) return 0;
		Arrays.sort(values, 0, count);
		return (values[(count - 1) / 2] + values[count / 2]) / 2;
	}
}
