/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.GraphicsEnvironment;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import net.sasd.image.ImageMetadata;

/** Where people and macros find tables. Without a display there are no windows, and a macro sees one table only. */
public final class TableWindows {

	private static final int DECIMALS = 6;

	private TableWindows() {}

	/**
	 * Makes a table ImageJ's own {@code Results}, which macros read with {@code nResults} and {@code getResult};
	 * what was there is replaced. Works without a display and in batch mode.
	 */
	public static void showAsResults(final ResultsTable table) {
		Analyzer.setResultsTable(table);
		// ImageJ has set the few decimals of its measurements, which small amplitudes do not survive
		table.setPrecision(DECIMALS);
		if (!GraphicsEnvironment.isHeadless()) table.show("Results");
	}

	/**
	 * Shows a table in a window, if there is a display.
	 *
	 * @param about the image that it is about, after which it is named as result images are; null: none
	 * @param output name of the command's output, such as {@code activations_table}
	 */
	public static void show(final ResultsTable table, final ImagePlus about, final String output) {
		if (GraphicsEnvironment.isHeadless()) return;
		final String kind = output.replace('_', '-');
		table.setPrecision(DECIMALS);
		table.show(about == null ? kind : ImageMetadata.plain(about.getTitle(), 1).name + "-" + kind);
	}
}
