/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;

/** Whatever is thrown becomes one line and an exit status. */
class FailuresTest {

	private final StringWriter text = new StringWriter();

	@Test
	void badInputIsToldInItsOwnWordsOnOneLine() {
		assertEquals(2, report(new IllegalArgumentException("The size is 0;\n give 1."), "learn"));
		assertEquals("sasd: The size is 0; give 1.", text.toString().trim());
	}

	@Test
	void missingMemoryIsToldWithTheRemedy() {
		assertEquals(1, report(new OutOfMemoryError("Java heap space"), "learn"));
		assertTrue(text.toString().contains("SASD_JAVA_OPTS=-Xmx"), text.toString());
	}

	@Test
	void aFailingDiskIsNoBug() {
		assertEquals(1, report(new UncheckedIOException(new IOException("No space left on device")), "learn"));
		assertTrue(text.toString().contains("No space left on device"), text.toString());
	}

	@Test
	void aBugIsCalledABugAndShowsItsTraceOnlyWhenAsked() {
		assumeTrue(System.getenv("SASD_DEBUG") == null);
		assertEquals(70, report(new IllegalStateException("odd"), "learn"));
		assertEquals(1, text.toString().trim().split("\\R").length, text.toString());
		assertTrue(text.toString().contains("java.lang.IllegalStateException (odd)"), text.toString());
		assertFalse(text.toString().contains("\tat "));
		assertEquals(70, report(new IllegalStateException("odd"), "learn", "--verbose"));
		assertTrue(text.toString().contains("\tat "));
	}

	private int report(final Throwable thrown, final String... args) {
		return new Failures(args).report(thrown, new PrintWriter(text));
	}
}
