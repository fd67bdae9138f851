/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import ij.Menus;
import ij.macro.Interpreter;
import net.imagej.patcher.LegacyInjector;

/**
 * Macros as ImageJ runs them, from {@code run("...")} over the menu to the results, without a display. ImageJ has to be
 * patched for that before any of its classes is loaded, so these tests have a JVM of their own.
 */
@Tag("own-jvm")
class ThroughImageJTest {

	static {
		LegacyInjector.preinit();
	}

	private static final String SPOTS = "newImage('my spots', '32-bit black', 40, 36, 1);\n" +
		"setPixel(8, 9, 1); setPixel(20, 15, 1); setPixel(30, 28, 0.8); setPixel(12, 29, 0.9);\n" +
		"run('Gaussian Blur...', 'sigma=1.5');\n";
	private static final String LEARN = "run('Blind Deconvolution (SaSD)...', 'image=[my spots] motif_size=7 " +
		"max_iterations=20 nonnegative lambda=0.05');\n";

	@BeforeEach
	void closeAll() {
		run("while (nImages > 0) close(); return '';");
	}

	@Test
	void everyCommandIsInTheMenu() {
		run(SPOTS + "return '';");
		for (final String label : new String[] { "Blind Deconvolution (SaSD)...", "Batch Folder...", "Deblur..." })
			assertTrue(String.valueOf(Menus.getCommands().get(label)).startsWith("net.sasd.legacy.Bridge(\""), label);
	}

	@Test
	void aMacroFindsTheResultsWhenRunReturns() {
		assertEquals("my spots-activation 40x36 1", run(SPOTS + LEARN +
			"return getTitle() + ' ' + getWidth() + 'x' + getHeight() + ' ' + isOpen('my spots-motifs');"));
		assertTrue(Integer.parseInt(run(SPOTS + LEARN + "return '' + nResults;")) >= 4);
	}

	@Test
	void batchModeGivesTheSameImage() {
		final String sum = "s = 0; for (y = 0; y < getHeight(); y++) for (x = 0; x < getWidth(); x++) s += getPixel(x, y) " +
			"* (x + 50 * y); return d2s(s, 9);";
		assertEquals(run(SPOTS + LEARN + sum), run("setBatchMode(true);\n" + SPOTS + LEARN + sum));
	}

	@Test
	void aMistypedKeyEndsTheMacroWithASentence() {
		final Interpreter interpreter = new Interpreter();
		interpreter.setIgnoreErrors(true);
		interpreter.run(SPOTS + "run('Blind Deconvolution (SaSD)...', 'motifsize=7');\nnewImage('not reached', '8-bit', 4, " +
			"4, 1);", "");
		final String error = interpreter.getErrorMessage();
		assertTrue(error.startsWith("There is no key \"motifsize\"; did you mean motif_size?"), error);
		assertEquals("0", run("return '' + isOpen('not reached');"));
	}

	private static String run(final String macro) {
		return new Interpreter().run(macro, "");
	}
}
