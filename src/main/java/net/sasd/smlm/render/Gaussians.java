/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

/** See {@link RenderingKind#GAUSSIAN}. Cost per molecule: (8 σ + 2)² additions, σ in pixels. */
final class Gaussians extends PixelGrid {

	private final double fixed, unknown, largest;
	private double[] columns = new double[64], rows = new double[64];

	Gaussians(final RenderingParameters parameters) {
		super(parameters);
		fixed = parameters.fixedUncertainty / parameters.pixel();
		unknown = parameters.unknownUncertainty / parameters.pixel();
		largest = RenderingParameters.LARGEST_UNCERTAINTY / parameters.pixel();
	}

	@Override
	void spread(final double x, final double y, final double uncertainty, final double weight) {
		final double sigma = fixed > 0 ? fixed : uncertainty > 0 && uncertainty <= largest ? uncertainty : unknown;
		final int left = (int) Math.max(0, first(x, sigma)), right = (int) Math.min(width, behind(x, sigma)) - 1;
		final int top = (int) Math.max(0, first(y, sigma)), bottom = (int) Math.min(height, behind(y, sigma)) - 1;
		columns = shares(columns, left, right, x, sigma);
		rows = shares(rows, top, bottom, y, sigma);
		for (int r = top; r <= bottom; r++) {
			final double share = weight * rows[r - top];
			for (int c = left; c <= right; c++)
				sums[r * width + c] += share * columns[c - left];
		}
	}

	/** First pixel of a line that is within reach. */
	private static double first(final double at, final double sigma) {
		return Math.floor(at - NormalIntegral.REACH * sigma);
	}

	/** The pixel of a line behind the last that is within reach. */
	private static double behind(final double at, final double sigma) {
		return Math.floor(at + NormalIntegral.REACH * sigma) + 1;
	}

	/** What each pixel of a line gets; in a longer array if need be. */
	private static double[] shares(final double[] given, final int from, final int to, final double at,
		final double sigma)
	{
		final double[] shares = to - from < given.length ? given : new double[2 * (to - from + 1)];
		final double total = below(behind(at, sigma), at, sigma) - below(first(at, sigma), at, sigma);
		double before = below(from, at, sigma);
		for (int i = from; i <= to; i++) {
			final double next = below(i + 1, at, sigma);
			shares[i - from] = (next - before) / total;
			before = next;
		}
		return shares;
	}

	private static double below(final double edge, final double at, final double sigma) {
		return NormalIntegral.of((edge - at) / sigma);
	}
}
