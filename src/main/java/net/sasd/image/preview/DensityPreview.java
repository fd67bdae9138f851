/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.nio.file.Path;

import net.sasd.image.DisplayRange;

/** PNG pictures of drawn molecules, for a quick look. */
public final class DensityPreview {

	/** Larger images are shown smaller. */
	private static final int LARGEST = 2048;

	private DensityPreview() {}

	/**
	 * Writes densities, black over red and yellow to white; each pixel is the mean of a block, as large as it must be for
	 * a picture of at most 2048 x 2048 pixels. What a last block does not fill is left out.
	 *
	 * @throws IllegalArgumentException if it cannot be written
	 */
	public static void write(final float[] image, final int width, final int height, final Path png) {
		final int side = (Math.max(width, height) + LARGEST - 1) / LARGEST;
		final int columns = Math.max(1, width / side), rows = Math.max(1, height / side);
		final float[] means = new float[columns * rows];
		for (int y = 0; y < Math.min(height, rows * side); y++)
			for (int x = 0; x < Math.min(width, columns * side); x++)
				means[y / side * columns + x / side] += image[y * width + x] / (side * side);
		final DisplayRange range = DisplayRange.density(means);
		final Picture picture = new Picture(columns, rows, 0);
		for (int y = 0; y < rows; y++)
			for (int x = 0; x < columns; x++)
				picture.set(x, y, Colours.heat(range.position(means[y * columns + x])));
		picture.write(png);
	}
}
