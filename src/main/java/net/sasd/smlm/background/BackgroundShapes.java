/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

import net.sasd.smlm.StormStack;

/** Backgrounds by their kind. Stateless. */
public final class BackgroundShapes {

	private BackgroundShapes() {}

	/**
	 * @param kind what light there is besides molecules; what is to be decided is taken for slow
	 * @param first frame that counts, from 0
	 * @param last frame that counts
	 * @param frames width of the temporal window
	 * @param percentile that the temporal one takes
	 * @return what varies of the background of a stack; for one thread at a time, as the stack is
	 */
	public static BackgroundShape of(final StormStack stack, final BackgroundKind kind, final int first, final int last,
		final int frames, final double percentile)
	{
		final int width = stack.frames.width(), height = stack.frames.height();
		switch (kind) {
			case AUTO:
			case SLOW:
				return (t, pixels) -> BlockQuantiles.of(pixels, width, height);
			case TEMPORAL:
				return new TemporalPercentile(stack, first, last, frames, percentile);
			default:
				return (t, pixels) -> new float[pixels.length];
		}
	}
}
