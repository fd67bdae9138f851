/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import ij.measure.ResultsTable;
import net.sasd.image.MoleculeRendering;
import net.sasd.image.file.LocalizationFile;
import net.sasd.image.ij.MoleculeTable;

/** Where a command's molecules come from: a file, or an open table. */
final class MoleculeInput {

	/** What results are called after. */
	final String name;
	final MoleculeRendering.Source source;

	private MoleculeInput(final String name, final MoleculeRendering.Source source) {
		this.name = name;
		this.source = source;
	}

	/**
	 * Finds them.
	 *
	 * @param text title of an open table, or name of a file; empty: ImageJ's Results
	 * @throws IllegalArgumentException if there is no such table
	 */
	static MoleculeInput of(final String text) {
		final boolean results = TextValue.isEmpty(text);
		final ResultsTable open = results ? ResultsTable.getResultsTable() : ResultsTable.getResultsTable(text.trim());
		if (results && (open == null || open.size() == 0)) throw new IllegalArgumentException(
			"There is no table of molecules; give a file or the title of an open table (input), or open one as Results.");
		if (open != null) return new MoleculeInput(results ? "Results" : text.trim(), molecules -> MoleculeTable.read(open,
			molecules));
		final LocalizationFile file = new LocalizationFile(TextValue.path(text, "table (input)"));
		return new MoleculeInput(file.name(), file);
	}
}
