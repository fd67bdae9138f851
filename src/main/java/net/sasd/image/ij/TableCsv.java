/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.StringJoiner;

import ij.measure.ResultsTable;
import net.sasd.trace.CsvCell;

/** A table as comma-separated values. */
final class TableCsv {

	private TableCsv() {}

	/** Like {@link ResultTables#csv}. */
	static String of(final ResultsTable table) {
		final StringBuilder csv = new StringBuilder();
		final int columns = table.getLastColumn() + 1;
		final StringJoiner headings = new StringJoiner(",");
		for (int c = 0; c < columns; c++)
			headings.add(CsvCell.of(table.getColumnHeading(c)));
		csv.append(headings).append('\n');
		for (int row = 0; row < table.getCounter(); row++) {
			final StringJoiner line = new StringJoiner(",");
			for (int c = 0; c < columns; c++)
				line.add(cell(table, c, row));
			csv.append(line).append('\n');
		}
		return csv.toString();
	}

	private static String cell(final ResultsTable table, final int column, final int row) {
		final double value = table.getValueAsDouble(column, row);
		// a text is NaN as a number, and NaN is "NaN" as a text
		if (Double.isNaN(value)) return CsvCell.of(table.getStringValue(column, row));
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : String.valueOf(
			(float) value);
	}
}
