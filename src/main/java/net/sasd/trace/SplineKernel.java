/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/**
 * A free motif between its samples: the cubic spline through them, {@code a(t) = Σ_j c_j β³(t − j)}, with zeros
 * beyond both ends. Coefficients c by the recursive prefilter of Unser, Aldroubi and Eden (<i>B-spline signal
 * processing</i>, IEEE Trans. Signal Processing 1993). A spike's position is that of the motif's largest absolute
 * entry. Cost of one sampling: 8 multiplications per sample. Immutable, thread-safe.
 */
public final class SplineKernel implements SpikeKernel {

	/** Pole of the prefilter; its powers fall below rounding within the padding. */
	private static final double POLE = Math.sqrt(3) - 2;
	private static final int PADDING = 14;
	/** Samples beyond the motif on each side that a shifted spline is followed to. */
	private static final int REACH = 2;

	private final int start, length;
	/** c of motif entries −PADDING … n + PADDING − 1. */
	private final double[] coefficients;

	/**
	 * @param motif n samples, at least one not 0
	 */
	public SplineKernel(final double[] motif) {
		int peak = 0;
		for (int i = 1; i < motif.length; i++)
			if (Math.abs(motif[i]) > Math.abs(motif[peak])) peak = i;
		start = -peak - REACH;
		length = motif.length + 2 * REACH;
		coefficients = new double[motif.length + 2 * PADDING];
		System.arraycopy(motif, 0, coefficients, PADDING, motif.length);
		prefilter(coefficients);
	}

	/** Far enough from the motif both recursions start from 0. */
	private static void prefilter(final double[] c) {
		for (int i = 1; i < c.length; i++)
			c[i] += POLE * c[i - 1];
		c[c.length - 1] *= -POLE / (1 - POLE * POLE);
		for (int i = c.length - 2; i >= 0; i--)
			c[i] = POLE * (c[i + 1] - c[i]);
		for (int i = 0; i < c.length; i++)
			c[i] *= 6;
	}

	/** @return the motif's entry that a spike's position is that of */
	int peak() {
		return -start - REACH;
	}

	@Override
	public int start() {
		return start;
	}

	@Override
	public int length() {
		return length;
	}

	@Override
	public boolean isSubSample() {
		return true;
	}

	@Override
	public void sample(final double fraction, final double[] values, final double[] slopes) {
		// a(t) between entries j − 1 and j at distance u = 1 − f after j − 1
		final double u = 1 - fraction, v = fraction;
		final double w0 = v * v * v / 6, w3 = u * u * u / 6;
		final double w1 = 2.0 / 3 - u * u * (2 - u) / 2, w2 = 2.0 / 3 - v * v * (2 - v) / 2;
		final double d0 = v * v / 2, d3 = -u * u / 2, d1 = u * (2 - 1.5 * u), d2 = -v * (2 - 1.5 * v);
		for (int i = 0; i < length; i++) {
			final int j = i - REACH + PADDING;
			final double a = coefficients[j - 2], b = coefficients[j - 1], c = coefficients[j], d = coefficients[j + 1];
			values[i] = w0 * a + w1 * b + w2 * c + w3 * d;
			slopes[i] = d0 * a + d1 * b + d2 * c + d3 * d;
		}
	}
}
