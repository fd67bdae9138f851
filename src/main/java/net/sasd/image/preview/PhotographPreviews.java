/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.nio.file.Path;
import java.util.Collections;

import net.sasd.image.DisplayRange;

/** PNG pictures of a deblurred photograph and its blur kernel, for a quick look. */
public final class PhotographPreviews {

	private static final int KERNEL_BOX = 240;
	private static final int FRAME = 0xffffff;

	private PhotographPreviews() {}

	/**
	 * Writes a picture pixel by pixel: one channel in grey between its 0.1 and 99.9 % quantiles, or red, green and
	 * blue as they are, clipped to 0 ... 255.
	 *
	 * @throws IllegalArgumentException if it cannot be written
	 */
	public static void picture(final float[][] channels, final int height, final int width, final Path png) {
		final Picture picture = new Picture(width, height, 0);
		final DisplayRange range = DisplayRange.picture(Collections.singletonList(channels[0]));
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				final int i = y * width + x;
				picture.set(x, y, channels.length == 3 ? level(channels[0][i]) << 16 | level(channels[1][i]) << 8 | level(
					channels[2][i]) : Colours.grey(range.position(channels[0][i])));
			}
		picture.write(png);
	}

	private static int level(final float value) {
		return Math.max(0, Math.min(255, Math.round(value)));
	}

	/**
	 * Writes a square kernel, enlarged, black at 0 and white at its largest value, in a frame.
	 *
	 * @throws IllegalArgumentException if it cannot be written
	 */
	public static void kernel(final float[] values, final int size, final Path png) {
		Panels.motif(values, size, size, KERNEL_BOX, FRAME).write(png);
	}
}
