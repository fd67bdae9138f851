/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.Arrays;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Bluestein's algorithm, for lengths with large prime factors: the transform as a convolution of fast length.
 * <p>
 * With the chirp {@code c(j) = exp(−πi·j²/n)}, X(k) = c(k) · Σ_j (c(j) x(j)) · conj c(k − j), because
 * 2jk = j² + k² − (k − j)². Costs two transforms of at least 2n − 1 samples.
 * </p>
 */
final class BluesteinDft implements LaneDft {

	private final int length;
	private final MixedRadixDft inner;
	private final int innerLength;
	private final float[] chirpRe;
	private final float[] chirpIm;
	private final float[] filterRe;
	private final float[] filterIm;

	BluesteinDft(final int length) {
		this.length = length;
		innerLength = FastSizes.next(2 * length - 1);
		inner = new MixedRadixDft(innerLength);
		chirpRe = new float[length];
		chirpIm = new float[length];
		filterRe = new float[innerLength];
		filterIm = new float[innerLength];
		final double[] filter = new double[2 * innerLength];
		for (int j = 0; j < length; j++) {
			// j² modulo whole turns, so that the angle stays exact
			final double angle = Math.PI * ((long) j * j % (2L * length)) / length;
			chirpRe[j] = (float) Math.cos(angle);
			chirpIm[j] = (float) -Math.sin(angle);
			final int mirror = (innerLength - j) % innerLength;
			filter[2 * j] = filter[2 * mirror] = Math.cos(angle) / innerLength;
			filter[2 * j + 1] = filter[2 * mirror + 1] = Math.sin(angle) / innerLength;
		}
		new DoubleFFT_1D(innerLength).complexForward(filter);
		for (int k = 0; k < innerLength; k++) {
			filterRe[k] = (float) filter[2 * k];
			filterIm[k] = (float) filter[2 * k + 1];
		}
	}

	@Override
	public float[][] newRows() {
		return inner.newRows();
	}

	@Override
	public int[] places() {
		return inner.places();
	}

	@Override
	public void transform(final float[][] rows, final int lanes, final boolean forward) {
		final int sign = forward ? 1 : -1;
		final int[] place = inner.places();
		for (int j = 0; j < length; j++) {
			LaneMath.twist(rows[place[j]], chirpRe[j], sign * chirpIm[j], lanes);
		}
		for (int j = length; j < innerLength; j++) {
			Arrays.fill(rows[place[j]], 0);
		}
		inner.transform(rows, lanes, true);
		// the filter is symmetric, so the inverse's filter has the conjugate spectrum
		for (int k = 0; k < innerLength; k++) {
			LaneMath.twist(rows[k], filterRe[k], sign * filterIm[k], lanes);
		}
		final float[][] product = Arrays.copyOf(rows, innerLength);
		for (int k = 0; k < innerLength; k++) {
			rows[place[k]] = product[k];
		}
		inner.transform(rows, lanes, false);
		for (int k = 0; k < length; k++) {
			LaneMath.twist(rows[k], chirpRe[k], sign * chirpIm[k], lanes);
		}
	}
}
