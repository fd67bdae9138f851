/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

	@Test
	void aShortSentenceStaysOnOneLine() {
		assertEquals("There is no image; open one.", LineBreaks.of("There is no image; open one."));
	}

	@Test
	void noLineIsWiderThanAMessageBoxAndNoWordIsLost() {
		final String sentence = String.join(" ", Collections.nCopies(60, "motif_size,"));
		final String broken = LineBreaks.of(sentence);
		for (final String line : broken.split("\n")) assertTrue(line.length() <= 90, line);
		assertTrue(broken.contains("\n"));
		assertEquals(sentence, broken.replace('\n', ' '));
	}

	@Test
	void aWordThatIsTooLongHasALineOfItsOwn() {
		final String path = String.join("/", Collections.nCopies(50, "abc"));
		assertEquals("Cannot read\n" + path + "\nnow.", LineBreaks.of("Cannot read " + path + " now."));
	}
}
