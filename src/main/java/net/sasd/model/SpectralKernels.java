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
 * what makes the result independent of the number of threads. Loops are few and of general use, because a run of a
 * second spends more of it on compiling them than on running them. All methods are thread-safe on distinct outputs.
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
		workers.forEach(chunks.count(), c -> body.run(chunks.from(c), chunks.to(c)));
	}

	/** out ← Σ_k a_k · x_k. */
	static void synthesize(final Spectrum[] a, final Spectrum[] x, final Spectrum out, final Workers workers) {
		each(out, workers, (from, to) -> {
			for (int start = from; start < to; start += BLOCK)
				synthesize(a, x, null, null, out, start, Math.min(to, start + BLOCK));
		});
	}

	/** Entries from … to − 1 of out ← Σ_k a_k · x_k − y − z; y and z may be null. */
	static void synthesize(final Spectrum[] a, final Spectrum[] x, final Spectrum y, final Spectrum z,
		final Spectrum out, final int from, final int to)
	{
		if (y != null) combine(-1, y, 0, out, from, to);
		else if (a.length == 0) {
			Arrays.fill(out.re, from, to, 0f);
			Arrays.fill(out.im, from, to, 0f);
		}
		for (int k = 0; k < a.length; k++)
			if (k > 0 || y != null) addProduct(a[k], 1, x[k], out, from, to);
			else product(a[k], 1, x[k], out, from, to);
		if (z != null) combine(-1, z, 1, out, from, to);
	}

	/** out ← conj(a) · r. */
	static void correlate(final Spectrum a, final Spectrum r, final Spectrum out, final Workers workers) {
		each(out, workers, (from, to) -> product(a, -1, r, out, from, to));
	}

	/** out ← out + conj(a) · r. */
	static void addCorrelation(final Spectrum a, final Spectrum r, final Spectrum out, final Workers workers) {
		each(out, workers, (from, to) -> addProduct(a, -1, r, out, from, to));
	}

	/** b ← s·a + t·b. */
	static void combine(final double s, final Spectrum a, final double t, final Spectrum b, final Workers workers) {
		each(b, workers, (from, to) -> combine((float) s, a, (float) t, b, from, to));
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
				addPower(s.re, s.im, work, from, to);
			if (from == 0 && withoutMean && a[0].size() > 1) work[0] = 0;
			largest[c] = largest(work, from, to);
		});
		float max = 0;
		for (final float part : largest)
			max = Math.max(max, part);
		return max;
	}

	private static float largest(final float[] values, final int from, final int to) {
		float largest = 0;
		for (int q = from; q < to; q++)
			if (values[q] > largest) largest = values[q];
		return largest;
	}

	private static void addPower(final float[] re, final float[] im, final float[] out, final int from, final int to) {
		for (int q = from; q < to; q++)
			out[q] += re[q] * re[q] + im[q] * im[q];
	}

	/** Entries from … to − 1 of out ← a · b, with c = −1 of conj(a) · b. */
	static void product(final Spectrum a, final float c, final Spectrum b, final Spectrum out, final int from,
		final int to)
	{
		product(a.re, a.im, c, b.re, b.im, out.re, out.im, from, to);
	}

	private static void product(final float[] aRe, final float[] aIm, final float c, final float[] bRe,
		final float[] bIm, final float[] re, final float[] im, final int from, final int to)
	{
		// HotSpot may swap the operands of a sum in some copies of an unrolled loop, which then no longer match
		final float minus = -c;
		for (int q = from; q < to; q++) {
			final float ar = aRe[q], ai = aIm[q], br = bRe[q], bi = bIm[q];
			re[q] = ar * br - c * (ai * bi);
			im[q] = ar * bi - minus * (ai * br);
		}
	}

	private static void addProduct(final Spectrum a, final float c, final Spectrum b, final Spectrum out,
		final int from, final int to)
	{
		addProduct(a.re, a.im, c, b.re, b.im, out.re, out.im, from, to);
	}

	private static void addProduct(final float[] aRe, final float[] aIm, final float c, final float[] bRe,
		final float[] bIm, final float[] re, final float[] im, final int from, final int to)
	{
		final float minus = -c;
		for (int q = from; q < to; q++) {
			final float ar = aRe[q], ai = aIm[q], br = bRe[q], bi = bIm[q];
			re[q] += ar * br - c * (ai * bi);
			im[q] += ar * bi - minus * (ai * br);
		}
	}

	/** Entries from … to − 1 of b ← s·a + t·b. */
	private static void combine(final float s, final Spectrum a, final float t, final Spectrum b, final int from,
		final int to)
	{
		combine(s, a.re, t, b.re, from, to);
		combine(s, a.im, t, b.im, from, to);
	}

	private static void combine(final float s, final float[] a, final float t, final float[] b, final int from,
		final int to)
	{
		for (int q = from; q < to; q++)
			b[q] = s * a[q] + t * b[q];
	}
}
