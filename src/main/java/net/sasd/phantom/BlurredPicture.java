/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * A picture blurred by a known kernel, with noise: {@code blurred = (kernel * scene) on the field + noise}. The
 * scene goes on beyond the field of view by the kernel's reach, as behind a camera, so the blurred picture is
 * no cyclic convolution of the sharp one. Row-major, in the scene's units. The arrays are kept, not copied.
 */
public final class BlurredPicture {

	/** Rows and columns of the field of view. */
	public final int height, width;
	/** The sharp field of view. */
	public final float[] sharp;
	/** What the camera sees. */
	public final float[] blurred;

	/**
	 * Blurs a generated picture.
	 *
	 * @param picture which one
	 * @param height rows of the field of view
	 * @param width columns of the field of view
	 * @param kernel size · size values with sum 1
	 * @param size rows and columns of the kernel, odd
	 * @param sigma standard deviation of the noise, 0 or more, in the picture's range of 0 to 1
	 * @param seed of picture and noise
	 * @throws IllegalArgumentException if a size or sigma is out of range
	 */
	public BlurredPicture(final ScenePicture picture, final int height, final int width, final double[] kernel,
		final int size, final double sigma, final long seed)
	{
		Check.that(size >= 1 && size % 2 == 1, "kernel size", size, "use an odd number");
		Check.that(kernel.length == size * size, "number of kernel values", kernel.length, "give size x size values");
		Check.that(sigma >= 0 && sigma < Double.POSITIVE_INFINITY, "noise sigma", sigma, "use 0 or more");
		this.height = height;
		this.width = width;
		final int reach = size / 2, wide = width + 2 * reach;
		final float[] scene = picture.draw(height + 2 * reach, wide, seed);
		final PhantomRandom noise = PhantomRandom.substream(seed, PhantomRandom.Purpose.NOISE);
		sharp = new float[height * width];
		blurred = new float[height * width];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				final int at = y * width + x;
				sharp[at] = scene[(y + reach) * wide + x + reach];
				blurred[at] = (float) (blur(scene, wide, y, x, kernel, size) + sigma * noise.nextGaussian());
			}
	}

	/** The kernel is turned by half a turn, as convolution has it. */
	private static double blur(final float[] scene, final int wide, final int top, final int left,
		final double[] kernel, final int size)
	{
		double sum = 0;
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				sum += kernel[(size - 1 - i) * size + size - 1 - j] * scene[(top + i) * wide + left + j];
		return sum;
	}
}
