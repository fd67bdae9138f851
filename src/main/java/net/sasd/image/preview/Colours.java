/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

/**
 * Colours of values and of motifs, as 0xRRGGBB. Positions run from 0 to 1. In every scale for
 * values with two signs the middle, where 0 lies, is the background.
 */
public final class Colours {

	/** Distinct on black, also for most colour-blind readers side by side, and bright enough to be added. */
	private static final int[] MOTIFS = { 0xff3cff, 0x3cff3c, 0x30d5ff, 0xffd830, 0xff5a4a, 0x6a7bff, 0xffffff,
		0xff9a3c };

	/** Black over red and yellow to white, evenly in lightness. */
	private static final int[] HEAT = { 0x000000, 0x4a0a24, 0x96192c, 0xd63a1e, 0xf57b17, 0xfdbe3c, 0xfff3b0, 0xffffff };

	/** Black over blue and cyan to white: negative values beside {@link #HEAT}. */
	private static final int[] COLD = { 0x000000, 0x0b1c4a, 0x123a8c, 0x1765c8, 0x1f98e8, 0x5cc8f8, 0xb4ecff, 0xffffff };

	private Colours() {}

	/** @return the colour of motif k, from 0, of so many: white if it is alone; they repeat after eight */
	public static int ofMotif(final int k, final int count) {
		return count == 1 ? 0xffffff : MOTIFS[k % MOTIFS.length];
	}

	/** @return black to white */
	public static int grey(final double position) {
		return 0x010101 * (int) Math.round(255 * position);
	}

	/** @return black over red and yellow to white */
	public static int heat(final double position) {
		return scale(HEAT, position);
	}

	/** @return white over blue to black in the middle, and over red to white */
	public static int coldHeat(final double position) {
		return position < 0.5 ? scale(COLD, 1 - 2 * position) : scale(HEAT, 2 * position - 1);
	}

	/** @return a colour dimmed to black at 0 */
	public static int dim(final int colour, final double position) {
		return scale(new int[] { 0, colour }, position);
	}

	/** @return the sum of two lights */
	public static int add(final int first, final int second) {
		int sum = 0;
		for (int shift = 0; shift <= 16; shift += 8)
			sum |= Math.min((first >> shift & 255) + (second >> shift & 255), 255) << shift;
		return sum;
	}

	private static int scale(final int[] stops, final double position) {
		final double place = position * (stops.length - 1);
		final int i = Math.min((int) place, stops.length - 2);
		int mixed = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			final int from = stops[i] >> shift & 255, to = stops[i + 1] >> shift & 255;
			mixed |= (int) Math.round(from + (place - i) * (to - from)) << shift;
		}
		return mixed;
	}
}
