/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/** Traces without their drift and on the scale that λ applies to: {@code prepared = (trace − trend) / scale}. */
final class PreparedTraces {

	/** [trace][sample]. */
	final float[][] values;
	/** In the traces' units: what was taken out, and what was divided by. */
	final double[][] trends;
	final double[] scales;

	PreparedTraces(final Traces traces, final int trendDegree, final TraceScale scale) {
		values = new float[traces.count()][];
		trends = new double[traces.count()][];
		scales = new double[traces.count()];
		for (int t = 0; t < values.length; t++) {
			final float[] trace = values[t] = traces.get(t);
			for (int i = 0; i < trace.length; i++)
				if (Float.isInfinite(trace[i])) throw new IllegalArgumentException("Sample " + (i + 1) + " of trace " +
					traces.names.get(t) + " is " + trace[i] + "; replace infinite samples by NaN, which do not count.");
			trends[t] = trendDegree < 0 ? new double[trace.length] : RobustTrend.fit(trace, trendDegree);
			for (int i = 0; i < trace.length; i++)
				trace[i] -= (float) trends[t][i];
			scales[t] = scale.of(trace);
			for (int i = 0; i < trace.length; i++)
				trace[i] /= (float) scales[t];
		}
	}
}
