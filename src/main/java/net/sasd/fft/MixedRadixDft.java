/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.ButterflyProgram.BUTTERFLY;
import static net.sasd.fft.ButterflyProgram.FIVE;
import static net.sasd.fft.ButterflyProgram.FOURS;
import static net.sasd.fft.ButterflyProgram.STEP;
import static net.sasd.fft.ButterflyProgram.THREE;
import static net.sasd.fft.ButterflyProgram.TWIST;
import static net.sasd.fft.LaneMath.LANES;

import java.util.Arrays;

/**
 * Mixed radix, step by step as {@link ButterflyProgram} has it. The digit reversal is the choice of rows for the input
 * and costs nothing.
 */
final class MixedRadixDft implements LaneDft {

	private final int length;
	private final int[] steps;
	private final int[] place;
	private final float[] cosine;
	private final float[] sine;

	MixedRadixDft(final int length) {
		this.length = length;
		steps = ButterflyProgram.of(length);
		place = new int[length];
		cosine = new float[length];
		sine = new float[length];
		final int[] factors = PrimeFactors.of(length);
		for (int i = 0; i < length; i++) {
			place[i] = digitReversal(i, factors);
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
		final int sign = forward ? -1 : 1;
		for (int i = 0; i < steps.length; i += STEP) {
			final int first = steps[i + 1], second = steps[i + 2], angle = steps[i + 3];
			final float[] a = rows[first];
			if (steps[i] == FOURS) {
				LaneMath.fours(a, rows[first + second], rows[first + 2 * second], rows[first + 3 * second], cosine[2 * angle],
					sign * sine[2 * angle], cosine[angle], sign * sine[angle], sign, lanes);
			}
			else if (steps[i] == BUTTERFLY) {
				LaneMath.butterfly(a, rows[second], cosine[angle], sign * sine[angle], lanes);
			}
			else if (steps[i] == TWIST) {
				LaneMath.twist(a, cosine[angle], sign * sine[angle], lanes);
			}
			else {
				combine(steps[i], rows, first, second, angle, lanes, sign);
			}
		}
	}

	/** Makes x(0), s and d of an odd butterfly its outputs. */
	private void combine(final int operation, final float[][] rows, final int first, final int m, final int p,
		final int lanes, final int sign)
	{
		final int turn = length / p;
		if (operation == THREE) {
			LaneMath.sums(rows[first], rows[first + m], 0.5f, lanes);
			LaneMath.turnedSums(rows[first + m], rows[first + 2 * m], -sign * sine[turn], lanes);
		}
		else if (operation == FIVE) {
			final float[] s1 = rows[first + m], s2 = rows[first + 2 * m];
			final float[] d1 = rows[first + 4 * m], d2 = rows[first + 3 * m];
			LaneMath.fifths(rows[first], s1, s2, cosine[turn], cosine[2 * turn], lanes);
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

	private int digitReversal(final int sample, final int[] factors) {
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
