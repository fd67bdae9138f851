/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How uneven the background of a stack is: of each block of 16 × 16 pixels a low quantile in space and then in time,
 * which molecules that blink hardly reach, and of these the range from the lowest to the highest tenth. Memory: the
 * blocks of the frames. Not thread-safe.
 */
public final class Unevenness {

	/**
	 * From here on, in standard deviations of the noise, a background is called uneven: with a constant, phantoms with a
	 * range of 0.4 lose nothing, while at 0.75 one in eight of the molecules found is false.
	 */
	public static final double UNEVEN = 0.5;
	private static final double QUANTILE = 0.2, TENTH = 0.1;

	private final int width, height;
	private final List<double[]> frames = new ArrayList<>();

	/** Prepares for frames of one size. */
	public Unevenness(final int width, final int height) {
		this.width = width;
		this.height = height;
	}

	/** @param pixels of a frame, NaN where they do not count */
	public void add(final float[] pixels) {
		frames.add(BlockQuantiles.blocks(pixels, width, height));
	}

	/** @return the range in counts; 0 of nothing */
	public double range() {
		if (frames.isEmpty()) return 0;
		final double[] blocks = new double[frames.get(0).length];
		for (int b = 0; b < blocks.length; b++) {
			final int block = b;
			blocks[b] = quantile(frames.stream().mapToDouble(frame -> frame[block]).toArray(), QUANTILE);
		}
		return quantile(blocks, 1 - TENTH) - quantile(blocks, TENTH);
	}

	/** Of those that are numbers; 0 of none. */
	private static double quantile(final double[] values, final double share) {
		final double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
		return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
	}
}
