/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * The dead leaves model of natural pictures: opaque ellipses and polygons that fall on each other, with radii
 * of density {@code r^-3}, which makes the statistics those of any scale (Lee, Mumford, Huang, <i>Occlusion
 * models for natural images</i>, IJCV 2001).
 */
final class DeadLeaves {

	private static final double SMALLEST = 2;
	/** How often a place is covered on average; e^-6 of the ground stays visible. */
	private static final double COVERAGE = 6;

	private DeadLeaves() {}

	static void paint(final Canvas canvas, final PhantomRandom random) {
		canvas.fill((y, x) -> 0.5);
		final double largest = Math.max(2 * SMALLEST, Math.min(canvas.height, canvas.width) / 4.0);
		final double meanArea = 2 * Math.PI * SMALLEST * SMALLEST * StrictMath.log(largest / SMALLEST);
		final double area = (canvas.height + 2 * largest) * (canvas.width + 2 * largest);
		for (int n = (int) Math.ceil(COVERAGE * area / meanArea); n > 0; n--)
			leaf(canvas, random, largest);
	}

	private static void leaf(final Canvas canvas, final PhantomRandom random, final double largest) {
		final double least = SMALLEST / largest;
		final double r = SMALLEST / StrictMath.sqrt(1 - random.nextDouble() * (1 - least * least));
		final double cy = -largest + random.nextDouble() * (canvas.height + 2 * largest);
		final double cx = -largest + random.nextDouble() * (canvas.width + 2 * largest);
		final double angle = 2 * Math.PI * random.nextDouble();
		final Region region = random.nextDouble() < 0.5 ? Region.ellipse(cy, cx, r, r * (0.5 + random.nextDouble()),
			angle) : polygon(cy, cx, r, angle, 3 + random.nextInt(4), random);
		final double grey = 0.04 + 0.92 * random.nextDouble();
		final double down = 0.3 * (random.nextDouble() - 0.5) / largest, right = 0.3 * (random.nextDouble() - 0.5) /
			largest;
		canvas.fill(region, (y, x) -> grey + down * (y - cy) + right * (x - cx));
	}

	private static Region polygon(final double cy, final double cx, final double r, final double turn,
		final int corners, final PhantomRandom random)
	{
		final double[] ys = new double[corners], xs = new double[corners];
		for (int i = 0; i < corners; i++) {
			final double angle = turn + 2 * Math.PI * (i + 0.5 * random.nextDouble()) / corners;
			ys[i] = cy + 1.2 * r * StrictMath.sin(angle);
			xs[i] = cx + 1.2 * r * StrictMath.cos(angle);
		}
		return Region.polygon(ys, xs);
	}
}
