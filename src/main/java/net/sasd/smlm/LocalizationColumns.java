/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

/** Which column of a table is what, and molecules from its rows. Immutable. */
final class LocalizationColumns {

	private static final int QUOTED = 300;

	private final boolean decimalCommas;
	private final int frame, x, y, intensity, background, uncertainty;

	/**
	 * @param names the first row
	 * @param decimalCommas whether 1,5 is a number
	 * @throws IllegalArgumentException if what is needed is not there, or not in nm
	 */
	LocalizationColumns(final String[] names, final boolean decimalCommas) {
		this.decimalCommas = decimalCommas;
		final ColumnName[] columns = new ColumnName[names.length];
		for (int i = 0; i < names.length; i++)
			columns[i] = new ColumnName(names[i]);
		if (ColumnName.isPicasso(columns)) throw new IllegalArgumentException(
			"The table of localizations has Picasso's columns, whose x and y are in pixels; export it from Picasso for " +
				"ThunderSTORM, in nm.");
		frame = required(names, ColumnName.find(columns, "frame", "frames", "framenumber", "frameno", "frameid",
			"firstframe"), "frame");
		x = required(names, ColumnName.findLength(columns, "x", "xposition", "positionx"), "x");
		y = required(names, ColumnName.findLength(columns, "y", "yposition", "positiony"), "y");
		intensity = ColumnName.find(columns, "intensity", "photons", "phot", "photon", "intensityphoton", "numberphotons");
		background = ColumnName.find(columns, "background", "offset", "bkg", "bg", "backgroundphoton", "offsetphoton");
		uncertainty = ColumnName.findLength(columns, "uncertainty", "uncertaintyxy", "lp", "locprec",
			"localizationprecision", "precision");
	}

	/**
	 * @param cells a row, which may be shorter or longer than the first
	 * @param line its number, for the sentence
	 * @throws IllegalArgumentException if there is no number where one is needed
	 */
	Localization molecule(final String[] cells, final int line) {
		final double number = needed(cells, frame, "frame", line);
		if (number != Math.rint(number) || number < 1 || number > Integer.MAX_VALUE) throw new IllegalArgumentException(
			"Line " + line + " of the table has frame " + cells[frame] + "; frames are whole numbers from 1.");
		return new Localization((int) number, needed(cells, x, "x", line), needed(cells, y, "y", line), optional(cells,
			intensity), optional(cells, background), optional(cells, uncertainty));
	}

	private static int required(final String[] names, final int column, final String wanted) {
		// of a file that is no table, as much as can be read
		final String all = String.join(", ", names).replaceAll("[\\p{Cntrl}\uFFFD]+", " ");
		if (column < 0) throw new IllegalArgumentException("The table of localizations has no column " + wanted +
			" (its columns are " + (all.length() > QUOTED ? all.substring(0, QUOTED) + "..." : all) +
			"); name it in the first line.");
		return column;
	}

	private double needed(final String[] cells, final int column, final String name, final int line) {
		final double value = optional(cells, column);
		if (Double.isNaN(value) || Double.isInfinite(value)) throw new IllegalArgumentException("Line " + line +
			" of the table has " + (column < cells.length ? "\"" + cells[column] + "\"" : "nothing") + " as " + name +
			"; give a number, or remove the line.");
		return value;
	}

	private double optional(final String[] cells, final int column) {
		if (column < 0 || column >= cells.length || cells[column].isEmpty()) return Double.NaN;
		try {
			return Double.parseDouble(decimalCommas ? cells[column].replace(',', '.') : cells[column]);
		}
		catch (final NumberFormatException notANumber) {
			return Double.NaN;
		}
	}
}
