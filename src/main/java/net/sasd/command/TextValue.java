/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Inputs that people type as text because they may be {@code auto} or a list. */
final class TextValue {

	private static final String AUTO = "auto";

	private TextValue() {}

	/** @return true if the value is to be chosen from the image */
	static boolean isAuto(final String text) {
		return text != null && text.trim().equalsIgnoreCase(AUTO);
	}

	/** @return true if nothing was given */
	static boolean isEmpty(final String text) {
		return text == null || text.trim().isEmpty();
	}

	/** @throws IllegalArgumentException naming the input if the text is no number */
	static double number(final String text, final String what, final String example) {
		try {
			return Double.parseDouble(text.trim());
		}
		catch (final NumberFormatException | NullPointerException unreadable) {
			throw new IllegalArgumentException("The " + what + " is \"" + text + "\"; give a number, such as " + example +
				", or auto.", unreadable);
		}
	}

	/** @throws IllegalArgumentException naming the input if the text is no whole number */
	static int whole(final String text, final String what, final String example) {
		final double number = number(text, what, example);
		if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) throw new IllegalArgumentException("The " +
			what + " is \"" + text + "\"; give a whole number, such as " + example + ", or auto.");
		return (int) number;
	}

	/**
	 * Reads places as {@code row,column row,column}.
	 *
	 * @return [place][row, column], or null if the text is empty
	 * @throws IllegalArgumentException if the text is no such list
	 */
	static int[][] places(final String text, final String what) {
		if (isEmpty(text)) return null;
		final List<int[]> places = new ArrayList<>();
		for (final String place : text.trim().split("[\\s;]+")) {
			if (!place.matches("\\d{1,9},\\d{1,9}")) throw new IllegalArgumentException("The " + what + " are \"" + text +
				"\"; give row,column for each motif with spaces between, such as 40,52 17,80, or nothing.");
			final String[] numbers = place.split(",");
			places.add(new int[] { Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]) });
		}
		return places.toArray(new int[0][]);
	}

	/**
	 * Reads a list of numbers between commas.
	 *
	 * @param what names the input, for the sentence
	 * @param counts how many there may be
	 * @return null if the text is empty or {@code auto}
	 * @throws IllegalArgumentException naming the input if the text is no such list
	 */
	static double[] numbers(final String text, final String what, final String example, final Integer... counts) {
		if (isEmpty(text) || isAuto(text)) return null;
		final String[] parts = text.split(",", -1);
		final double[] numbers = new double[parts.length];
		boolean usable = Arrays.asList(counts).contains(parts.length);
		for (int i = 0; i < parts.length && usable; i++)
			try {
				numbers[i] = Double.parseDouble(parts[i].trim());
			}
			catch (final NumberFormatException unreadable) {
				usable = false;
			}
		if (!usable) throw new IllegalArgumentException("The " + what + " is \"" + text + "\"; give numbers between " +
			"commas, such as " + example + ", or nothing.");
		return numbers;
	}

	/**
	 * Reads the name of a folder.
	 *
	 * @throws IllegalArgumentException if it is none
	 */
	static Path folder(final String text) {
		return path(text, "folder (output)");
	}

	/**
	 * Reads the name of a file or folder.
	 *
	 * @param what names the input, for the sentence
	 * @throws IllegalArgumentException if it is none
	 */
	static Path path(final String text, final String what) {
		try {
			return Paths.get(text.trim());
		}
		catch (final InvalidPathException unusable) {
			throw new IllegalArgumentException("The " + what + " is \"" + text + "\", which is no path (" + unusable
				.getReason() + "); give another.", unusable);
		}
	}
}
