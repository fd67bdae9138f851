/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import net.sasd.parallel.Scratch;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Rows one by one, by JTransforms: for few of them, long ones, and widths with large prime factors.
 * <p>
 * In double precision, for the reason given in {@link SingleRealPass}.
 * </p>
 */
final class SingleComplexPass implements ComplexPass {

	/** Rows gathered at once: a cache line of the spectrum holds their floats. */
	private static final int BLOCK = 16;

	private final DoubleFFT_1D plan;
	private final int stride;
	private final Scratch<double[]> scratch;

	SingleComplexPass(final int width) {
		plan = new DoubleFFT_1D(width);
		stride = 2 * width;
		scratch = new Scratch<>(() -> new double[BLOCK * stride]);
	}

	@Override
	public int block(final int rows, final int threads) {
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
		for (int u = 0; u < spectrum.lines; u++) {
			final int line = u * spectrum.rows;
			for (int v = from, at = 2 * u; v < to; v++, at += stride) {
				signals[at] = spectrum.re[line + v];
				signals[at + 1] = spectrum.im[line + v];
			}
		}
	}

	private void scatter(final double[] signals, final Spectrum spectrum, final int from, final int to) {
		for (int u = 0; u < spectrum.lines; u++) {
			final int line = u * spectrum.rows;
			for (int v = from, at = 2 * u; v < to; v++, at += stride) {
				spectrum.re[line + v] = (float) signals[at];
				spectrum.im[line + v] = (float) signals[at + 1];
			}
		}
	}
}
