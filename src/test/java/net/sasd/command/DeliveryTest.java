/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import ij.macro.Interpreter;

/** A macro in batch mode sees the results, though nothing is shown. The class is public for the macro's sake. */
public class DeliveryTest {

	/** Called by the macro. */
	public static String deconvolve() throws Exception {
		try (HeadlessSciJava scijava = new HeadlessSciJava()) {
			scijava.run(DictionaryLearning.class, "image", Spots.image(), "motif_size", "5", "max_iterations", 2);
			return "";
		}
	}

	/** ImageJ leaves batch mode only with a window. */
	@AfterEach
	void leaveBatchMode() {
		Interpreter.batchMode = false;
	}

	@Test
	void theMacroFindsAllResultsAndTheActivationIsItsCurrentImage() {
		assertEquals("spots-activation 4", new Interpreter().run("setBatchMode(true);\n" +
			"call('" + DeliveryTest.class.getName() + ".deconvolve');\n" +
			"result = getTitle() + ' ' + nImages;\n" +
			"selectImage('spots-motifs');\n" +
			"selectImage('spots-components');\n" +
			"selectImage('spots-residual');\n" +
			"return result;", ""));
	}
}
