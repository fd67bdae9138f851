/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/** Inputs that people type as text because they may be {@code preset}, which leaves what the preset says. */
final class PresetText {

	/** The text that leaves a value as it is. */
	static final String KEEP = "preset";

	private PresetText() {}

	/** @return true if the preset decides */
	static boolean keeps(final String text) {
		return text != null && text.trim().equalsIgnoreCase(KEEP);
	}

	/** Hands on a text unless the preset decides. */
	static void text(final String text, final Consumer<String> setter) {
		if (!keeps(text)) setter.accept(text == null ? "" : text.trim());
	}

	/** @throws IllegalArgumentException naming the input if the text is no number */
	static void number(final String text, final String what, final String example, final DoubleConsumer setter) {
		text(text, given -> setter.accept(read(given, what, "number", example)));
	}

	/** @throws IllegalArgumentException naming the input if the text is no whole number */
	static void whole(final String text, final String what, final String example, final IntConsumer setter) {
		text(text, given -> {
			final double number = read(given, what, "whole number", example);
			if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) throw refused(given, what,
				"whole number", example);
			setter.accept((int) number);
		});
	}

	/** @throws IllegalArgumentException naming the input if the text is no list of numbers between commas */
	static void numbers(final String text, final String what, final String example, final Consumer<double[]> setter) {
		text(text, given -> {
			final String[] parts = given.split(",", -1);
			final double[] numbers = new double[parts.length];
			for (int i = 0; i < parts.length; i++)
				numbers[i] = read(parts[i], what, "number, or several between commas", example);
			setter.accept(numbers);
		});
	}

	private static double read(final String text, final String what, final String kind, final String example) {
		try {
			return Double.parseDouble(text.trim());
		}
		catch (final NumberFormatException unreadable) {
			throw refused(text, what, kind, example);
		}
	}

	private static IllegalArgumentException refused(final String text, final String what, final String kind,
		final String example)
	{
		return new IllegalArgumentException("The " + what + " is \"" + text + "\"; give a " + kind + ", such as " + example +
			", or " + KEEP + ".");
	}
}
