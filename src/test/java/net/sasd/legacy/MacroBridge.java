/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

/** Runs ImageJ macros without a display, and in them commands through the bridge. */
public final class MacroBridge {

	private MacroBridge() {}

	/** Runs a macro; in it {@code trial(options)} stands for {@code run("Trial...", options)}. */
	static String run(final String macro) {
		final PrintStream out = System.out;
		// without a window ImageJ prints its messages
		System.setOut(new PrintStream(new ByteArrayOutputStream()));
		try {
			return new Interpreter().run("setBatchMode(true);\nwhile (nImages > 0) close();\n" + macro.replace("trial(",
				"call('" + MacroBridge.class.getName() + ".trial', "), "");
		}
		finally {
			System.setOut(out);
			Interpreter.batchMode = false;
		}
	}

	/** What ImageJ does in {@code run("Trial...", options)}, which itself wants a display. Returns the error shown. */
	public static String trial(final String options) {
		final Thread thread = Thread.currentThread();
		final String name = thread.getName();
		thread.setName("Run$_" + name);
		Macro.setOptions(options);
		// reading the message forgets it
		IJ.getErrorMessage();
		try {
			new Bridge().run(TrialCommand.class.getName());
		}
		finally {
			Macro.setOptions(null);
			thread.setName(name);
		}
		final String error = IJ.getErrorMessage();
		return error == null ? "" : error;
	}
}
