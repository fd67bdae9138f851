/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.function.Executable;

import net.sasd.image.Refusal;

/** Makes sure that a refusal is all that is heard of a failure. */
final class Quiet {

	private Quiet() {}

	/** Runs what must be refused without a word on the console; returns the sentence. */
	static String refusal(final Executable action) {
		final PrintStream out = System.out, err = System.err;
		final ByteArrayOutputStream heard = new ByteArrayOutputStream();
		final PrintStream ear = new PrintStream(heard, true);
		System.setOut(ear);
		System.setErr(ear);
		final String sentence;
		try {
			sentence = Refusal.of(action);
			assertEquals(ear, System.out, "System.out was not given back");
			assertEquals(ear, System.err, "System.err was not given back");
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
		assertEquals("", heard.toString());
		return sentence;
	}
}
