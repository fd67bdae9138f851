/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of a column: small letters and digits alone, and a unit, as in x [nm], X (nm), xnano. Immutable. */
final class ColumnName {

	private static final Pattern IN_BRACKETS = Pattern.compile("([^\\[(]*)[\\[(]([^\\])]*)[\\])].*");
	private static final Pattern AT_THE_END = Pattern.compile(
		"(.+?)(nm|nano|nanometers?|px|pix|pixels?|um|\u00B5m|\u03BCm|micrometers?)");
	private static final List<String> NANOMETRES = Arrays.asList("nm", "nano", "nanometer", "nanometers", "nanometre",
		"nanometres");

	private final String whole;
	private final String name;
	/** Empty if there is none. */
	private final String unit;

	ColumnName(final String whole) {
		this.whole = whole;
		final String lower = whole.toLowerCase(Locale.ROOT);
		final Matcher brackets = IN_BRACKETS.matcher(lower);
		final String letters = (brackets.matches() ? brackets.group(1) : lower).replaceAll("[^\\p{L}\\d]", "");
		final Matcher end = AT_THE_END.matcher(letters);
		final boolean fused = !brackets.matches() && end.matches();
		name = fused ? end.group(1) : letters;
		unit = fused ? end.group(2) : brackets.matches() ? brackets.group(2).trim() : "";
	}

	/** Picasso's tables have the unit of positions and uncertainties nowhere. */
	static boolean isPicasso(final ColumnName[] columns) {
		return Stream.of("x", "y", "sx", "lpx", "lpy").allMatch(name -> Arrays.stream(columns).anyMatch(
			column -> column.whole.equalsIgnoreCase(name)));
	}

	/** @return the first column with the first of these names that there is, or -1 */
	static int find(final ColumnName[] columns, final String... names) {
		for (final String name : names)
			for (int i = 0; i < columns.length; i++)
				if (columns[i].name.equals(name)) return i;
		return -1;
	}

	/**
	 * Like {@link #find}, of lengths: one in nm before one without a unit.
	 *
	 * @throws IllegalArgumentException if there are only other units
	 */
	static int findLength(final ColumnName[] columns, final String... names) {
		int unitless = -1, other = -1;
		for (final String name : names)
			for (int i = 0; i < columns.length; i++) {
				if (!columns[i].name.equals(name)) continue;
				if (NANOMETRES.contains(columns[i].unit)) return i;
				if (!columns[i].unit.isEmpty()) other = i;
				else if (unitless < 0) unitless = i;
			}
		if (unitless < 0 && other >= 0) throw new IllegalArgumentException("The column \"" + columns[other].whole +
			"\" of the table of localizations is not in nm; multiply it by the size of a " + columns[other].unit +
			" in nm, and name it " + columns[other].name + " [nm].");
		return unitless;
	}
}
