/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tables of molecules as text, one line each. They are written as ThunderSTORM does. When they are read, columns are
 * found by their names, in any order and case, with or without quotes and units: frame, x, y (nm), intensity or
 * photons, background or offset, uncertainty; and the names that SMAP, Picasso, ZEN and the single-molecule challenges
 * give these. Cells are separated by commas, semicolons or tabs, decimals by points, or by commas where those separate
 * no cells. Stateless, thread-safe.
 */
public final class LocalizationCsv {

	private LocalizationCsv() {}

	/**
	 * Reads a table.
	 *
	 * @param lines of the file, the first with the names of the columns; empty ones are passed over
	 * @return the molecules, in their order
	 * @throws IllegalArgumentException if a column is missing or not in nm, or a line has no number where one is needed
	 */
	public static List<Localization> read(final List<String> lines) {
		final List<Localization> table = new ArrayList<>();
		final LocalizationLines parser = new LocalizationLines(table::add);
		lines.forEach(parser::line);
		parser.end();
		return table;
	}

	/**
	 * Reads a table line by line, of which it keeps none.
	 *
	 * @param lines like those of {@link #read(List)}; not closed
	 * @param molecules takes one after the other, in their order, also before something wrong is met
	 * @throws IllegalArgumentException like {@link #read(List)}
	 * @throws IOException if reading fails
	 */
	public static void read(final BufferedReader lines, final Consumer<Localization> molecules) throws IOException {
		final LocalizationLines parser = new LocalizationLines(molecules);
		for (String line = lines.readLine(); line != null; line = lines.readLine())
			parser.line(line);
		parser.end();
	}

	/** @return the table as text, numbered from 1; what is unknown is left empty */
	public static String write(final List<Localization> table) {
		final StringWriter text = new StringWriter();
		try (LocalizationWriter writer = new LocalizationWriter(text)) {
			for (final Localization molecule : table)
				writer.add(molecule);
		}
		catch (final IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return text.toString();
	}
}
