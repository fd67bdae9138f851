/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {

	private Terminal() {}

	/**
	 * Since Java 22 there is a console even without a terminal, and a method that tells; before, there is a
	 * console only on a terminal.
	 */
	static boolean isInteractive() {
		final Console console = System.console();
		if (console == null) return false;
		try {
			return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (final ReflectiveOperationException olderJava) {
			return true;
		}
	}
}
