/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.util.function.DoubleToIntFunction;

/**
 * How a field of values is fitted into a box: enlarged by a whole factor, each value a square,
 * or reduced by a whole factor. Immutable.
 */
final class Zoom {

	/** What one value stands for those it replaces. */
	enum Pooling {
		/** Their mean, without those that are NaN. */
		MEAN,
		/**
		 * The one of largest magnitude, neighbours included where a value is a single pixel: lone peaks
		 * stay visible.
		 */
		PEAK
	}

	private final int height, width, enlarge, reduce, reach;
	private final Pooling pooling;

	Zoom(final int height, final int width, final int box, final Pooling pooling) {
		this.height = height;
		this.width = width;
		this.pooling = pooling;
		final int side = Math.max(height, width);
		enlarge = Math.max(1, box / side);
		reduce = (side + box - 1) / box;
		reach = pooling == Pooling.PEAK && enlarge == 1 ? reduce : 0;
	}

	/** @return columns of the picture */
	int pictureWidth() {
		return (width + reduce - 1) / reduce * enlarge;
	}

	/** @return rows of the picture */
	int pictureHeight() {
		return (height + reduce - 1) / reduce * enlarge;
	}

	/** @return the value under a pixel of the picture; NaN if there is none */
	float value(final float[] values, final int x, final int y) {
		final int left = x / enlarge * reduce, top = y / enlarge * reduce;
		double sum = 0;
		int count = 0;
		float peak = Float.NaN;
		for (int row = Math.max(0, top - reach); row < Math.min(top + reduce + reach, height); row++)
			for (int column = Math.max(0, left - reach); column < Math.min(left + reduce + reach, width); column++) {
				final float value = values[row * width + column];
				if (Float.isNaN(value)) continue;
				sum += value;
				count++;
				if (!(Math.abs(value) <= Math.abs(peak))) peak = value;
			}
		return pooling == Pooling.PEAK ? peak : (float) (sum / count);
	}

	/** @return a picture of values by their colours */
	Picture picture(final float[] values, final DoubleToIntFunction colour) {
		final Picture picture = new Picture(pictureWidth(), pictureHeight(), 0);
		for (int y = 0; y < picture.height; y++)
			for (int x = 0; x < picture.width; x++)
				picture.set(x, y, colour.applyAsInt(value(values, x, y)));
		return picture;
	}
}
