/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * Paints regions one over another, with edges smoothed by 3 × 3 samples per pixel. Not thread-safe.
 */
final class Canvas {

	private static final int SAMPLES = 3;

	/** The grey of a place, 0 black to 1 white; y down, x right, in pixels. */
	@FunctionalInterface
	interface Shade {

		double at(double y, double x);
	}

	final int height, width;
	private final float[] samples;

	Canvas(final int height, final int width) {
		this.height = height;
		this.width = width;
		samples = new float[height * SAMPLES * width * SAMPLES];
	}

	/** Paints everything. */
	void fill(final Shade shade) {
		fill(Region.box(0, 0, height, width), shade);
	}

	/** Paints a region, over what was there. */
	void fill(final Region region, final Shade shade) {
		final int columns = width * SAMPLES;
		final int bottom = index(region.bottom, height), right = index(region.right, width);
		for (int i = index(region.top, height); i < bottom; i++)
			for (int j = index(region.left, width); j < right; j++) {
				final double y = (i + 0.5) / SAMPLES, x = (j + 0.5) / SAMPLES;
				if (region.contains(y, x)) samples[i * columns + j] = (float) shade.at(y, x);
			}
	}

	/** Multiplies everything by the light that falls on it. */
	void light(final Shade shade) {
		final int columns = width * SAMPLES;
		for (int i = 0; i < samples.length; i++)
			samples[i] *= (float) shade.at((i / columns + 0.5) / SAMPLES, (i % columns + 0.5) / SAMPLES);
	}

	/** First sample at or behind a coordinate, at most the end. */
	private static int index(final double coordinate, final int size) {
		return (int) Math.max(0, Math.min(size * SAMPLES, Math.ceil(coordinate * SAMPLES - 0.5)));
	}

	/** @return the picture, row-major, clipped to 0 ... 1 */
	float[] picture() {
		final float[] picture = new float[height * width];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				double sum = 0;
				for (int i = y * SAMPLES; i < (y + 1) * SAMPLES; i++)
					for (int j = x * SAMPLES; j < (x + 1) * SAMPLES; j++)
						sum += samples[i * width * SAMPLES + j];
				picture[y * width + x] = (float) Math.max(0, Math.min(1, sum / (SAMPLES * SAMPLES)));
			}
		return picture;
	}
}
