/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

/**
 * What the ways to convolve cost, measured on one thread (docs/performance.md): by FFT, products of spectra and one
 * transform; by {@link SparseMap}, one addition per activation and pixel of the motif. The choice depends on sizes
 * only, never on a clock, so that a run always does the same.
 */
final class ConvolutionCost {

	/** Nanoseconds per activation and pixel of the motif, and more per activation and row of the motif. */
	private static final double ADDITION = 0.5, SEGMENT = 10;
	/** Nanoseconds per entry of the grid and motif to list the activations: 0.8, for a list is used three times. */
	private static final double LIST = 0.27;
	/** Nanoseconds per entry of the grid: the product of two spectra; a transform, for every factor of two. */
	private static final double PRODUCT = 0.23, TRANSFORM = 0.16;

	private ConvolutionCost() {}

	/** @return true if K maps with so many activations in all are convolved with their motifs faster one by one */
	static boolean isSparse(final Grid grid, final int motifs, final long activations) {
		final double m = grid.size();
		final double sparse = activations * grid.motifHeight * (SEGMENT + ADDITION * grid.motifWidth) + LIST * m * motifs;
		return sparse < m * (PRODUCT * motifs + TRANSFORM * Math.log(m) / Math.log(2));
	}
}
