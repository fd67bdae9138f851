/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.Color;
import java.awt.Paint;

import org.jfree.chart.renderer.PaintScale;

/**
 * Colours from dark blue over green to yellow whose lightness grows evenly: viridis by Smith and van der Walt,
 * public domain, interpolated between nine of its colours. NaN is transparent.
 */
final class ColourScale implements PaintScale {

	private static final int[] VIRIDIS = { 0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962,
		0xaddc30, 0xfde725 };
	private static final Color NOTHING = new Color(255, 255, 255, 0);

	private final double low;
	private final double high;

	/** A scale without extent, or of nothing finite, becomes one of extent 1. */
	ColourScale(final double low, final double high) {
		this.low = low <= high ? low : 0;
		this.high = this.low < high ? high : this.low + 1;
	}

	@Override
	public double getLowerBound() {
		return low;
	}

	@Override
	public double getUpperBound() {
		return high;
	}

	@Override
	public Paint getPaint(final double value) {
		if (Double.isNaN(value)) return NOTHING;
		final double place = Math.max(0, Math.min(1, (value - low) / (high - low))) * (VIRIDIS.length - 1);
		final int below = Math.min((int) place, VIRIDIS.length - 2);
		final Color a = new Color(VIRIDIS[below]), b = new Color(VIRIDIS[below + 1]);
		final double part = place - below;
		return new Color(mix(a.getRed(), b.getRed(), part), mix(a.getGreen(), b.getGreen(), part), mix(a.getBlue(), b
			.getBlue(), part));
	}

	private static int mix(final int a, final int b, final double part) {
		return (int) Math.round(a + part * (b - a));
	}
}
