/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The slow drift of a trace: the polynomial p of low degree that minimises {@code Σ_i |y_i − p(i)|}, which spikes
 * hardly move because they are rare ([L] 6.1.1, robust regression). Least absolute deviations by iteratively
 * reweighted least squares: weights {@code 1 / max(|r_i|, δ)}, δ a thousandth of the mean deviation. Cost: up to
 * 100 passes over the samples. Stateless, thread-safe.
 */
public final class RobustTrend {

	private static final int ROUNDS = 100;

	private RobustTrend() {}

	/**
	 * Fits a trend.
	 *
	 * @param trace samples; NaN ones do not count
	 * @param degree 0 for the median, 1 for a line, up to 3
	 * @return the polynomial at every sample, also where the trace is NaN
	 * @throws IllegalArgumentException if the degree is not 0 … 3 or too few samples count
	 */
	public static double[] fit(final float[] trace, final int degree) {
		if (degree < 0 || degree > 3) throw new IllegalArgumentException("The degree of the trend is " + degree +
			"; it must be from 0 to 3.");
		int counted = 0;
		for (final float value : trace)
			if (!Float.isNaN(value)) counted++;
		if (counted <= degree) throw new IllegalArgumentException("A trace has " + counted +
			" samples that count, too few for a trend of degree " + degree + "; use a lower degree.");
		final double[] trend = new double[trace.length];
		double last = Double.POSITIVE_INFINITY;
		double floor = Double.POSITIVE_INFINITY;
		for (int round = 0; round < ROUNDS; round++) {
			evaluate(solve(trace, trend, floor, degree), trend);
			double sum = 0;
			for (int i = 0; i < trace.length; i++)
				if (!Float.isNaN(trace[i])) sum += Math.abs(trace[i] - trend[i]);
			floor = 1e-3 * sum / counted;
			if (sum == 0 || last - sum < 1e-9 * sum) break;
			last = sum;
		}
		return trend;
	}

	/** Weighted least squares in Legendre polynomials, which keep the normal equations well conditioned. */
	private static double[] solve(final float[] trace, final double[] trend, final double floor, final int degree) {
		final double[][] normal = new double[degree + 1][degree + 1];
		final double[] right = new double[degree + 1];
		for (int i = 0; i < trace.length; i++) {
			if (Float.isNaN(trace[i])) continue;
			final double weight = Double.isInfinite(floor) ? 1 : floor / Math.max(floor, Math.abs(trace[i] - trend[i]));
			final double[] basis = basis(i, trace.length);
			for (int j = 0; j <= degree; j++) {
				right[j] += weight * basis[j] * trace[i];
				for (int k = 0; k <= degree; k++)
					normal[j][k] += weight * basis[j] * basis[k];
			}
		}
		return new LUDecomposition(new Array2DRowRealMatrix(normal, false)).getSolver().solve(new ArrayRealVector(right,
			false)).toArray();
	}

	private static void evaluate(final double[] coefficients, final double[] trend) {
		for (int i = 0; i < trend.length; i++) {
			final double[] basis = basis(i, trend.length);
			trend[i] = 0;
			for (int j = 0; j < coefficients.length; j++)
				trend[i] += coefficients[j] * basis[j];
		}
	}

	private static double[] basis(final int i, final int length) {
		final double t = length == 1 ? 0 : 2.0 * i / (length - 1) - 1;
		return new double[] { 1, t, (3 * t * t - 1) / 2, (5 * t * t - 3) * t / 2 };
	}
}
