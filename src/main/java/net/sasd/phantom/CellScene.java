/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** Cells under a microscope: bodies with wavy outlines, nuclei and granules on an unevenly lit ground. */
final class CellScene {

	private static final int CORNERS = 48;

	private CellScene() {}

	static void paint(final Canvas canvas, final PhantomRandom random) {
		canvas.fill((y, x) -> 0.16);
		final int cells = Math.max(4, canvas.height * canvas.width / 700);
		for (int n = 0; n < cells; n++)
			cell(canvas, random, random.nextDouble() * canvas.height, random.nextDouble() * canvas.width);
		for (int n = 0; n < 2 * cells; n++) {
			final double grey = 0.5 + 0.5 * random.nextDouble(), r = 0.8 + 1.2 * random.nextDouble();
			canvas.fill(Region.ellipse(random.nextDouble() * canvas.height, random.nextDouble() * canvas.width, r, r, 0),
				(y, x) -> grey);
		}
		canvas.light((y, x) -> 1 - 0.25 * (square(y / canvas.height - 0.45) + square(x / canvas.width - 0.55)) * 2);
	}

	private static void cell(final Canvas canvas, final PhantomRandom random, final double cy, final double cx) {
		final double r = 8 + 16 * random.nextDouble(), body = 0.28 + 0.4 * random.nextDouble();
		final double slope = 0.2 * (random.nextDouble() - 0.5) / r;
		canvas.fill(blob(cy, cx, r, random), (y, x) -> body + 0.12);
		canvas.fill(blob(cy, cx, 0.88 * r, random), (y, x) -> body + slope * (x - cx));
		final double nucleus = random.nextDouble() < 0.5 ? body - 0.2 : body + 0.25;
		canvas.fill(Region.ellipse(cy + 0.2 * r * (random.nextDouble() - 0.5), cx + 0.2 * r * (random.nextDouble() - 0.5),
			0.45 * r, 0.35 * r, Math.PI * random.nextDouble()), (y, x) -> nucleus);
	}

	private static Region blob(final double cy, final double cx, final double r, final PhantomRandom random) {
		final double[] height = new double[4], phase = new double[4];
		for (int k = 0; k < 4; k++) {
			height[k] = 0.12 * random.nextDouble() / (1 + 0.5 * k);
			phase[k] = 2 * Math.PI * random.nextDouble();
		}
		final double[] ys = new double[CORNERS], xs = new double[CORNERS];
		for (int i = 0; i < CORNERS; i++) {
			final double angle = 2 * Math.PI * i / CORNERS;
			double radius = r;
			for (int k = 0; k < 4; k++)
				radius += r * height[k] * StrictMath.cos((k + 2) * angle + phase[k]);
			ys[i] = cy + radius * StrictMath.sin(angle);
			xs[i] = cx + radius * StrictMath.cos(angle);
		}
		return Region.polygon(ys, xs);
	}

	private static double square(final double value) {
		return value * value;
	}
}
