/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Captions are drawn without fonts of the computer. */
class GlyphsTest {

	@Test
	void everyPrintableCharacterHasInkAndAWidthOfItsOwn() {
		for (char c = '!'; c <= '~'; c++) {
			assertTrue(ink(String.valueOf(c)) > 0, "no ink: " + c);
			assertTrue(Glyphs.width(String.valueOf(c)) > 2, "no width: " + c);
		}
		assertTrue(Glyphs.width("i") < Glyphs.width("W"));
		assertEquals(0, ink(" "));
		assertTrue(ink("×") > 0 && ink("µ") > 0);
	}

	@Test
	void aCharacterWithoutAGlyphIsAQuestionMark() {
		assertEquals(ink("?"), ink("\u4e2d"));
	}

	@Test
	void inkStaysWithinTheWidthOfTheText() {
		final String text = "Motifs, 9 × 9 (63 %)";
		final Picture picture = new Picture(Glyphs.width(text) + 40, Glyphs.HEIGHT, 0);
		Glyphs.draw(picture, text, 10, 0, 0xffffff);
		for (int y = 0; y < picture.height; y++)
			for (int x = 0; x < picture.width; x++)
				if (x < 9 || x > 11 + Glyphs.width(text)) assertEquals(0, picture.get(x, y));
	}

	@Test
	void whatLeavesThePictureIsCutOff() {
		final Picture picture = new Picture(10, 5, 0);
		Glyphs.draw(picture, "Motif", -5, -8, 0xffffff);
		assertNotEquals(0, count(picture));
	}

	@Test
	void aLongTextIsShortenedInTheMiddle() {
		final String text = "a rather long name of an image, 2026-03-01";
		assertEquals(text, Glyphs.fit(text, 1000));
		final String fitted = Glyphs.fit(text, 120);
		assertTrue(Glyphs.width(fitted) <= 120, fitted);
		assertTrue(fitted.startsWith("a ") && fitted.endsWith("01") && fitted.contains("..."), fitted);
	}

	@Test
	void aLongSentenceIsBrokenAtSpacesAndNothingIsLost() {
		final String text = "3 pixels are saturated (at least 255.0) and masked.";
		final List<String> lines = Glyphs.wrap(text, 150);
		assertTrue(lines.size() > 1);
		assertEquals(text, String.join(" ", lines));
		for (final String line : lines)
			assertTrue(Glyphs.width(line) <= 150, line);
	}

	private static int ink(final String text) {
		final Picture picture = new Picture(30, Glyphs.HEIGHT, 0);
		Glyphs.draw(picture, text, 5, 0, 0xffffff);
		return count(picture);
	}

	private static int count(final Picture picture) {
		int count = 0;
		for (int y = 0; y < picture.height; y++)
			for (int x = 0; x < picture.width; x++)
				if (picture.get(x, y) != 0) count++;
		return count;
	}
}
