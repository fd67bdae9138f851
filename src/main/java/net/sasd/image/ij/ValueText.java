/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.File;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;

/** How the values of a command's inputs are written in dialogs and macros. */
public final class ValueText {

	/** Longest number that is written without an exponent. */
	private static final int PLAIN = 8;

	private ValueText() {}

	/**
	 * Turns text into a value. Whether the command can use it, the command says.
	 *
	 * @param type boxed type: Boolean, Integer, Long, Double, String or File
	 * @param choices the texts allowed, in any case; empty if all are
	 * @param what how a message names the input
	 * @return the value; null for a file without a name
	 * @throws IllegalArgumentException if the text is no such value
	 */
	public static Object parse(final Class<?> type, final Collection<String> choices, final String what,
		final String text)
	{
		if (!choices.isEmpty()) return choice(choices, what, text);
		try {
			if (type == Boolean.class) return truth(what, text.trim());
			if (type == Integer.class) return new BigDecimal(text.trim()).intValueExact();
			if (type == Long.class) return new BigDecimal(text.trim()).longValueExact();
			if (type == Double.class) return Double.valueOf(text.trim());
			if (type == File.class) return text.trim().isEmpty() ? null : new File(text.trim());
			return text;
		}
		catch (final ArithmeticException | NumberFormatException unreadable) {
			throw new IllegalArgumentException(what + " is \"" + text + "\"; it must be a " + (type == Double.class
				? "number." : "whole number."), unreadable);
		}
	}

	/** Writes a value so that it can be read again: numbers in full and short, files as their path, null as nothing. */
	public static String of(final Object value) {
		if (value == null) return "";
		if (!(value instanceof Double) || !Double.isFinite((Double) value)) return value.toString();
		final BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
		final String plain = number.signum() == 0 ? "0" : number.toPlainString();
		return plain.length() <= PLAIN ? plain : number.toString().toLowerCase(Locale.ROOT);
	}

	/** Says how a message names an input: by its label without the units, and by its macro key. */
	public static String name(final String label, final String key) {
		final String words = label == null ? "" : label.replaceAll("\\s*\\([^)]*\\)$", "");
		if (words.isEmpty()) return key;
		return words.equalsIgnoreCase(key) ? words : words + " (" + key + ")";
	}

	private static String choice(final Collection<String> choices, final String what, final String text) {
		for (final String choice : choices)
			if (choice.equalsIgnoreCase(text.trim())) return choice;
		throw new IllegalArgumentException(what + " is \"" + text + "\"; choose " + String.join(" or ", choices) + ".");
	}

	private static Boolean truth(final String what, final String text) {
		if (text.equalsIgnoreCase("true") || text.equals("1")) return true;
		if (text.equalsIgnoreCase("false") || text.equals("0")) return false;
		throw new IllegalArgumentException(what + " is \"" + text + "\"; it must be true or false.");
	}
}
