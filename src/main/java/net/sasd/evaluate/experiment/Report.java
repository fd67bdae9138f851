/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What an experiment found: tables, figures and sentences. Collects; not thread-safe. */
public final class Report {

	private final List<Table> tables = new ArrayList<>();
	private final List<Figure> figures = new ArrayList<>();
	private final List<String> findings = new ArrayList<>();

	/** Appends a table. */
	public Report add(final Table table) {
		tables.add(table);
		return this;
	}

	/** Appends a figure. */
	public Report add(final Figure figure) {
		figures.add(figure);
		return this;
	}

	/** Appends a sentence with measured figures: a format and its arguments, as in {@link String#format}. */
	public Report finding(final String format, final Object... arguments) {
		findings.add(String.format(Locale.ROOT, format, arguments));
		return this;
	}

	/** @return the tables, in order */
	public List<Table> tables() {
		return Collections.unmodifiableList(tables);
	}

	/** @return the figures, in order */
	public List<Figure> figures() {
		return Collections.unmodifiableList(figures);
	}

	/** @return the sentences, in order */
	public List<String> findings() {
		return Collections.unmodifiableList(findings);
	}
}
