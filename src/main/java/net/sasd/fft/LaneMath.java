/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

/**
 * Arithmetic on rows of complex lanes: the innermost loops of {@link LaneDft}.
 * <p>
 * A row is a {@code float[2·LANES]}: lane j is {@code row[j] + i·row[j + LANES]}. The loops have the shape
 * that HotSpot turns into vector instructions: one common index, real and imaginary parts a constant distance
 * apart, at most four loads and four stores per turn. A sum of two products is written as a difference with a
 * negated factor, because HotSpot may swap the operands of an addition in some copies of an unrolled loop,
 * which then no longer match. Either mistake makes a loop three times slower.
 * </p>
 */
final class LaneMath {

	/** Most transforms that run side by side: enough to hide a loop's start, few enough for the caches. */
	static final int LANES = 136;

	/** Fewer lanes to a task would leave vectors partly empty. */
	private static final int LEAST_LANES = 8;

	/** Fewer samples to a task would take less time than it takes to wake a thread. */
	private static final int LEAST_SAMPLES = 4096;

	private LaneMath() {}

	/**
	 * Returns how many lanes of a length make one parallel task.
	 * <p>
	 * This depends on the number of threads, for the fewer the tasks, the faster each lane. It may, because no
	 * lane's arithmetic knows of the other lanes: which of them run side by side changes no bit.
	 * </p>
	 */
	static int block(final int lanes, final int length, final int threads) {
		final int least = Math.max(LEAST_LANES, LEAST_SAMPLES / length);
		final int fewest = Math.max(1, Math.max((lanes + LANES - 1) / LANES, Math.min(threads, lanes / least)));
		// three tasks take two threads as long as four
		final int even = (fewest + threads - 1) / threads * threads;
		final int tasks = even * least <= lanes ? even : fewest;
		final int share = (lanes + tasks - 1) / tasks;
		return Math.min(LANES, Math.max(8, (share + 7) / 8 * 8));
	}

	/** (a, b) = (a + w·b, a − w·b) */
	static void butterfly(final float[] a, final float[] b, final float wr, final float wi, final int lanes) {
		final float minus = -wi;
		for (int j = 0; j < lanes; j++) {
			final float re = b[j] * wr - b[j + LANES] * wi;
			final float im = b[j + LANES] * wr - b[j] * minus;
			final float ar = a[j];
			final float ai = a[j + LANES];
			a[j] = ar + re;
			a[j + LANES] = ai + im;
			b[j] = ar - re;
			b[j + LANES] = ai - im;
		}
	}

	/**
	 * Two levels of radix 2: (a, b) and (c, d) meet with v, then (a, c) with w and (b, d) with w turned by a quarter.
	 * Four loops in one method, because a method of this length is never copied into its caller, where HotSpot
	 * makes the loops slower by a tenth.
	 *
	 * @param sign −1 forward, 1 inverse
	 */
	static void fours(final float[] a, final float[] b, final float[] c, final float[] d, final float vr, final float vi,
		final float wr, final float wi, final int sign, final int lanes)
	{
		final float vn = -vi, wn = -wi;
		final float tr = -sign * wi, ti = sign * wr, tn = -ti;
		for (int j = 0; j < lanes; j++) {
			final float re = b[j] * vr - b[j + LANES] * vi;
			final float im = b[j + LANES] * vr - b[j] * vn;
			final float ar = a[j];
			final float ai = a[j + LANES];
			a[j] = ar + re;
			a[j + LANES] = ai + im;
			b[j] = ar - re;
			b[j + LANES] = ai - im;
		}
		for (int j = 0; j < lanes; j++) {
			final float re = d[j] * vr - d[j + LANES] * vi;
			final float im = d[j + LANES] * vr - d[j] * vn;
			final float ar = c[j];
			final float ai = c[j + LANES];
			c[j] = ar + re;
			c[j + LANES] = ai + im;
			d[j] = ar - re;
			d[j + LANES] = ai - im;
		}
		for (int j = 0; j < lanes; j++) {
			final float re = c[j] * wr - c[j + LANES] * wi;
			final float im = c[j + LANES] * wr - c[j] * wn;
			final float ar = a[j];
			final float ai = a[j + LANES];
			a[j] = ar + re;
			a[j + LANES] = ai + im;
			c[j] = ar - re;
			c[j + LANES] = ai - im;
		}
		for (int j = 0; j < lanes; j++) {
			final float re = d[j] * tr - d[j + LANES] * ti;
			final float im = d[j + LANES] * tr - d[j] * tn;
			final float ar = b[j];
			final float ai = b[j + LANES];
			b[j] = ar + re;
			b[j + LANES] = ai + im;
			d[j] = ar - re;
			d[j + LANES] = ai - im;
		}
	}

