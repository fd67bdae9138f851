/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.util.List;

/** Draws one-dimensional signals as lines over a common zero line. */
final class TracePlot {

	private static final int BACKGROUND = 0x101010, ZERO = 0x505050, MARGIN = 6;

	private TracePlot() {}

	/**
	 * Draws signals into one box with one scale; gaps are where they are NaN.
	 *
	 * @param traces signals of one length
	 * @param colours one per signal
	 */
	static Picture draw(final List<float[]> traces, final int[] colours, final int width, final int height) {
		double low = 0, high = 0;
		for (final float[] trace : traces)
			for (final float value : trace) {
				if (value < low) low = value;
				if (value > high) high = value;
			}
		if (low == high) high = low + 1;
		final Picture picture = new Picture(width, height, BACKGROUND);
		picture.fill(0, row(0, low, high, height), width, 1, ZERO);
		for (int k = 0; k < traces.size(); k++)
			line(picture, traces.get(k), low, high, colours[k]);
		return picture;
	}

	/** Each column spans all that the line does within its width, so that no peak is lost and the line has no holes. */
	private static void line(final Picture picture, final float[] trace, final double low, final double high,
		final int colour)
	{
		final double step = (trace.length - 1) / (double) Math.max(1, picture.width - 1);
		for (int x = 0; x < picture.width; x++) {
			final double from = Math.max(0, (x - 0.5) * step), to = Math.min(trace.length - 1, (x + 0.5) * step);
			double least = Math.min(at(trace, from), at(trace, to)), most = Math.max(at(trace, from), at(trace, to));
			for (int i = (int) Math.ceil(from); i <= to; i++) {
				least = Math.min(least, trace[i]);
				most = Math.max(most, trace[i]);
			}
			if (Double.isNaN(least)) continue;
			final int top = row(most, low, high, picture.height);
			picture.fill(x, top, 1, row(least, low, high, picture.height) - top + 1, colour);
		}
	}

	private static double at(final float[] trace, final double place) {
		final int i = (int) place;
		return i == place ? trace[i] : trace[i] + (place - i) * (trace[i + 1] - trace[i]);
	}

	private static int row(final double value, final double low, final double high, final int height) {
		return MARGIN + (int) Math.round((high - value) / (high - low) * (height - 1 - 2 * MARGIN));
	}
}
