/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What every refusal is: one sentence with the problem and the remedy. */
public final class Refusal {

	private Refusal() {}

	/** Runs what must be refused, checks the sentence, and returns it. */
	public static String of(final Executable action) {
		final String sentence = assertThrows(IllegalArgumentException.class, action).getMessage();
		assertFalse(sentence.contains("\n"), "more than a line: " + sentence);
		assertFalse(sentence.contains("Exception"), "speaks of exceptions: " + sentence);
		assertTrue(sentence.endsWith("."), "no sentence: " + sentence);
		assertTrue(sentence.contains(";"), "no remedy: " + sentence);
		assertEquals(Character.toUpperCase(sentence.charAt(0)), sentence.charAt(0), sentence);
		return sentence;
	}

	/** Like {@link #of}, and the sentence must hold some words. */
	public static void withWords(final Executable action, final String... words) {
		final String sentence = of(action);
		for (final String word : words)
			assertTrue(sentence.contains(word), "\"" + word + "\" is missing in: " + sentence);
	}
}
