/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drawings in 256 colours: a third of the size, and few drawings have more. */
final class Palette {

	private static final int MOST = 256;

	private Palette() {}

	/**
	 * Keeps the most frequent colours and replaces each other one by the nearest of them.
	 *
	 * @param grain red, green and blue are first rounded to multiples of this, a divisor of 255
	 * @return the drawing with a palette
	 */
	static BufferedImage reduce(final BufferedImage image, final int grain) {
		final int w = image.getWidth(), h = image.getHeight();
		final int[] pixels = image.getRGB(0, 0, w, h, null, 0, w);
		final int[] kept = mostFrequent(pixels, grain);
		final Map<Integer, Integer> places = new HashMap<>();
		int previous = ~pixels[0], place = 0;
		for (int i = 0; i < pixels.length; i++) {
			// neighbours are mostly alike
			if (pixels[i] != previous) {
				previous = pixels[i];
				place = places.computeIfAbsent(rounded(previous, grain), colour -> nearest(colour, kept));
			}
			pixels[i] = place;
		}
		final BufferedImage indexed = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8,
			kept.length, kept, 0, false, -1, DataBuffer.TYPE_BYTE));
		indexed.getRaster().setPixels(0, 0, w, h, pixels);
		return indexed;
	}

	private static int[] mostFrequent(final int[] pixels, final int grain) {
		final Map<Integer, Integer> counts = new LinkedHashMap<>();
		int start = 0;
		for (int i = 1; i <= pixels.length; i++) {
			if (i < pixels.length && pixels[i] == pixels[start]) continue;
			counts.merge(rounded(pixels[start], grain), i - start, Integer::sum);
			start = i;
		}
		return counts.entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue())).limit(MOST).mapToInt(
			Map.Entry::getKey).toArray();
	}

	private static int nearest(final int colour, final int[] colours) {
		int nearest = 0, least = Integer.MAX_VALUE;
		for (int i = 0; i < colours.length; i++) {
			int distance = 0;
			for (int shift = 0; shift <= 16; shift += 8) {
				final int difference = (colour >> shift & 255) - (colours[i] >> shift & 255);
				distance += difference * difference;
			}
			if (distance >= least) continue;
			least = distance;
			nearest = i;
		}
		return nearest;
	}

	private static int rounded(final int colour, final int grain) {
		int result = 0;
		for (int shift = 0; shift <= 16; shift += 8)
			result |= ((colour >> shift & 255) + grain / 2) / grain * grain << shift;
		return result;
	}
}
