/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.util.Arrays;

import net.sasd.fft.ParsevalSum;
import net.sasd.fft.Spectrum;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * Pointwise arithmetic on half spectra. Every loop runs over fixed chunks with
 * one common index and few streams, because that is what HotSpot vectorises and
 * what makes the result independent of the number of threads. A chunk is walked in
 * blocks that stay in the nearest cache from one loop to the next. All methods are
 * thread-safe on distinct outputs.
 */
final class SpectralKernels {

	/** Entries of a parallel task: about ten microseconds. */
	static final int CHUNK = 16384;
	/** Entries that stay in the nearest cache from one loop to the next. */
	static final int BLOCK = ParsevalSum.BLOCK;

	private SpectralKernels() {}

	private interface Range {

		void run(int from, int to);
	}

	private static void each(final Spectrum s, final Workers workers, final Range body) {
		final Chunks chunks = new Chunks(s.size(), CHUNK);
		workers.forEach(chunks.count(), c -> {
			for (int from = chunks.from(c), end = chunks.to(c); from < end; from += BLOCK)
				body.run(from, Math.min(end, from + BLOCK));
		});
	}

	/** out ← Σ_k a_k · x_k. */
	static void synthesize(final Spectrum[] a, final Spectrum[] x, final Spectrum out, final Workers workers) {
		each(out, workers, (from, to) -> synthesize(a, x, null, null, out, from, to));
	}

	/** Entries from … to − 1 of out ← Σ_k a_k · x_k − y − z; y and z may be null. */
	static void synthesize(final Spectrum[] a, final Spectrum[] x, final Spectrum y, final Spectrum z,
		final Spectrum out, final int from, final int to)
	{
		first(a, x, y, out, from, to);
		for (int k = 1; k < a.length; k++) {
			addDifference(a[k].re, x[k].re, a[k].im, x[k].im, out.re, from, to);
			addSum(a[k].re, x[k].im, a[k].im, x[k].re, out.im, from, to);
		}
		if (z != null) {
			combine(-1, z.re, 1, out.re, from, to);
			combine(-1, z.im, 1, out.im, from, to);
		}
	}

	/** Entries from … to − 1 of out ← a_0 · x_0 − y, where there are any. */
	private static void first(final Spectrum[] a, final Spectrum[] x, final Spectrum y, final Spectrum out,
		final int from, final int to)
	{
		if (a.length == 0 && y == null) {
			Arrays.fill(out.re, from, to, 0f);
			Arrays.fill(out.im, from, to, 0f);
		}
		else if (a.length == 0) {
			negate(y.re, out.re, from, to);
			negate(y.im, out.im, from, to);
		}
		else if (y == null) {
			difference(a[0].re, x[0].re, a[0].im, x[0].im, out.re, from, to);
			sum(a[0].re, x[0].im, a[0].im, x[0].re, out.im, from, to);
		}
		else {
			difference(a[0].re, x[0].re, a[0].im, x[0].im, y.re, out.re, from, to);
			sum(a[0].re, x[0].im, a[0].im, x[0].re, y.im, out.im, from, to);
		}
	}

	/** out ← conj(a) · r. */
	static void correlate(final Spectrum a, final Spectrum r, final Spectrum out, final Workers workers) {
		each(out, workers, (from, to) -> {
			sum(a.re, r.re, a.im, r.im, out.re, from, to);
			difference(a.re, r.im, a.im, r.re, out.im, from, to);
		});
	}

	/** out ← out + conj(a) · r. */
	static void addCorrelation(final Spectrum a, final Spectrum r, final Spectrum out, final Workers workers) {
		each(out, workers, (from, to) -> {
			addSum(a.re, r.re, a.im, r.im, out.re, from, to);
			addDifference(a.re, r.im, a.im, r.re, out.im, from, to);
		});
	}

