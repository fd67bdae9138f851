/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import java.util.Arrays;

/**
 * What one tile says of the point spread function: its pixels, their weights, and where its molecules are. The map
 * {@code S c = Σ_i a_i B_i c} from spline coefficients to pixels, and its adjoint. Immutable, thread-safe.
 */
public final class PsfSample {

	private static final int REACH = PsfSpline.REACH, WINDOW = SplineTaps.WINDOW;

	private final int width, height;
	final double[] data, weights, amplitude;
	private final double[] x, y;

	/**
	 * Takes arrays without copying them.
	 *
	 * @param data pixels without the background, row-major
	 * @param weights 1 / σ² of each pixel
	 * @param x places of the molecules in pixels, the centre of pixel (0, 0) at 0
	 * @param amplitude light of each molecule
	 */
	public PsfSample(final int width, final int height, final double[] data, final double[] weights, final double[] x,
		final double[] y, final double[] amplitude)
	{
		this.width = width;
		this.height = height;
		this.data = data;
		this.weights = weights;
		this.x = x;
		this.y = y;
		this.amplitude = amplitude;
	}

	/** @return SᵀW image, on padded coefficients */
	double[] gather(final double[] image) {
		final double[] c = new double[SplineTaps.PADDED * SplineTaps.PADDED], patch = new double[WINDOW * WINDOW];
		final SplineTaps taps = new SplineTaps();
		for (int i = 0; i < x.length; i++) {
			final int column = (int) Math.rint(x[i]), row = (int) Math.rint(y[i]);
			Arrays.fill(patch, 0);
			for (int j = Math.max(0, row - REACH); j <= Math.min(height - 1, row + REACH); j++)
				for (int p = j * width + Math.max(0, column - REACH), end = j * width + Math.min(width - 1, column + REACH), q = (j -
					row + REACH) * WINDOW + Math.max(0, column - REACH) - column + REACH; p <= end; p++, q++)
					patch[q] = amplitude[i] * weights[p] * image[p];
			taps.at(column - x[i], row - y[i]);
			taps.accumulate(patch, c);
		}
		return c;
	}

	/** @return S c of padded coefficients */
	double[] spread(final double[] c) {
		final double[] image = new double[data.length], patch = new double[WINDOW * WINDOW];
		final SplineTaps taps = new SplineTaps();
		for (int i = 0; i < x.length; i++) {
			final int column = (int) Math.rint(x[i]), row = (int) Math.rint(y[i]);
			taps.at(column - x[i], row - y[i]);
			taps.synthesize(c, patch);
			for (int j = Math.max(0, row - REACH); j <= Math.min(height - 1, row + REACH); j++)
				for (int p = j * width + Math.max(0, column - REACH), end = j * width + Math.min(width - 1, column + REACH), q = (j -
					row + REACH) * WINDOW + Math.max(0, column - REACH) - column + REACH; p <= end; p++, q++)
					image[p] += amplitude[i] * patch[q];
		}
		return image;
	}

	/** @return Σ a² w with the weights where the molecules are: the size of SᵀWS */
	double strength() {
		double sum = 0;
		for (int i = 0; i < x.length; i++) {
			final int column = (int) Math.rint(x[i]), row = (int) Math.rint(y[i]);
			if (column >= 0 && row >= 0 && column < width && row < height) sum += amplitude[i] * amplitude[i] * weights[row *
				width + column];
		}
		return sum;
	}
}
