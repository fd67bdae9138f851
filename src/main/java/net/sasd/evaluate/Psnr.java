/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

/**
 * The peak signal-to-noise ratio of a picture whose truth is known:
 * {@code PSNR = 10 log10(peak² / mean (picture − truth)²)} in dB. Pictures are row-major
 * {@code float[height · width]}. Stateless and thread-safe.
 */
public final class Psnr {

	private Psnr() {}

	/**
	 * Compares all but a border.
	 *
	 * @param peak range of the values, above 0, for instance 255
	 * @param border pixels left out on every side
	 * @return the ratio in dB; infinite if the pictures are equal
	 * @throws IllegalArgumentException if the border leaves no pixel
	 */
	public static double of(final float[] picture, final float[] truth, final int height, final int width,
		final double peak, final int border)
	{
		check(height, width, border);
		return decibel(error(picture, truth, height, width, border, 0, 0), peak);
	}

	/**
	 * The same for the best shift by whole pixels, which blind deblurring cannot know.
	 *
	 * @param reach largest shift in each direction; the border left out is at least this
	 * @return the largest ratio over the shifts, in dB
	 * @throws IllegalArgumentException if the border leaves no pixel
	 */
	public static double aligned(final float[] picture, final float[] truth, final int height, final int width,
		final double peak, final int border, final int reach)
	{
		final int edge = Math.max(border, reach);
		check(height, width, edge);
		double least = Double.POSITIVE_INFINITY;
		for (int dy = -reach; dy <= reach; dy++)
			for (int dx = -reach; dx <= reach; dx++)
				least = Math.min(least, error(picture, truth, height, width, edge, dy, dx));
		return decibel(least, peak);
	}

	private static void check(final int height, final int width, final int border) {
		if (border < 0 || 2 * border >= Math.min(height, width)) throw new IllegalArgumentException("The border is " +
			border + " pixels, which leaves nothing of " + height + " x " + width +
			" (rows x columns); choose a smaller one.");
	}

	private static double decibel(final double error, final double peak) {
		return 10 * Math.log10(peak * peak / error);
	}

	/** Mean square of picture(y + dy, x + dx) − truth(y, x) within the border. */
	private static double error(final float[] picture, final float[] truth, final int height, final int width,
		final int border, final int dy, final int dx)
	{
		double sum = 0;
		for (int y = border; y < height - border; y++) {
			final int row = y * width, moved = (y + dy) * width + dx;
			for (int x = border; x < width - border; x++) {
				final double difference = (double) picture[moved + x] - truth[row + x];
				sum += difference * difference;
			}
		}
		return sum / ((double) (height - 2 * border) * (width - 2 * border));
	}
}
