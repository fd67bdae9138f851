/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.function.Consumer;

import ij.measure.ResultsTable;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationLines;

/** Molecules as a table of ImageJ, with ThunderSTORM's columns. Memory: 56 bytes per molecule. Not thread-safe. */
public final class MoleculeTable implements Consumer<Localization> {

	private final ResultsTable table = new ResultsTable();

	/** Adds a row. */
	@Override
	public void accept(final Localization molecule) {
		table.incrementCounter();
		table.addValue("id", table.getCounter());
		table.addValue("frame", molecule.frame);
		table.addValue("x [nm]", molecule.x);
		table.addValue("y [nm]", molecule.y);
		table.addValue("intensity [photon]", molecule.intensity);
		table.addValue("background [photon]", molecule.background);
		table.addValue("uncertainty [nm]", molecule.uncertainty);
	}

	/** @return the table, which goes on growing; what is unknown is NaN */
	public ResultsTable table() {
		return table;
	}

	/**
	 * Reads a table whose columns have the names that tables in files may have.
	 *
	 * @throws IllegalArgumentException if a column is missing or not in nm, or there is no number where one is needed
	 */
	public static void read(final ResultsTable table, final Consumer<Localization> molecules) {
		final LocalizationLines lines = new LocalizationLines(molecules);
		final int columns = table.getLastColumn() + 1;
		for (int row = -1; row < table.getCounter(); row++) {
			final StringBuilder line = new StringBuilder();
			for (int c = 0; c < columns; c++)
				if (table.columnExists(c)) line.append(row < 0 ? table.getColumnHeading(c) : cell(table, c, row)).append('\t');
			lines.line(line.toString());
		}
		lines.end();
	}

	private static String cell(final ResultsTable table, final int column, final int row) {
		final double value = table.getValueAsDouble(column, row);
		return Double.isNaN(value) ? "" : Double.toString(value);
	}
}
