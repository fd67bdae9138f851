/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.Arrays;

/**
 * Blur kernels of a hand-held camera: the time that a random smooth path spends at each pixel.
 * <p>
 * The path is a point whose velocity is pulled back to rest and pushed by white noise, drawn on until it is as
 * long as asked for; it is sampled finely, spread bilinearly over the pixels, centred and scaled to unit sum.
 * Row-major {@code double[size · size]}, size odd. Stateless and thread-safe.
 * </p>
 */
public final class CameraShake {

	private static final int STEPS = 4000;

	private CameraShake() {}

	/**
	 * Draws one kernel.
	 *
	 * @param size rows and columns, odd, at least 5; the path fills about three quarters of it
	 * @param seed which one
	 * @return size · size values ≥ 0 with sum 1
	 * @throws IllegalArgumentException if the size is even or too small
	 */
	public static double[] kernel(final int size, final long seed) {
		Check.that(size >= 5 && size % 2 == 1, "kernel size", size, "use an odd number of at least 5");
		final double[][] path = path(new PhantomRandom(seed));
		final double[] y = range(path[0]), x = range(path[1]);
		final double scale = 0.75 * (size - 1) / Math.max(y[1] - y[0], x[1] - x[0]);
		final double[] kernel = new double[size * size];
		for (int i = 0; i < STEPS; i++)
			spread(kernel, size, (size - 1) / 2.0 + scale * (path[0][i] - (y[0] + y[1]) / 2), (size - 1) / 2.0 + scale *
				(path[1][i] - (x[0] + x[1]) / 2));
		return kernel;
	}

	/** Velocity with a memory of a fifth of the exposure. */
	private static double[][] path(final PhantomRandom random) {
		final double[][] path = new double[2][STEPS];
		final double keep = 1 - 5.0 / STEPS;
		double vy = random.nextGaussian(), vx = random.nextGaussian();
		final double push = Math.sqrt(1 - keep * keep);
		for (int i = 1; i < STEPS; i++) {
			vy = keep * vy + push * random.nextGaussian();
			vx = keep * vx + push * random.nextGaussian();
			path[0][i] = path[0][i - 1] + vy;
			path[1][i] = path[1][i - 1] + vx;
		}
		return path;
	}

	private static double[] range(final double[] values) {
		return new double[] { Arrays.stream(values).min().getAsDouble(), Arrays.stream(values).max().getAsDouble() };
	}

	private static void spread(final double[] kernel, final int size, final double y, final double x) {
		final int row = (int) Math.min(size - 2, Math.floor(y)), column = (int) Math.min(size - 2, Math.floor(x));
		final double down = y - row, right = x - column;
		final int at = row * size + column;
		kernel[at] += (1 - down) * (1 - right) / STEPS;
		kernel[at + 1] += (1 - down) * right / STEPS;
		kernel[at + size] += down * (1 - right) / STEPS;
		kernel[at + size + 1] += down * right / STEPS;
	}
}
