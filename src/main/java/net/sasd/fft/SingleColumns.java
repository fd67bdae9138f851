/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Columns one by one, by JTransforms: for few columns, long ones, and heights with large prime factors.
 * <p>
 * In double precision, for the reason given in {@link SingleRows}.
 * </p>
 */
final class SingleColumns implements ColumnPass {

	/** Columns gathered at once: a cache line of the spectrum holds their floats. */
	private static final int BLOCK = 16;

	private final DoubleFFT_1D plan;
	private final int stride;
	private final Scratch<double[]> scratch;

	SingleColumns(final int height) {
		plan = new DoubleFFT_1D(height);
		stride = 2 * height;
		scratch = new Scratch<>(() -> new double[BLOCK * stride]);
	}

	@Override
	public int block(final int columns, final int threads) {
		return BLOCK;
	}

	@Override
	public void transform(final Spectrum spectrum, final int from, final int to, final boolean forward) {
		scratch.use(signals -> {
			gather(spectrum, from, to, signals);
			for (int i = 0; i < to - from; i++) {
				if (forward) plan.complexForward(signals, i * stride);
				else plan.complexInverse(signals, i * stride, false);
			}
			scatter(signals, spectrum, from, to);
		});
	}

	private void gather(final Spectrum spectrum, final int from, final int to, final double[] signals) {
		for (int v = 0; v < spectrum.height; v++) {
			final int row = v * spectrum.columns;
			for (int u = from, at = 2 * v; u < to; u++, at += stride) {
				signals[at] = spectrum.re[row + u];
				signals[at + 1] = spectrum.im[row + u];
			}
		}
	}

	private void scatter(final double[] signals, final Spectrum spectrum, final int from, final int to) {
		for (int v = 0; v < spectrum.height; v++) {
			final int row = v * spectrum.columns;
			for (int u = from, at = 2 * v; u < to; u++, at += stride) {
				spectrum.re[row + u] = (float) signals[at];
				spectrum.im[row + u] = (float) signals[at + 1];
			}
		}
	}
}
