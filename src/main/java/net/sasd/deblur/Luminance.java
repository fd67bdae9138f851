/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/** The brightness of a picture: of red, green and blue with weights 0.299, 0.587, 0.114, of others the mean. */
final class Luminance {

	private static final double[] RGB = { 0.299, 0.587, 0.114 };

	/** Row-major, divided by the range, so that black to white is 1 wide. */
	final float[] pixels;
	/** Largest less smallest brightness, in the picture's units, above 0. */
	final double range;

	/** @throws IllegalArgumentException if a pixel is not finite or the picture is constant */
	Luminance(final float[][] channels, final int width) {
		pixels = new float[channels[0].length];
		float least = Float.POSITIVE_INFINITY, most = Float.NEGATIVE_INFINITY;
		for (int i = 0; i < pixels.length; i++) {
			double sum = 0;
			for (int c = 0; c < channels.length; c++) {
				final float value = channels[c][i];
				if (Float.isNaN(value) || Float.isInfinite(value)) throw new IllegalArgumentException("Pixel (row " + i /
					width + ", column " + i % width + ") is " + value + "; replace it by a number or crop the picture.");
				sum += value * (channels.length == 3 ? RGB[c] : 1.0 / channels.length);
			}
			pixels[i] = (float) sum;
			least = Math.min(least, pixels[i]);
			most = Math.max(most, pixels[i]);
		}
		if (!(most > least)) throw new IllegalArgumentException("The picture is constant (every pixel is " + least +
			"), so there is nothing to sharpen; choose a picture with edges.");
		range = (double) most - least;
		for (int i = 0; i < pixels.length; i++)
			pixels[i] /= (float) range;
	}
}
