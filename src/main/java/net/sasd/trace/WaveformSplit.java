/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.List;

import net.sasd.model.Motifs;
import net.sasd.trace.SpikeFit.PlacedSpike;

/**
 * Splits the motif that most likely stands for two neurons: the one around whose spikes the residual has the
 * strongest common shape p (its first principal component, by power iteration). It becomes {@code a ± s p}, s the
 * root mean square of the residual's share of p per amplitude, and the second of the two takes the place of the motif
 * whose spikes explain least. Not thread-safe.
 */
final class WaveformSplit {

	private static final int ITERATIONS = 30;

	private final Motifs motifs;
	private final SplineKernel[] kernels;
	private final SpikeFit[] fits;

	WaveformSplit(final Motifs motifs, final SplineKernel[] kernels, final SpikeFit[] fits) {
		this.motifs = motifs;
		this.kernels = kernels;
		this.fits = fits;
	}

	/** @return the motifs to start anew from */
	Motifs split() {
		final int count = kernels.length;
		final double[][] shapes = new double[count][];
		final double[] strengths = new double[count], explained = new double[count];
		for (int k = 0; k < count; k++) {
			final List<double[]> snippets = snippets(k);
			shapes[k] = component(snippets);
			for (final double[] snippet : snippets)
				strengths[k] += Math.pow(KernelSampling.product(snippet, shapes[k]), 2);
			for (final SpikeFit fit : fits)
				for (final PlacedSpike spike : fit.spikes())
					if (spike.kernel == k) explained[k] += spike.amplitude * spike.amplitude;
		}
		int mixed = 0;
		for (int k = 1; k < count; k++)
			if (strengths[k] > strengths[mixed]) mixed = k;
		int weakest = mixed == 0 ? 1 : 0;
		for (int k = 0; k < count; k++)
			if (k != mixed && explained[k] < explained[weakest]) weakest = k;
		final double scale = explained[mixed] > 0 ? Math.sqrt(strengths[mixed] / explained[mixed]) : 0;
		final double[][] split = motifs.toArrays();
		for (int i = 0; i < split[mixed].length; i++) {
			split[weakest][i] = split[mixed][i] - scale * shapes[mixed][i];
			split[mixed][i] += scale * shapes[mixed][i];
		}
		return new Motifs(1, motifs.width(), split);
	}

	/** The residual under each spike of a kernel, on the motif's samples. */
	private List<double[]> snippets(final int k) {
		final List<double[]> snippets = new ArrayList<>();
		for (final SpikeFit fit : fits)
			for (final PlacedSpike spike : fit.spikes()) {
				final int first = (int) Math.rint(spike.position) - kernels[k].peak();
				if (spike.kernel != k || first < 0 || first + motifs.width() > fit.residual.length) continue;
				snippets.add(java.util.Arrays.copyOfRange(fit.residual, first, first + motifs.width()));
			}
		return snippets;
	}

	private double[] component(final List<double[]> snippets) {
		double[] shape = new double[motifs.width()];
		for (final double[] snippet : snippets)
			if (KernelSampling.product(snippet, snippet) > KernelSampling.product(shape, shape)) shape = snippet.clone();
		for (int i = 0; i < ITERATIONS; i++) {
			final double[] next = new double[shape.length];
			for (final double[] snippet : snippets) {
				final double share = KernelSampling.product(snippet, shape);
				for (int j = 0; j < next.length; j++)
					next[j] += share * snippet[j];
			}
			final double norm = Math.sqrt(KernelSampling.product(next, next));
			if (norm == 0) return shape;
			for (int j = 0; j < next.length; j++)
				next[j] /= norm;
			shape = next;
		}
		return shape;
	}
}
