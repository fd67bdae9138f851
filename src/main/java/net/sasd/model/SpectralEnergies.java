/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static net.sasd.model.SpectralKernels.BLOCK;
import static net.sasd.model.SpectralKernels.CHUNK;

import net.sasd.fft.ParsevalSum;
import net.sasd.fft.Spectrum;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * Products of half spectra together with their energies, by Parseval, while they are in the nearest cache. Sums run
 * over fixed chunks in a fixed order, so the number of threads changes no bit. Thread-safe on distinct outputs.
 */
final class SpectralEnergies {

	private SpectralEnergies() {}

	/** out ← Σ_k a_k · x_k − y − z; y and z may be null; returns ‖out‖², without the mean of the grid if asked. */
	static double synthesize(final Spectrum[] a, final Spectrum[] x, final Spectrum y, final Spectrum z,
		final Spectrum out, final boolean withoutMean, final Workers workers)
	{
		final Chunks chunks = new Chunks(out.size(), CHUNK);
		final double[] parts = new double[chunks.count()];
		workers.forEach(parts.length, c -> {
			final int to = chunks.to(c);
			final ParsevalSum energy = new ParsevalSum(out);
			final float[] re = new float[BLOCK], im = new float[BLOCK];
			for (int q = chunks.from(c); q < to; q += BLOCK) {
				final int end = Math.min(to, q + BLOCK);
				SpectralKernels.synthesize(a, x, y, z, out, q, end);
				copy(out, q, end, re, im);
				if (q == 0 && withoutMean) re[0] = 0;
				energy.add(re, im, re, im, q, end - q);
			}
			parts[c] = energy.value();
		});
		double sum = 0;
		for (final double part : parts)
			sum += part;
		return sum;
	}

	/**
	 * The Gram matrix of the grids behind p_k = a_k · x_k: entry k · K + l is ⟨p_k, p_l⟩, without their means if asked.
	 *
	 * @param products K spectra of scratch
	 */
	static double[] gram(final Spectrum[] a, final Spectrum[] x, final Spectrum[] products, final boolean withoutMean,
		final Workers workers)
	{
		final int count = a.length;
		final Chunks chunks = new Chunks(a[0].size(), CHUNK);
		final double[][] parts = new double[chunks.count()][];
		workers.forEach(parts.length, c -> parts[c] = gram(a, x, products, withoutMean, chunks.from(c), chunks.to(c)));
		final double[] gram = new double[count * count];
		for (final double[] part : parts)
			for (int i = 0; i < gram.length; i++)
				gram[i] += part[i];
		return gram;
	}

	private static double[] gram(final Spectrum[] a, final Spectrum[] x, final Spectrum[] products,
		final boolean withoutMean, final int from, final int to)
	{
		final int count = a.length;
		final ParsevalSum[] sums = new ParsevalSum[count * count];
		final float[][] re = new float[count][BLOCK], im = new float[count][BLOCK];
		for (int k = 0; k < count; k++)
			for (int l = k; l < count; l++)
				sums[k * count + l] = new ParsevalSum(products[0]);
		for (int q = from; q < to; q += BLOCK) {
			final int end = Math.min(to, q + BLOCK);
			for (int k = 0; k < count; k++) {
				SpectralKernels.product(a[k], 1, x[k], products[k], q, end);
				copy(products[k], q, end, re[k], im[k]);
				if (q == 0 && withoutMean) re[k][0] = 0;
				for (int l = 0; l <= k; l++)
					sums[l * count + k].add(re[k], im[k], re[l], im[l], q, end - q);
			}
		}
		final double[] gram = new double[count * count];
		for (int k = 0; k < count; k++)
			for (int l = k; l < count; l++)
				gram[k * count + l] = gram[l * count + k] = sums[k * count + l].value();
		return gram;
	}

	private static void copy(final Spectrum s, final int from, final int to, final float[] re, final float[] im) {
		System.arraycopy(s.re, from, re, 0, to - from);
		System.arraycopy(s.im, from, im, 0, to - from);
	}
}
