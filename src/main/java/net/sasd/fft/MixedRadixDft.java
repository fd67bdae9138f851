/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;

import java.util.Arrays;

/**
 * Mixed radix: decimation in time, in place, depth first, so that the inner levels stay in the nearest cache.
 * <p>
 * The digit reversal is the choice of rows for the input and costs nothing. An odd butterfly of p inputs x uses
 * s(q) = x(q) + x(p−q) and d(q) = x(q) − x(p−q), q = 1 ... (p−1)/2: its outputs are x(0) + Σ s(q) and, forward,
 * y(k), y(p−k) = (x(0) + Σ cos(2πqk/p)·s(q)) ∓ i·(Σ sin(2πqk/p)·d(q)). For 3 and 5 this happens in place; any
 * other p costs about p operations per sample.
 * </p>
 */
final class MixedRadixDft implements LaneDft {

	private final int length;
	private final int[] factors;
	private final int[] place;
	private final float[] cosine;
	private final float[] sine;

	MixedRadixDft(final int length) {
		this.length = length;
		factors = PrimeFactors.of(length);
		place = new int[length];
		cosine = new float[length];
		sine = new float[length];
		for (int i = 0; i < length; i++) {
			place[i] = digitReversal(i);
			cosine[i] = (float) Math.cos(2 * Math.PI * i / length);
			sine[i] = (float) Math.sin(2 * Math.PI * i / length);
		}
	}

	/** The scratch rows of the butterflies are behind those of the samples. */
	@Override
	public float[][] newRows() {
		return new float[length + PrimeFactors.largest(length) - 1][2 * LANES];
	}

	@Override
	public int[] places() {
		return place;
	}

	@Override
	public void transform(final float[][] rows, final int lanes, final boolean forward) {
		transform(rows, 0, length, 0, lanes, forward ? -1 : 1);
	}

	private void transform(final float[][] rows, final int start, final int n, final int level, final int lanes,
		final int sign)
	{
		if (n == 1) return;
		final int p = factors[level];
		final int m = n / p;
		if (p == 2 && m % 2 == 0 && factors[level + 1] == 2) {
			fours(rows, start, n, level, lanes, sign);
			return;
		}
		for (int q = 0; q < p; q++) {
			transform(rows, start + q * m, m, level + 1, lanes, sign);
		}
		for (int k = 0; k < m; k++) {
			final int step = k * (length / n);
			if (p == 2) {
				LaneMath.butterfly(rows[start + k], rows[start + k + m], cosine[step], sign * sine[step], lanes);
			}
			else {
				foldPairs(rows, start + k, m, p, step, lanes, sign);
				combine(rows, start + k, m, p, lanes, sign);
			}
		}
	}

	/** Two levels of radix 2, four rows at a time, while they are in the nearest cache. */
	private void fours(final float[][] rows, final int start, final int n, final int level, final int lanes, final int sign) {
		final int m = n / 4;
		for (int q = 0; q < 4; q++)
			transform(rows, start + q * m, m, level + 2, lanes, sign);
		final int stride = length / n;
		for (int k = 0; k < m; k++) {
			final int outer = k * stride, inner = 2 * outer, turned = (k + m) * stride;
			final float[] a = rows[start + k], b = rows[start + k + m], c = rows[start + k + 2 * m], d = rows[start + k + 3 * m];
			LaneMath.butterfly(a, b, cosine[inner], sign * sine[inner], lanes);
			LaneMath.butterfly(c, d, cosine[inner], sign * sine[inner], lanes);
			LaneMath.butterfly(a, c, cosine[outer], sign * sine[outer], lanes);
			LaneMath.butterfly(b, d, cosine[turned], sign * sine[turned], lanes);
		}
	}

	/** Twists the inputs of an odd butterfly and replaces each pair (x(q), x(p−q)) by (s(q), d(q)). */
	private void foldPairs(final float[][] rows, final int first, final int m, final int p, final int step,
		final int lanes, final int sign)
	{
		for (int q = 1; q <= p / 2; q++) {
			final float[] a = rows[first + q * m];
			final float[] b = rows[first + (p - q) * m];
			final int angle = q * step;
			final int mirror = (p - q) * step;
			if (step > 0) LaneMath.twist(a, cosine[angle], sign * sine[angle], lanes);
			LaneMath.butterfly(a, b, cosine[mirror], sign * sine[mirror], lanes);
		}
	}

	/** Makes x(0), s and d of an odd butterfly its outputs. */
	private void combine(final float[][] rows, final int first, final int m, final int p, final int lanes,
		final int sign)
	{
		final float[] x0 = rows[first];
		final float[] s1 = rows[first + m];
		final float[] d1 = rows[first + (p - 1) * m];
		final int turn = length / p;
		if (p == 3) {
			LaneMath.sums(x0, s1, 0.5f, lanes);
			LaneMath.turnedSums(s1, d1, -sign * sine[turn], lanes);
		}
		else if (p == 5) {
			final float[] s2 = rows[first + 2 * m];
			final float[] d2 = rows[first + 3 * m];
			LaneMath.fifths(x0, s1, s2, cosine[turn], cosine[2 * turn], lanes);
			LaneMath.mix(d1, d2, sine[turn], sine[2 * turn], lanes);
			LaneMath.turnedSums(s1, d1, -sign, lanes);
			LaneMath.turnedSums(s2, d2, -sign, lanes);
		}
		else {
			combineAny(rows, first, m, p, lanes, sign);
		}
	}

	private void combineAny(final float[][] rows, final int first, final int m, final int p, final int lanes,
		final int sign)
	{
		final int half = p / 2;
		for (int k = 1; k <= half; k++) {
			final float[] even = rows[length + k - 1];
			final float[] odd = rows[length + half + k - 1];
			System.arraycopy(rows[first], 0, even, 0, even.length);
			Arrays.fill(odd, 0);
			for (int q = 1; q <= half; q++) {
				final int angle = q * k % p * (length / p);
				LaneMath.add(even, rows[first + q * m], cosine[angle], even, lanes);
				LaneMath.add(odd, rows[first + (p - q) * m], sine[angle], odd, lanes);
			}
		}
		for (int q = 1; q <= half; q++) {
			LaneMath.add(rows[first], rows[first + q * m], 1, rows[first], lanes);
		}
		for (int k = 1; k <= half; k++) {
			final float[] even = rows[length + k - 1];
			final float[] odd = rows[length + half + k - 1];
			LaneMath.turnedSums(even, odd, -sign, lanes);
			rows[length + k - 1] = rows[first + k * m];
			rows[first + k * m] = even;
			rows[length + half + k - 1] = rows[first + (p - k) * m];
			rows[first + (p - k) * m] = odd;
		}
	}

	private int digitReversal(final int sample) {
		int row = 0;
		int rest = sample;
		int n = length;
		for (final int p : factors) {
			n /= p;
			row += rest % p * n;
			rest /= p;
		}
		return row;
	}
}
