/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.Arrays;

/**
 * Smooth random curves through a field of view, as tubes of 25 nm diameter whose walls carry the molecules.
 * <p>
 * A curve enters at an edge, roughly at a right angle to it, and goes on in steps of 25 nm until it leaves or is three
 * times as long as the longer side; its curvature is a random walk that is pulled back to 0, of standard deviation
 * 1 / (4.5 µm). There is one for every 4.1 µm², at least four. Memory: 12 bytes per step.
 * </p>
 */
final class Filaments {

	private static final double RADIUS = 12.5, STEP = 25, AREA_OF_ONE = 4.1e6, MARGIN = 50;
	private static final double KEEP = 0.975, PUSH = 4.9e-5, JITTER = 0.0045, AWRY = 0.6;
	private static final int FEWEST = 4;

	private final double width, height;
	/** Where each step begins, and its direction in radians. */
	private float[] x = new float[1024], y = new float[1024], direction = new float[1024];
	private int steps;

	/** Sizes in nm. */
	Filaments(final double width, final double height, final PhantomRandom random) {
		this.width = width;
		this.height = height;
		final long count = Math.max(FEWEST, Math.round(width * height / AREA_OF_ONE));
		for (long i = 0; i < count; i++)
			add(random);
	}

	private void add(final PhantomRandom random) {
		final int edge = random.nextInt(4);
		final double along = 0.05 + 0.9 * random.nextDouble();
		double cx = edge == 0 ? 0 : edge == 1 ? width : along * width;
		double cy = edge == 2 ? 0 : edge == 3 ? height : along * height;
		final double inward = edge == 0 ? 0 : edge == 1 ? StrictMath.PI : edge == 2 ? StrictMath.PI / 2 : -StrictMath.PI /
			2;
		double angle = inward + AWRY * (2 * random.nextDouble() - 1), curvature = 0;
		for (int left = (int) (3 * Math.max(width, height) / STEP); left > 0; left--) {
			curvature = KEEP * curvature + PUSH * random.nextGaussian();
			angle += curvature * STEP + JITTER * random.nextGaussian();
			keep(cx, cy, angle);
			cx += STEP * StrictMath.cos(angle);
			cy += STEP * StrictMath.sin(angle);
			if (cx < -MARGIN || cx > width + MARGIN || cy < -MARGIN || cy > height + MARGIN) return;
		}
	}

	private void keep(final double cx, final double cy, final double angle) {
		if (steps == x.length) {
			final int more = steps + steps / 2;
			x = Arrays.copyOf(x, more);
			y = Arrays.copyOf(y, more);
			direction = Arrays.copyOf(direction, more);
		}
		x[steps] = (float) cx;
		y[steps] = (float) cy;
		direction[steps++] = (float) angle;
	}

	/** Draws a place on a tube within the field of view: x, y in nm. */
	double[] place(final PhantomRandom random) {
		while (true) {
			final int step = random.nextInt(steps);
			final double along = STEP * random.nextDouble();
			final double beside = RADIUS * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
			final double cos = StrictMath.cos(direction[step]), sin = StrictMath.sin(direction[step]);
			final double px = x[step] + along * cos - beside * sin, py = y[step] + along * sin + beside * cos;
			if (px >= 0 && px < width && py >= 0 && py < height) return new double[] { px, py };
		}
	}
}
