/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.GraphicsEnvironment;

/** Breaks sentences for message boxes, which are as wide as their longest line. */
public final class LineBreaks {

	/** Longest line, in characters: fits on any screen. */
	private static final int COLUMNS = 90;

	private LineBreaks() {}

	/** Breaks a sentence between words if it is going to be shown in a window; otherwise leaves it. */
	public static String forWindows(final String sentence) {
		return sentence == null || GraphicsEnvironment.isHeadless() ? sentence : of(sentence);
	}

	/** Breaks a sentence between words. */
	static String of(final String sentence) {
		final StringBuilder lines = new StringBuilder();
		int column = 0;
		for (final String word : sentence.split(" ")) {
			if (column > 0) {
				final boolean full = column + 1 + word.length() > COLUMNS;
				lines.append(full ? '\n' : ' ');
				column = full ? 0 : column + 1;
			}
			lines.append(word);
			column += word.length();
		}
		return lines.toString();
	}
}
