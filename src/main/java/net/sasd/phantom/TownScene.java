/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** A town: sky, rows of houses with gables and windows one before another, trees and a fence in front. */
final class TownScene {

	private TownScene() {}

	static void paint(final Canvas canvas, final PhantomRandom random) {
		final double h = canvas.height;
		canvas.fill((y, x) -> 0.95 - 0.25 * y / h);
		for (int depth = 0; depth < 4; depth++) {
			final double ground = h * (0.35 + 0.2 * depth), size = h * (0.12 + 0.04 * depth);
			for (double x = -size * random.nextDouble(); x < canvas.width; x += size * (0.8 + random.nextDouble()))
				house(canvas, random, ground + size * (random.nextDouble() - 0.5), x, size * (0.7 + 0.6 * random
					.nextDouble()));
			for (int n = 0; n < 4; n++)
				tree(canvas, random, ground + 0.3 * size, random.nextDouble() * canvas.width, 0.35 * size);
		}
		for (double x = 0; x < canvas.width; x += 9)
			canvas.fill(Region.box(h * 0.94, x, h * 0.06, 4), (y, column) -> 0.8);
	}

	private static void house(final Canvas canvas, final PhantomRandom random, final double top, final double left,
		final double width)
	{
		final double wall = 0.3 + 0.6 * random.nextDouble(), roof = 0.1 + 0.4 * random.nextDouble();
		final double pane = random.nextDouble() < 0.7 ? 0.05 + 0.2 * random.nextDouble() : 0.95;
		canvas.fill(Region.box(top, left, canvas.height, width), (y, x) -> wall - 0.1 * (x - left) / width);
		final double gable = width * (0.25 + 0.4 * random.nextDouble());
		canvas.fill(Region.polygon(new double[] { top, top - gable, top }, new double[] { left - 0.06 * width, left +
			width / 2, left + 1.06 * width }), (y, x) -> roof);
		final int columns = 2 + random.nextInt(3);
		final double step = width / (columns + 0.5), tall = step * (0.5 + 0.4 * random.nextDouble());
		for (double y = top + 0.4 * step; y < canvas.height; y += 1.5 * step)
			for (int i = 0; i < columns; i++)
				canvas.fill(Region.box(y, left + step * (i + 0.5), tall, 0.5 * step), (row, x) -> pane);
	}

	private static void tree(final Canvas canvas, final PhantomRandom random, final double ground, final double cx,
		final double r)
	{
		canvas.fill(Region.box(ground - r, cx - 0.08 * r, 2.5 * r, 0.16 * r), (y, x) -> 0.15);
		for (int n = 0; n < 60; n++) {
			final double angle = 2 * Math.PI * random.nextDouble(), away = r * StrictMath.sqrt(random.nextDouble());
			final double grey = 0.12 + 0.45 * random.nextDouble(), leaf = r * (0.08 + 0.14 * random.nextDouble());
			canvas.fill(Region.ellipse(ground - 1.2 * r + away * StrictMath.sin(angle), cx + away * StrictMath.cos(angle),
				leaf, 1.4 * leaf, angle), (y, x) -> grey);
		}
	}
}
