/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.RealFft2D;
import net.sasd.fft.Spectrum;
import net.sasd.parallel.Workers;

/**
 * Inner products of a small grid with all zero-padded shifts of another of the same size, in the Fourier
 * domain: O(n log n) for n entries. Not thread-safe.
 */
final class ShiftCorrelation {

	private final int height;
	private final int width;
	private final RealFft2D fft;

	ShiftCorrelation(final int height, final int width) {
		this.height = height;
		this.width = width;
		fft = new RealFft2D(2 * height, 2 * width);
	}

	/** @return the spectrum of a grid with zeros around */
	Spectrum transform(final double[] patch) {
		final float[] grid = new float[4 * height * width];
		for (int i = 0; i < height; i++)
			for (int j = 0; j < width; j++)
				grid[i * 2 * width + j] = (float) patch[i * width + j];
		final Spectrum spectrum = fft.newSpectrum();
		fft.forward(grid, spectrum, Workers.serial());
		return spectrum;
	}

	/** @return max over the shifts of |⟨a, s[b]⟩| */
	double largest(final double[] a, final double[] b) {
		return largest(transform(a), transform(b));
	}

	/** @return max over the shifts of |⟨a, s[b]⟩|, from spectra */
	double largest(final Spectrum a, final Spectrum b) {
		final Spectrum product = fft.newSpectrum();
		for (int q = 0; q < product.size(); q++) {
			product.re[q] = a.re[q] * b.re[q] + a.im[q] * b.im[q];
			product.im[q] = a.re[q] * b.im[q] - a.im[q] * b.re[q];
		}
		final float[] grid = new float[fft.height() * fft.width()];
		fft.inverse(product, grid, Workers.serial());
		float largest = 0;
		for (final float value : grid)
			largest = Math.max(largest, Math.abs(value));
		return largest;
	}
}
