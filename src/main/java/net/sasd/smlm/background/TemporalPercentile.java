/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

import java.util.Arrays;

import net.sasd.smlm.StormStack;

/**
 * A running percentile of each pixel over the frames around: taken at key frames half a window apart, from at most 50
 * frames of the window, with linear interpolation between them. Molecules that blink hardly change a low percentile;
 * what it lies below the mean is the same everywhere if the noise is, and the constant that is fitted makes up for it.
 * Memory: about 50 frames. Not thread-safe.
 */
final class TemporalPercentile implements BackgroundShape {

	private static final int MOST = 50;

	private final StormStack stack;
	private final int first, last, step;
	private final double share;
	/** Key frames k and k + 1. */
	private int key = -1;
	private float[] before, after;

	/**
	 * @param first frame that counts, from 0
	 * @param last frame that counts
	 * @param frames width of the window
	 * @param percentile between 0 and 100
	 */
	TemporalPercentile(final StormStack stack, final int first, final int last, final int frames,
		final double percentile)
	{
		this.stack = stack;
		this.first = first;
		this.last = last;
		step = Math.max(1, frames / 2);
		share = percentile / 100;
	}

	@Override
	public float[] of(final int t, final float[] pixels) {
		final int k = (t - first) / step;
		if (k != key) {
			before = k == key + 1 && after != null ? after : percentile(k);
			after = percentile(k + 1);
			key = k;
		}
		final float part = (float) (t - first - k * step) / step;
		final float[] shape = new float[pixels.length];
		for (int p = 0; p < shape.length; p++)
			shape[p] = before[p] + part * (after[p] - before[p]);
		return shape;
	}

	/** The percentile around key frame k. */
	private float[] percentile(final int k) {
		final int middle = Math.min(first + k * step, last), from = Math.max(first, Math.min(middle - step, last - 2 * step)),
			to = Math.min(last, Math.max(middle + step, first + 2 * step)), count = Math.min(MOST, to - from + 1);
		final float[][] frames = new float[count][];
		for (int i = 0; i < count; i++)
			frames[i] = stack.read(from + (int) ((long) i * (to - from + 1) / count));
		final float[] result = new float[frames[0].length], values = new float[count];
		for (int p = 0; p < result.length; p++) {
			int n = 0;
			for (final float[] frame : frames)
				if (!Float.isNaN(frame[p])) values[n++] = frame[p];
			Arrays.sort(values, 0, n);
			result[p] = n == 0 ? 0 : values[(int) Math.round(share * (n - 1))];
		}
		return result;
	}
}
