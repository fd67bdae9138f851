/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Rows one by one, by JTransforms: for few rows, for long rows, and for widths with large prime factors.
 * <p>
 * In double precision, which costs no more: JTransforms' single precision is off by 10⁻⁵ at large primes.
 * </p>
 */
final class SingleRows implements RowPass {

	private final int width;
	private final DoubleFFT_1D plan;
	private final double scale;
	private final Scratch<double[]> scratch;

	SingleRows(final int width, final double scale) {
		this.width = width;
		plan = new DoubleFFT_1D(width);
		// JTransforms' unscaled inverse is w times the inverse, but w/2 times for powers of two above 1
		final boolean half = width > 1 && Integer.bitCount(width) == 1;
		this.scale = half ? 2 * scale : scale;
		scratch = new Scratch<>(() -> new double[width]);
	}

	@Override
	public int block(final int rows, final int threads) {
		return 2;
	}

	@Override
	public void forward(final float[] grid, final Spectrum out, final int from, final int to) {
		scratch.use(signal -> {
			for (int row = from; row < to; row++) {
				if (ZeroRows.isZero(grid, row * width, width)) {
					ZeroRows.clear(out, row);
				}
				else {
					for (int x = 0; x < width; x++) {
						signal[x] = grid[row * width + x];
					}
					plan.realForward(signal);
					unpack(signal, out.re, out.im, row * out.columns);
				}
			}
		});
	}

	@Override
	public void inverse(final Spectrum in, final int first, final float[] out, final int from, final int to) {
		scratch.use(signal -> {
			for (int row = from; row < to; row++) {
				final int source = (int) (((long) first + row) % in.height);
				pack(in.re, in.im, source * in.columns, signal);
				plan.realInverse(signal, false);
				for (int x = 0; x < width; x++) {
					out[row * width + x] = (float) signal[x];
				}
			}
		});
	}

	/** Undoes JTransforms' packing: the real Nyquist term, or for odd widths Im of the last one, is in [1]. */
	private void unpack(final double[] signal, final float[] re, final float[] im, final int start) {
		re[start] = (float) signal[0];
		im[start] = 0;
		for (int u = 1; 2 * u + 1 < width; u++) {
			re[start + u] = (float) signal[2 * u];
			im[start + u] = (float) signal[2 * u + 1];
		}
		final int last = start + width / 2;
		if (width > 1) {
			re[last] = (float) signal[width % 2 == 0 ? 1 : width - 1];
			im[last] = width % 2 == 0 ? 0 : (float) signal[1];
		}
	}

	private void pack(final float[] re, final float[] im, final int start, final double[] signal) {
		signal[0] = scale * re[start];
		for (int u = 1; 2 * u + 1 < width; u++) {
			signal[2 * u] = scale * re[start + u];
			signal[2 * u + 1] = scale * im[start + u];
		}
		final int last = start + width / 2;
		if (width % 2 == 0) {
			signal[1] = scale * re[last];
		}
		else if (width > 1) {
			signal[width - 1] = scale * re[last];
			signal[1] = scale * im[last];
		}
	}
}
