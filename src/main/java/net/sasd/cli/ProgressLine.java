/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Says how far something is: a bar that is redrawn on a terminal, a line elsewhere. */
final class ProgressLine {

	private static final int BAR = 24;
	private final PrintWriter err;
	private final boolean terminal;
	private int drawn;

	ProgressLine(final PrintWriter err, final boolean terminal) {
		this.err = err;
		this.terminal = terminal;
	}

	/** @param percent that is done, @param text what is being done */
	void show(final int percent, final String text) {
		final String line = String.format(Locale.ROOT, "%3d %%  %s", percent, text);
		if (terminal) redraw("[" + bar(percent) + "] " + line);
		else err.println(line);
		err.flush();
	}

	private void redraw(final String text) {
		final StringBuilder padded = new StringBuilder("\r").append(text);
		for (int i = text.length(); i < drawn; i++)
			padded.append(' ');
		drawn = text.length();
		err.print(padded);
	}

	private static String bar(final int percent) {
		final StringBuilder bar = new StringBuilder();
		for (int i = 0; i < BAR; i++)
			bar.append(i < BAR * percent / 100 ? '=' : ' ');
		return bar.toString();
	}
}
