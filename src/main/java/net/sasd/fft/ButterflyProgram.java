/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.Arrays;

/**
 * The steps of a mixed-radix transform, decimation in time, in place, depth first, so that the inner levels stay in
 * the nearest cache; two levels of radix 2 meet four rows at a time.
 * <p>
 * Written down once per length as operation, two rows and an angle, because HotSpot compiles a loop over a list in a
 * tenth of the time that it needs for the recursion, into which it copies every butterfly many times.
 * </p>
 * <p>
 * An odd butterfly of p inputs x uses s(q) = x(q) + x(p−q) and d(q) = x(q) − x(p−q), q = 1 ... (p−1)/2: its outputs
 * are x(0) + Σ s(q) and, forward, y(k), y(p−k) = (x(0) + Σ cos(2πqk/p)·s(q)) ∓ i·(Σ sin(2πqk/p)·d(q)). For 3 and 5
 * this happens in place; any other p costs about p operations per sample.
 * </p>
 */
final class ButterflyProgram {

	/** (a, b) = (a + w·b, a − w·b) of rows a and b, w at the angle */
	static final int BUTTERFLY = 0;
	/** a = w·a */
	static final int TWIST = 1;
	/** Two levels of radix 2 on the four rows from a at distance b. */
	static final int FOURS = 2;
	/** The outputs of a butterfly of 3, 5, or the odd number in the place of the angle, from x(0), s and d. */
	static final int THREE = 3, FIVE = 4, ODD = 5;
	/** Entries of a step: operation, a, b, angle in parts of a turn, of which there are as many as samples. */
	static final int STEP = 4;

	private final int length;
	private final int[] factors;
	private int[] steps = new int[1024];
	private int count;

	private ButterflyProgram(final int length) {
		this.length = length;
		factors = PrimeFactors.of(length);
		transform(0, length, 0);
	}

	/** Returns the steps for a length, {@link #STEP} entries each. */
	static int[] of(final int length) {
		final ButterflyProgram program = new ButterflyProgram(length);
		return Arrays.copyOf(program.steps, program.count);
	}

	private void transform(final int start, final int n, final int level) {
		if (n == 1) return;
		final int p = factors[level];
		final int m = n / p;
		if (p == 2 && m % 2 == 0) {
			fours(start, n, level);
			return;
		}
		for (int q = 0; q < p; q++) {
			transform(start + q * m, m, level + 1);
		}
		for (int k = 0; k < m; k++) {
			final int angle = k * (length / n);
			if (p == 2) add(BUTTERFLY, start + k, start + k + m, angle);
			else odd(start + k, m, p, angle);
		}
	}

	private void fours(final int start, final int n, final int level) {
		final int m = n / 4;
		for (int q = 0; q < 4; q++) {
			transform(start + q * m, m, level + 2);
		}
		for (int k = 0; k < m; k++) {
			add(FOURS, start + k, m, k * (length / n));
		}
	}

	/** Twists the inputs, replaces each pair (x(q), x(p−q)) by (s(q), d(q)), and combines those. */
	private void odd(final int first, final int m, final int p, final int angle) {
		for (int q = 1; q <= p / 2; q++) {
			if (angle > 0) add(TWIST, first + q * m, 0, q * angle);
			add(BUTTERFLY, first + q * m, first + (p - q) * m, (p - q) * angle);
		}
		add(p == 3 ? THREE : p == 5 ? FIVE : ODD, first, m, p);
	}

	private void add(final int operation, final int a, final int b, final int angle) {
		if (count == steps.length) steps = Arrays.copyOf(steps, 2 * count);
		steps[count++] = operation;
		steps[count++] = a;
		steps[count++] = b;
		steps[count++] = angle;
	}
}
