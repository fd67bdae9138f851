/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** A printed page under uneven light: lines of letter-like strokes of three sizes, rules and a grey box. */
final class TextPage {

	private TextPage() {}

	static void paint(final Canvas canvas, final PhantomRandom random) {
		canvas.fill((y, x) -> 0.92);
		final double margin = 8;
		double y = margin;
		for (int line = 0; y < canvas.height; line++) {
			final double size = line % 7 == 0 ? 26 : line % 7 < 4 ? 16 : 12;
			if (line % 7 == 5) y = figure(canvas, random, y, margin);
			else row(canvas, random, y, margin, size);
			y += 1.7 * size;
		}
		final double tilt = 0.25 * (random.nextDouble() - 0.5);
		canvas.light((row, x) -> 0.95 - 0.3 * row / canvas.height + tilt * x / canvas.width);
	}

	private static void row(final Canvas canvas, final PhantomRandom random, final double top, final double margin,
		final double size)
	{
		final double ink = 0.08 + 0.15 * random.nextDouble();
		double x = margin + (random.nextDouble() < 0.3 ? 2 * size : 0);
		while (x < canvas.width - margin) {
			for (int letters = 2 + random.nextInt(7); letters > 0 && x < canvas.width - margin; letters--) {
				letter(canvas, random, top, x, size, ink);
				x += 0.75 * size;
			}
			x += 0.5 * size;
		}
	}

	/** Two to four strokes of a stem, bars, a slant and a bowl. */
	private static void letter(final Canvas canvas, final PhantomRandom random, final double top, final double left,
		final double size, final double ink)
	{
		final double w = 0.5 * size, thick = 0.13 * size, bottom = top + size;
		final double upper = random.nextDouble() < 0.4 ? top : top + 0.3 * size;
		final Canvas.Shade black = (y, x) -> ink;
		for (int strokes = 2 + random.nextInt(3); strokes > 0; strokes--) {
			final double middle = upper + (bottom - upper) * random.nextInt(3) / 2;
			switch (random.nextInt(5)) {
				case 0:
					canvas.fill(Region.stroke(upper, left, bottom, left, thick), black);
					break;
				case 1:
					canvas.fill(Region.stroke(upper, left + w, bottom, left + w, thick), black);
					break;
				case 2:
					canvas.fill(Region.stroke(middle, left, middle, left + w, thick), black);
					break;
				case 3:
					canvas.fill(Region.stroke(upper, left, bottom, left + w, thick), black);
					break;
				default:
					bowl(canvas, (upper + bottom) / 2, left + w / 2, (bottom - upper) / 2, w / 2, thick, black);
			}
		}
	}

	private static void bowl(final Canvas canvas, final double cy, final double cx, final double ry, final double rx,
		final double thick, final Canvas.Shade black)
	{
		final int pieces = 20;
		for (int i = 0; i < pieces; i++) {
			final double a = 2 * Math.PI * i / pieces, b = 2 * Math.PI * (i + 1.2) / pieces;
			canvas.fill(Region.stroke(cy + ry * StrictMath.sin(a), cx + rx * StrictMath.cos(a), cy + ry * StrictMath.sin(b),
				cx + rx * StrictMath.cos(b), thick), black);
		}
	}

	/** @return y below the figure, less one line */
	private static double figure(final Canvas canvas, final PhantomRandom random, final double top,
		final double margin)
	{
		final double tall = 40, wide = canvas.width - 2 * margin, grey = 0.45 + 0.3 * random.nextDouble();
		canvas.fill(Region.box(top, margin, tall, wide), (y, x) -> grey);
		for (int i = 0; i < 12; i++) {
			final double ink = 0.1 + 0.8 * random.nextDouble(), size = 6 + 12 * random.nextDouble();
			canvas.fill(Region.ellipse(top + size + random.nextDouble() * (tall - 2 * size), margin + size +
				random.nextDouble() * (wide - 2 * size), size, size, 0), (y, x) -> ink);
		}
		return top + tall;
	}
}
