/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The values shown as the darkest and the brightest: a robust choice, so that single pixels
 * do not spoil the contrast. NaN is ignored. Immutable, min &lt; max.
 */
public final class DisplayRange {

	/** Most values looked at: more are thinned out evenly. */
	private static final int SAMPLE = 1 << 20;

	/** Ends of the range, in the image's units. */
	public final double min, max;

	private DisplayRange(final double min, final double max) {
		this.min = min;
		this.max = max > min ? max : min + 1;
	}

	/** @return from the 0.1 to the 99.9 % quantile: for an observed image */
	public static DisplayRange picture(final List<float[]> images) {
		final float[] values = sorted(images, true);
		return new DisplayRange(quantile(values, 0.001), quantile(values, 0.999));
	}

	/** @return symmetric about 0, to the 99.9 % quantile of the magnitudes: for residuals */
	public static DisplayRange symmetric(final List<float[]> images) {
		return upTo(quantile(magnitudes(images), 0.999), true);
	}

	/**
	 * To the 99 % quantile of the magnitudes that are not 0, but no less than a third of the largest, because
	 * most of them may be tiny; from 0 without negative values and symmetric otherwise: for sparse values.
	 */
	public static DisplayRange sparse(final List<float[]> images) {
		final float[] values = magnitudes(images);
		return upTo(Math.max(quantile(values, 0.99), quantile(values, 1) / 3), hasNegative(images));
	}

	/** @return from 0 to the 99 % quantile of the positive values: for densities, where a few pixels may outshine all */
	public static DisplayRange density(final float[] image) {
		return upTo(quantile(magnitudes(Collections.singletonList(image)), 0.99), false);
	}

	/**
	 * To the largest value: symmetric about 0 if there are strong values of both signs, otherwise from 0 or from
	 * the least of the weak negative ones, which would only cost contrast: for motifs.
	 */
	public static DisplayRange motif(final List<float[]> images) {
		double least = 0, most = 0;
		for (final float[] image : images)
			for (final float value : image) {
				if (value < least) least = value;
				if (value > most) most = value;
			}
		return -least > most / 4 ? upTo(Math.max(-least, most), true) : new DisplayRange(least, most);
	}

	/** @return from 0 to the 99.9 % quantile, but no less than a third of the largest: for layers on black */
	public static DisplayRange positive(final List<float[]> images) {
		final float[] values = sorted(images, true);
		return upTo(Math.max(quantile(values, 0.999), quantile(values, 1) / 3), false);
	}

	/** @return true if 0 lies in the middle */
	public boolean isSymmetric() {
		return min == -max;
	}

	/** @return where a value lies, 0 at min and 1 at max, clipped; 0 for NaN */
	public double position(final double value) {
		final double position = (value - min) / (max - min);
		return position > 0 ? Math.min(position, 1) : 0;
	}

	private static DisplayRange upTo(final double end, final boolean symmetric) {
		if (!(end > 0)) return new DisplayRange(symmetric ? -1 : 0, 1);
		return new DisplayRange(symmetric ? -end : 0, end);
	}

	private static boolean hasNegative(final List<float[]> images) {
		for (final float[] image : images)
			for (final float value : image)
				if (value < 0) return true;
		return false;
	}

	private static double quantile(final float[] sorted, final double share) {
		return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
	}

	private static float[] magnitudes(final List<float[]> images) {
		final float[] values = sorted(images, false);
		for (int i = 0; i < values.length; i++)
			values[i] = Math.abs(values[i]);
		Arrays.sort(values);
		return values;
	}

	private static float[] sorted(final List<float[]> images, final boolean zeros) {
		final long stride = 1 + count(images, zeros) / SAMPLE;
		final float[] sample = new float[(int) (count(images, zeros) / stride + 1)];
		long index = 0;
		int n = 0;
		for (final float[] image : images)
			for (final float value : image)
				if (counts(value, zeros) && index++ % stride == 0) sample[n++] = value;
		final float[] sorted = Arrays.copyOf(sample, n);
		Arrays.sort(sorted);
		return sorted;
	}

	private static long count(final List<float[]> images, final boolean zeros) {
		long count = 0;
		for (final float[] image : images)
			for (final float value : image)
				if (counts(value, zeros)) count++;
		return count;
	}

	private static boolean counts(final float value, final boolean zeros) {
		return !Float.isNaN(value) && (zeros || value != 0);
	}
}
