/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.GraphicsEnvironment;

import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;

/** Where people and macros find tables. Without a display there are no windows, and a macro sees one table only. */
public final class TableWindows {

	private TableWindows() {}

	/**
	 * Makes a table ImageJ's own {@code Results}, which macros read with {@code nResults} and {@code getResult};
	 * what was there is replaced. Works without a display and in batch mode.
	 */
	public static void showAsResults(final ResultsTable table) {
		Analyzer.setResultsTable(table);
		if (!GraphicsEnvironment.isHeadless()) table.show("Results");
	}

	/** Shows a table in a window, if there is a display: under the table's own title, or else the given one. */
	public static void show(final ResultsTable table, final String title) {
		if (GraphicsEnvironment.isHeadless()) return;
		final String own = table.getTitle();
		table.show(own == null || own.trim().isEmpty() ? title : own);
	}
}
