/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/** What each trace is divided by before λ applies to it. */
public enum TraceScale {
	/**
	 * Its noise, a robust estimate from the differences of neighbouring samples: λ counts standard deviations of white
	 * noise.
	 */
	NOISE,
	/** Its standard deviation ([L] 6.1.1, real traces). */
	DEVIATION,
	/** Its largest absolute sample. */
	MAX,
	/** Nothing: all traces keep their units and their proportions. */
	NONE;

	/**
	 * @param trace samples, NaN ones do not count
	 * @return what to divide by, above 0; 1 if the trace gives no measure
	 */
	double of(final float[] trace) {
		final double scale = measure(trace);
		return scale > 0 ? scale : 1;
	}

	private double measure(final float[] trace) {
		switch (this) {
			case NOISE:
				return TraceNoise.ofDifferences(trace);
			case DEVIATION:
				return deviation(trace);
			case MAX:
				float max = 0;
				for (final float value : trace)
					if (Math.abs(value) > max) max = Math.abs(value);
				return max;
			default:
				return 1;
		}
	}

	private static double deviation(final float[] trace) {
		double sum = 0, squares = 0;
		int count = 0;
		for (final float value : trace)
			if (!Float.isNaN(value)) {
				sum += value;
				count++;
			}
		for (final float value : trace)
			if (!Float.isNaN(value)) squares += (value - sum / count) * (value - sum / count);
		return Math.sqrt(squares / count);
	}
}
