/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.measure.ResultsTable;
import net.sasd.evaluate.experiment.Table;

/** Tables of reports as tables of ImageJ. Stateless. */
public final class ReportTables {

	private ReportTables() {}

	/** @return the same rows and columns; an empty cell is NaN */
	public static ResultsTable of(final Table table) {
		final ResultsTable results = new ResultsTable();
		for (int row = 0; row < table.size(); row++) {
			results.incrementCounter();
			for (int column = 0; column < table.columns().size(); column++) {
				final Object value = table.get(row, column);
				final String name = table.columns().get(column);
				if (value instanceof String) results.addValue(name, (String) value);
				else results.addValue(name, value == null ? Double.NaN : ((Number) value).doubleValue());
			}
		}
		return results;
	}
}
