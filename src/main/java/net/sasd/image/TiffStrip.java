/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How many bytes of pixels a compressed strip of a TIFF file holds. ImageJ's reader would fill up what is missing with
 * zeros, and on some damaged strips never end. Methods return −1 for a damaged strip. Stateless.
 */
final class TiffStrip {

	static final int LZW = 5, ZIP = 8, OLD_ZIP = 32946, PACK_BITS = 32773;
	private static final int CLEAR = 256, END = 257, FIRST = 258, CODES = 4096;

	private TiffStrip() {}

	/**
	 * @param compression one of the constants; for others the compressed length is returned
	 * @param most bytes that the image can hold; a strip with more is damaged
	 */
	static long pixelBytes(final int compression, final byte[] strip, final long most) {
		final long bytes;
		switch (compression) {
			case ZIP:
			case OLD_ZIP:
				bytes = inflated(strip, most);
				break;
			case LZW:
				bytes = lzw(strip);
				break;
			case PACK_BITS:
				bytes = packBits(strip);
				break;
			default:
				return strip.length;
		}
		return bytes > most ? -1 : bytes;
	}

	private static long inflated(final byte[] strip, final long most) {
		final byte[] buffer = new byte[1 << 13];
		final Inflater inflater = new Inflater();
		inflater.setInput(strip);
		long bytes = 0;
		try {
			while (!inflater.finished() && bytes <= most) {
				final int count = inflater.inflate(buffer);
				if (count == 0 && !inflater.finished()) return -1;
				bytes += count;
			}
			return bytes;
		}
		catch (final DataFormatException damaged) {
			return -1;
		}
		finally {
			inflater.end();
		}
	}

	/** The lengths alone of what TIFF 6.0, section 13, describes. */
	private static long lzw(final byte[] strip) {
		final int[] lengths = new int[CODES];
		long bytes = 0, place = 0;
		int next = FIRST, width = 9, before = 0;
		while (place + width <= 8L * strip.length) {
			final int code = bits(strip, place, width);
			place += width;
			if (code == END) return bytes;
			if (code == CLEAR) {
				next = FIRST;
				width = 9;
				before = 0;
				continue;
			}
			if (before == 0) {
				// behind a clearing, with which a strip must begin, comes a single byte
				if (code >= CLEAR || place == width) return -1;
				before = 1;
			}
			else {
				if (code > next || next == CODES) return -1;
				lengths[next++] = before + 1;
				before = code < CLEAR ? 1 : lengths[code];
				if (next == 511 || next == 1023 || next == 2047) width++;
			}
			bytes += before;
		}
		return bytes;
	}

	private static int bits(final byte[] strip, final long place, final int width) {
		int value = 0;
		for (long bit = place; bit < place + width; bit++)
			value = value << 1 | strip[(int) (bit >> 3)] >> 7 - (bit & 7) & 1;
		return value;
	}

	private static long packBits(final byte[] strip) {
		long bytes = 0;
		for (int i = 0; i < strip.length;) {
			final int n = strip[i++];
			if (n == -128) continue;
			bytes += n >= 0 ? n + 1 : 1 - n;
			i += n >= 0 ? n + 1 : 1;
			if (i > strip.length) return -1;
		}
		return bytes;
	}
}
