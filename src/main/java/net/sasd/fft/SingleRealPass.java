/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import net.sasd.parallel.Scratch;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Columns one by one, by JTransforms: for few columns, for long ones, and for heights with large prime factors.
 * <p>
 * In double precision, which costs no more: JTransforms' single precision is off by 10⁻⁵ at large primes.
 * </p>
 */
final class SingleRealPass implements RealPass {

	private final int height;
	private final DoubleFFT_1D plan;
	private final double scale;
	private final Scratch<double[]> scratch;

	SingleRealPass(final int height, final double scale) {
		this.height = height;
		plan = new DoubleFFT_1D(height);
		// JTransforms' unscaled inverse is h times the inverse, but h/2 times for powers of two above 1
		final boolean half = height > 1 && Integer.bitCount(height) == 1;
		this.scale = half ? 2 * scale : scale;
		scratch = new Scratch<>(() -> new double[height]);
	}

	@Override
	public int block(final int pairs, final int threads) {
		return 1;
	}

	@Override
	public void forward(final Columns columns, final Spectrum out, final int from, final int to) {
		scratch.use(signal -> {
			for (int l = from; l < to; l++) {
				forward(columns, l, out, signal);
				if (columns.partner(l) > l) forward(columns, columns.partner(l), out, signal);
			}
		});
	}

	private void forward(final Columns columns, final int column, final Spectrum out, final double[] signal) {
		for (int y = 0; y < height; y++) {
			signal[y] = columns.values[y * columns.count + column];
		}
		plan.realForward(signal);
		unpack(signal, out.re, out.im, columns.line(column) * out.rows);
	}

	@Override
	public void inverse(final Spectrum in, final Columns columns, final int from, final int to) {
		scratch.use(signal -> {
			for (int l = from; l < to; l++) {
				inverse(in, columns, l, signal);
				if (columns.partner(l) > l) inverse(in, columns, columns.partner(l), signal);
			}
		});
	}

	private void inverse(final Spectrum in, final Columns columns, final int column, final double[] signal) {
		pack(in.re, in.im, columns.line(column) * in.rows, signal);
		plan.realInverse(signal, false);
		for (int y = 0; y < height; y++) {
			columns.values[y * columns.count + column] = (float) signal[y];
		}
	}

	/** Undoes JTransforms' packing: the real Nyquist term, or for odd heights Im of the last one, is in [1]. */
	private void unpack(final double[] signal, final float[] re, final float[] im, final int start) {
		re[start] = (float) signal[0];
		im[start] = 0;
		for (int v = 1; 2 * v + 1 < height; v++) {
			re[start + v] = (float) signal[2 * v];
			im[start + v] = (float) signal[2 * v + 1];
		}
		final int last = start + height / 2;
		if (height > 1) {
			re[last] = (float) signal[height % 2 == 0 ? 1 : height - 1];
			im[last] = height % 2 == 0 ? 0 : (float) signal[1];
		}
	}

	private void pack(final float[] re, final float[] im, final int start, final double[] signal) {
		signal[0] = scale * re[start];
		for (int v = 1; 2 * v + 1 < height; v++) {
			signal[2 * v] = scale * re[start + v];
			signal[2 * v + 1] = scale * im[start + v];
		}
		final int last = start + height / 2;
		if (height % 2 == 0) {
			signal[1] = scale * re[last];
		}
		else if (height > 1) {
			signal[height - 1] = scale * re[last];
			signal[1] = scale * im[last];
		}
	}
}
