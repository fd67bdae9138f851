/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroKeysTest {

	private static final List<String> KEYS = Arrays.asList("image", "motif_size", "lambda", "max_iterations");

	@Test
	void knownKeysPass() {
		assertDoesNotThrow(() -> MacroKeys.requireKnown(Arrays.asList("lambda", "image"), KEYS));
		assertDoesNotThrow(() -> MacroKeys.requireKnown(Collections.<String> emptyList(), KEYS));
	}

	@ParameterizedTest
	@CsvSource({ "motifsize, motif_size", "Lamda, lambda", "iterations, max_iterations", "img, image" })
	void theMostSimilarKeyIsOffered(final String mistyped, final String meant) {
		assertEquals("There is no key \"" + mistyped + "\"; did you mean " + meant +
			"? The keys are image, motif_size, lambda, max_iterations.", assertThrows(IllegalArgumentException.class,
				() -> MacroKeys.requireKnown(Arrays.asList("image", mistyped), KEYS)).getMessage());
	}

	@Test
	void nothingIsOfferedForAKeyThatIsLikeNone() {
		assertNull(MacroKeys.mostSimilar("xyz", KEYS));
		assertEquals("There is no key \"xyz\"; the keys are image, motif_size, lambda, max_iterations.", assertThrows(
			IllegalArgumentException.class, () -> MacroKeys.requireKnown(Collections.singleton("xyz"), KEYS)).getMessage());
	}

	@Test
	void aMissingInputIsNamedWithTheKeyThatGivesIt() {
		assertEquals("Known motifs (motifs) is missing; give it with motifs=[title of an open image].", MacroKeys.missing(
			"Known motifs (one slice each)", "motifs", true).getMessage());
	}
}
