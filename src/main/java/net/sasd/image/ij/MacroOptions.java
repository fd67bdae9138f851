/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options string of a macro's {@code run(command, options)}, as {@code key=value} pairs.
 * <p>
 * ImageJ's own lookup searches the text for the key and so finds {@code motifs=} in the middle of another key
 * or of an image title.
 * </p>
 */
public final class MacroOptions {

	private static final Pattern WORD = Pattern.compile("([^\\s=]+)(?:=('[^']*'|(?=\\[)|\\S*))?");

	private MacroOptions() {}

	/**
	 * Splits options into keys and values, in order. Values with spaces stand in brackets, which may be nested,
	 * or in single quotes; a key without a value is the value {@code true}.
	 *
	 * @throws IllegalArgumentException if a bracket is not closed
	 */
	public static Map<String, String> parse(final String options) {
		final Map<String, String> values = new LinkedHashMap<>();
		final Matcher matcher = WORD.matcher(options);
		int at = 0;
		while (matcher.find(at)) {
			at = matcher.end();
			String value = matcher.group(2);
			if (value == null) value = "true";
			else if (value.isEmpty() && at < options.length() && options.charAt(at) == '[') {
				final int close = closingBracket(options, at);
				value = options.substring(at + 1, close);
				at = close + 1;
			}
			else if (value.length() > 1 && value.startsWith("'") && value.endsWith("'"))
				value = value.substring(1, value.length() - 1);
			values.put(matcher.group(1), value);
		}
		return values;
	}

	private static int closingBracket(final String options, final int open) {
		int depth = 0;
		for (int i = open; i < options.length(); i++) {
			if (options.charAt(i) == '[') depth++;
			if (options.charAt(i) == ']' && --depth == 0) return i;
		}
		throw new IllegalArgumentException("A bracket in the macro options is not closed: " + options.substring(open)
			.trim());
	}
}
