/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/** Text of others, such as names of columns or files, as a cell of comma-separated values. Stateless. */
public final class CsvCell {

	private CsvCell() {}

	/**
	 * @return the text, in quotes where RFC 4180 wants them; behind an apostrophe if a spreadsheet would take it for a
	 *         formula, because it begins with {@code = + - @}, a tab or a carriage return
	 */
	public static String of(final String text) {
		final String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
		return safe.matches("[^,\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
	}
}
