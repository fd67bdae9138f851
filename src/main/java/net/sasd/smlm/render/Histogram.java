/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

/** See {@link RenderingKind#HISTOGRAM}. Cost per molecule: one addition. */
final class Histogram extends PixelGrid {

	Histogram(final RenderingParameters parameters) {
		super(parameters);
	}

	@Override
	void spread(final double x, final double y, final double uncertainty, final double weight) {
		sums[(int) y * width + (int) x] += weight;
	}
}