	/** b ← s·a + t·b. */
	static void combine(final double s, final Spectrum a, final double t, final Spectrum b, final Workers workers) {
		each(b, workers, (from, to) -> {
			combine((float) s, a.re, (float) t, b.re, from, to);
			combine((float) s, a.im, (float) t, b.im, from, to);
		});
	}

	/** b ← s·a + t·b for the indices from … to − 1. */
	static void combine(final float s, final float[] a, final float t, final float[] b, final int from, final int to) {
		for (int q = from; q < to; q++)
			b[q] = s * a[q] + t * b[q];
	}

	/** out ← a + c(a − b) + e·a; out may be b. */
	static void extrapolate(final float c, final float e, final Spectrum a, final Spectrum b, final Spectrum out,
		final Workers workers)
	{
		each(b, workers, (from, to) -> {
			extrapolate(c, e, a.re, b.re, out.re, from, to);
			extrapolate(c, e, a.im, b.im, out.im, from, to);
		});
	}

	private static void extrapolate(final float c, final float e, final float[] a, final float[] b, final float[] out,
		final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] = a[q] + (c * (a[q] - b[q]) + e * a[q]);
	}

	/** out ← z + e·z + s·u. */
	static void rotate(final float e, final Spectrum z, final float s, final Spectrum u, final Spectrum out,
		final Workers workers)
	{
		each(out, workers, (from, to) -> {
			rotate(e, z.re, s, u.re, out.re, from, to);
			rotate(e, z.im, s, u.im, out.im, from, to);
		});
	}

	private static void rotate(final float e, final float[] z, final float s, final float[] u, final float[] out,
		final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] = z[q] + (e * z[q] + s * u[q]);
	}

	/** @return max over the frequencies, without the zero frequency if asked, of Σ_k |a_k|²; work is overwritten */
	static double maxPower(final Spectrum[] a, final boolean withoutMean, final float[] work, final Workers workers) {
		final Chunks chunks = new Chunks(a[0].size(), CHUNK);
		final float[] largest = new float[chunks.count()];
		workers.forEach(largest.length, c -> {
			final int from = chunks.from(c), to = chunks.to(c);
			Arrays.fill(work, from, to, 0f);
			for (final Spectrum s : a)
				addSum(s.re, s.re, s.im, s.im, work, from, to);
			if (from == 0 && withoutMean && a[0].size() > 1) work[0] = 0;
			for (int q = from; q < to; q++)
				largest[c] = Math.max(largest[c], work[q]);
		});
		float max = 0;
		for (final float part : largest)
			max = Math.max(max, part);
		return max;
	}

	/** out ← a·b + c·d for the indices from … to − 1. */
	static void sum(final float[] a, final float[] b, final float[] c, final float[] d, final float[] out,
		final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] = a[q] * b[q] + c[q] * d[q];
	}

	/** out ← a·b − c·d for the indices from … to − 1. */
	static void difference(final float[] a, final float[] b, final float[] c, final float[] d,
		final float[] out, final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] = a[q] * b[q] - c[q] * d[q];
	}

	private static void negate(final float[] y, final float[] out, final int from, final int to) {
		for (int q = from; q < to; q++)
			out[q] = -y[q];
	}

	/** out ← a·b + c·d − y. */
	private static void sum(final float[] a, final float[] b, final float[] c, final float[] d, final float[] y,
		final float[] out, final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] = a[q] * b[q] + c[q] * d[q] - y[q];
	}

	/** out ← a·b − c·d − y. */
	private static void difference(final float[] a, final float[] b, final float[] c, final float[] d, final float[] y,
		final float[] out, final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] = a[q] * b[q] - c[q] * d[q] - y[q];
	}

	private static void addSum(final float[] a, final float[] b, final float[] c, final float[] d, final float[] out,
		final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] += a[q] * b[q] + c[q] * d[q];
	}

	private static void addDifference(final float[] a, final float[] b, final float[] c, final float[] d,
		final float[] out, final int from, final int to)
	{
		for (int q = from; q < to; q++)
			out[q] += a[q] * b[q] - c[q] * d[q];
	}
}