	/** (a, b) = (a + b, a − c·b) */
	static void sums(final float[] a, final float[] b, final float c, final int lanes) {
		for (int j = 0; j < lanes; j++) {
			final float ar = a[j];
			final float ai = a[j + LANES];
			final float br = b[j];
			final float bi = b[j + LANES];
			a[j] = ar + br;
			a[j + LANES] = ai + bi;
			b[j] = ar - c * br;
			b[j + LANES] = ai - c * bi;
		}
	}

	/** (a, b) = (a − i·c·b, a + i·c·b) */
	static void turnedSums(final float[] a, final float[] b, final float c, final int lanes) {
		for (int j = 0; j < lanes; j++) {
			final float ar = a[j];
			final float ai = a[j + LANES];
			final float br = c * b[j];
			final float bi = c * b[j + LANES];
			a[j] = ar + bi;
			a[j + LANES] = ai - br;
			b[j] = ar - bi;
			b[j + LANES] = ai + br;
		}
	}

	/** (x, a, b) = (x + a + b, x + p·a + q·b, x + q·a + p·b) */
	static void fifths(final float[] x, final float[] a, final float[] b, final float p, final float q,
		final int lanes)
	{
		final float minus = -q;
		for (int j = 0; j < lanes; j++) {
			final float s = x[j];
			final float t = a[j];
			final float v = b[j];
			x[j] = s + (t + v);
			a[j] = s + (p * t - minus * v);
			b[j] = s - (minus * t - p * v);
		}
		for (int j = LANES; j < LANES + lanes; j++) {
			final float s = x[j];
			final float t = a[j];
			final float v = b[j];
			x[j] = s + (t + v);
			a[j] = s + (p * t - minus * v);
			b[j] = s - (minus * t - p * v);
		}
	}

	/** (a, b) = (p·a + q·b, q·a − p·b) */
	static void mix(final float[] a, final float[] b, final float p, final float q, final int lanes) {
		final float minus = -q;
		for (int j = 0; j < lanes; j++) {
			final float ar = a[j];
			final float ai = a[j + LANES];
			final float br = b[j];
			final float bi = b[j + LANES];
			a[j] = p * ar - minus * br;
			a[j + LANES] = p * ai - minus * bi;
			b[j] = q * ar - p * br;
			b[j + LANES] = q * ai - p * bi;
		}
	}

	/** a = w·a */
	static void twist(final float[] a, final float wr, final float wi, final int lanes) {
		final float minus = -wi;
		for (int j = 0; j < lanes; j++) {
			final float re = a[j];
			final float im = a[j + LANES];
			a[j] = re * wr - im * wi;
			a[j + LANES] = im * wr - re * minus;
		}
	}

	/** out = a + c·b */
	static void add(final float[] a, final float[] b, final float c, final float[] out, final int lanes) {
		for (int j = 0; j < lanes; j++) {
			out[j] = a[j] + c * b[j];
			out[j + LANES] = a[j + LANES] + c * b[j + LANES];
		}
	}

	/** (a, b) = ((a + conj b) / 2, (a − conj b) / 2i): two real signals' transforms out of a common one. */
	static void split(final float[] a, final float[] b, final int lanes) {
		for (int j = 0; j < lanes; j++) {
			final float ar = a[j];
			final float ai = a[j + LANES];
			final float br = b[j];
			final float bi = b[j + LANES];
			a[j] = 0.5f * (ar + br);
			a[j + LANES] = 0.5f * (ai - bi);
			b[j] = 0.5f * (ai + bi);
			b[j + LANES] = 0.5f * (br - ar);
		}
	}

	/** (a, b) = (a + i·b, conj a + i·conj b): the inverse of {@link #split}. */
	static void merge(final float[] a, final float[] b, final int lanes) {
		for (int j = 0; j < lanes; j++) {
			final float ar = a[j];
			final float ai = a[j + LANES];
			final float br = b[j];
			final float bi = b[j + LANES];
			a[j] = ar - bi;
			a[j + LANES] = ai + br;
			b[j] = ar + bi;
			b[j + LANES] = br - ai;
		}
	}
}
