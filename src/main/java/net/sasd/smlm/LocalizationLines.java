/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Understands the lines of a table of molecules, one after the other, as {@link LocalizationCsv} describes them. Keeps
 * none of them. Not thread-safe.
 */
public final class LocalizationLines {

	private final Consumer<Localization> molecules;
	private int number;
	/** Null before the line with the names. */
	private LocalizationColumns columns;
	private char separator;

	/** @param molecules takes one after the other */
	public LocalizationLines(final Consumer<Localization> molecules) {
		this.molecules = molecules;
	}

	/**
	 * Takes the next line: the names of the columns if it is the first that is not empty, otherwise a molecule.
	 *
	 * @throws IllegalArgumentException if a column is missing or not in nm, or there is no number where one is needed
	 */
	public void line(final String line) {
		number++;
		if (line.trim().isEmpty()) return;
		if (columns != null) {
			molecules.accept(columns.molecule(cells(line), number));
			return;
		}
		final String names = line.replace("\uFEFF", "");
		separator = separator(names);
		columns = new LocalizationColumns(cells(names), separator != ',');
	}

	/**
	 * To be called after the last line.
	 *
	 * @throws IllegalArgumentException if all were empty
	 */
	public void end() {
		if (columns == null) throw new IllegalArgumentException("The table of localizations is empty; its first " +
			"line must name the columns, at least frame, x [nm] and y [nm].");
	}

	/** A tab if there is one, otherwise what is there more often. */
	private static char separator(final String names) {
		if (names.indexOf('\t') >= 0) return '\t';
		return names.chars().filter(c -> c == ';').count() > names.chars().filter(c -> c == ',').count() ? ';' : ',';
	}

	/** Separators in quotes are none. */
	private String[] cells(final String line) {
		final List<String> cells = new ArrayList<>();
		boolean quoted = false;
		int from = 0;
		for (int i = 0; i <= line.length(); i++) {
			if (i < line.length() && line.charAt(i) == '"') quoted = !quoted;
			if (i < line.length() && (quoted || line.charAt(i) != separator)) continue;
			cells.add(unquoted(line.substring(from, i).trim()));
			from = i + 1;
		}
		return cells.toArray(new String[0]);
	}

	private static String unquoted(final String cell) {
		if (cell.length() < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) return cell;
		return cell.substring(1, cell.length() - 1).trim();
	}
}
