/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * Captions without the computer's fonts, of which a headless one may have none: the glyphs of
 * Latin-1 are cells of a picture (DejaVu Sans, 14 pixels, smoothed), and the lowest row of a cell
 * holds as many white pixels as the glyph is wide. Thread-safe.
 */
final class Glyphs {

	/** Height of a line of text. */
	static final int HEIGHT = 19;
	private static final int CELL_WIDTH = 18, CELL_HEIGHT = 20, COLUMNS = 16, FIRST = ' ', LAST = 0xff;
	private static final Raster SHEET = load();

	private Glyphs() {}

	/** @return width of a text in pixels */
	static int width(final String text) {
		int width = 0;
		for (final char c : text.toCharArray())
			width += advance(c);
		return width;
	}

	/** Draws a text with its upper left corner at a place; what leaves the picture is cut off. */
	static void draw(final Picture picture, final String text, final int left, final int top, final int colour) {
		int pen = left;
		for (final char c : text.toCharArray()) {
			for (int y = 0; y < HEIGHT; y++)
				for (int x = 0; x < CELL_WIDTH; x++)
					blend(picture, pen + x - 1, top + y, colour, sample(c, x, y));
			pen += advance(c);
		}
	}

	/** @return the text, shortened with dots in the middle until it is no wider than so many pixels */
	static String fit(final String text, final int width) {
		String fitted = text;
		for (int kept = text.length() - 1; width(fitted) > width && kept > 0; kept--)
			fitted = text.substring(0, (kept + 1) / 2) + "..." + text.substring(text.length() - kept / 2);
		return fitted;
	}

	/** @return the text in lines no wider than so many pixels, broken at spaces */
	static List<String> wrap(final String text, final int width) {
		final List<String> lines = new ArrayList<>();
		String line = "";
		for (final String word : text.split(" ")) {
			if (!line.isEmpty() && width(line + " " + word) > width) {
				lines.add(line);
				line = word;
			}
			else line = line.isEmpty() ? word : line + " " + word;
		}
		lines.add(line);
		return lines;
	}

	private static void blend(final Picture picture, final int x, final int y, final int colour, final int ink) {
		if (ink == 0 || x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
		final int old = picture.get(x, y);
		int mixed = 0;
		for (int shift = 0; shift <= 16; shift += 8)
			mixed |= ((old >> shift & 255) * (255 - ink) + (colour >> shift & 255) * ink) / 255 << shift;
		picture.set(x, y, mixed);
	}

	private static int advance(final char c) {
		int advance = 0;
		while (advance < CELL_WIDTH && sample(c, advance, CELL_HEIGHT - 1) > 0)
			advance++;
		return advance;
	}

	private static int sample(final char c, final int x, final int y) {
		final int cell = (c < FIRST || c > LAST ? '?' : c) - FIRST;
		return SHEET.getSample(cell % COLUMNS * CELL_WIDTH + x, cell / COLUMNS * CELL_HEIGHT + y, 0);
	}

	private static Raster load() {
		try (InputStream in = Glyphs.class.getResourceAsStream("glyphs.png")) {
			return ImageIO.read(in).getRaster();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
