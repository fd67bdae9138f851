/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows and columns of a motif, from what a person typed. */
final class MotifSize {

	private static final Pattern TEXT = Pattern.compile("\\s*(\\d{1,9})(?:\\s*[xX\u00d7]\\s*(\\d{1,9}))?\\s*");

	final int rows, columns;

	private MotifSize(final int rows, final int columns) {
		this.rows = rows;
		this.columns = columns;
	}

	/**
	 * Reads {@code n} or {@code rows x columns}. A single n is n × n, except for a signal: 1 × n if the image
	 * has one row, n × 1 if it has one column.
	 *
	 * @throws IllegalArgumentException if the text is neither
	 */
	static MotifSize parse(final String text, final int height, final int width) {
		final Matcher matcher = TEXT.matcher(text == null ? "" : text);
		if (!matcher.matches()) throw new IllegalArgumentException("The motif size (motif_size) is \"" + text +
			"\"; give one whole number of pixels, such as 11, or rows x columns, such as 11x15.");
		final int first = Integer.parseInt(matcher.group(1));
		if (matcher.group(2) != null) return new MotifSize(first, Integer.parseInt(matcher.group(2)));
		return new MotifSize(height == 1 ? Math.min(first, 1) : first, width == 1 && height > 1 ? 1 : first);
	}
}
