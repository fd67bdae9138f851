/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tables of molecules as text, one line each, as ThunderSTORM writes them. Columns are found by their names, in any
 * order and case, with or without quotes and units: frame, x, y (nm), intensity or photons, background or offset,
 * uncertainty; xnano and ynano of the challenges are understood too. Stateless, thread-safe.
 */
public final class LocalizationCsv {

	private static final String HEADER = "\"id\",\"frame\",\"x [nm]\",\"y [nm]\",\"intensity [photon]\"," +
		"\"background [photon]\",\"uncertainty [nm]\"\n";

	private LocalizationCsv() {}

	/**
	 * Reads a table.
	 *
	 * @param lines of the file, the first with the names of the columns; empty ones are passed over
	 * @return the molecules, in their order
	 * @throws IllegalArgumentException if a column is missing, or a line has no number where one is needed
	 */
	public static List<Localization> read(final List<String> lines) {
		int first = 0;
		while (first < lines.size() && lines.get(first).trim().isEmpty())
			first++;
		if (first == lines.size()) throw new IllegalArgumentException("The table of localizations is empty; its first " +
			"line must name the columns, at least frame, x [nm] and y [nm].");
		final String[] names = cells(lines.get(first).replace("\uFEFF", ""));
		final int frame = required(names, "frame"), x = required(names, "xnano", "x"), y = required(names, "ynano", "y");
		final int intensity = column(names, "intensity", "photons"), background = column(names, "background", "offset",
			"bkg"), uncertainty = column(names, "uncertainty", "uncertainty_xy");
		final List<Localization> table = new ArrayList<>();
		for (int i = first + 1; i < lines.size(); i++) {
			if (lines.get(i).trim().isEmpty()) continue;
			final String[] cells = cells(lines.get(i));
			final double number = needed(cells, frame, "frame", i);
			if (number != Math.rint(number) || number < 1 || number > Integer.MAX_VALUE) throw new IllegalArgumentException(
				"Line " + (i + 1) + " of the table has frame " + cells[frame] + "; frames are whole numbers from 1.");
			table.add(new Localization((int) number, needed(cells, x, "x", i), needed(cells, y, "y", i), optional(cells,
				intensity), optional(cells, background), optional(cells, uncertainty)));
		}
		return table;
	}

	/** @return the table as text, numbered from 1; what is unknown is left empty */
	public static String write(final List<Localization> table) {
		final StringBuilder csv = new StringBuilder(HEADER);
		for (int i = 0; i < table.size(); i++) {
			final Localization molecule = table.get(i);
			csv.append(i + 1).append(',').append(molecule.frame).append(',').append(number(molecule.x)).append(',').append(
				number(molecule.y)).append(',').append(number(molecule.intensity)).append(',').append(number(
					molecule.background)).append(',').append(number(molecule.uncertainty)).append('\n');
		}
		return csv.toString();
	}

	private static String number(final double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
	}

	private static String[] cells(final String line) {
		final String[] cells = line.split(line.indexOf('\t') >= 0 ? "\t" : line.indexOf(',') >= 0 ? "," : ";", -1);
		for (int i = 0; i < cells.length; i++)
			cells[i] = cells[i].trim().replaceAll("^\"|\"$", "").trim();
		return cells;
	}

	private static int required(final String[] names, final String... wanted) {
		final int column = column(names, wanted);
		if (column < 0) throw new IllegalArgumentException("The table of localizations has no column " + wanted[wanted.length -
			1] + " (its columns are " + String.join(", ", names) + "); name it in the first line.");
		return column;
	}

	/** The first column of that name, alone or with a unit behind it. */
	private static int column(final String[] names, final String... wanted) {
		for (final String name : wanted)
			for (int i = 0; i < names.length; i++) {
				final String lower = names[i].toLowerCase(Locale.ROOT);
				if (lower.equals(name) || lower.startsWith(name + " ") || lower.startsWith(name + "[")) return i;
			}
		return -1;
	}

	private static double needed(final String[] cells, final int column, final String name, final int line) {
		final double value = optional(cells, column);
		if (Double.isNaN(value) || Double.isInfinite(value)) throw new IllegalArgumentException("Line " + (line + 1) +
			" of the table has " + (column < cells.length ? "\"" + cells[column] + "\"" : "nothing") + " as " + name +
			"; give a number, or remove the line.");
		return value;
	}

	private static double optional(final String[] cells, final int column) {
		if (column < 0 || column >= cells.length || cells[column].isEmpty()) return Double.NaN;
		try {
			return Double.parseDouble(cells[column]);
		}
		catch (final NumberFormatException notANumber) {
			return Double.NaN;
		}
	}
}
