/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of numbers and words under named columns. Collects; not thread-safe. */
public final class Table {

	/** What it is called in the file name: lower-case words joined by hyphens. */
	public final String name;
	private final List<String> columns;
	private final List<Object[]> rows = new ArrayList<>();

	/**
	 * @param name for the file name
	 * @param columns their names, with the unit where there is one
	 */
	public Table(final String name, final String... columns) {
		this.name = name;
		this.columns = Collections.unmodifiableList(Arrays.asList(columns.clone()));
	}

	/**
	 * Appends a row.
	 *
	 * @param values numbers, words or null (an empty cell), as many as there are columns
	 * @throws IllegalArgumentException if their number is another
	 */
	public Table row(final Object... values) {
		if (values.length != columns.size()) throw new IllegalArgumentException("The row has " + values.length +
			" values, but table " + name + " has " + columns.size() + " columns.");
		rows.add(values.clone());
		return this;
	}

	/** @return the names of the columns */
	public List<String> columns() {
		return columns;
	}

	/** @return number of rows */
	public int size() {
		return rows.size();
	}

	/** @return the value in a row and a column, both from 0 */
	public Object get(final int row, final int column) {
		return rows.get(row)[column];
	}

	/**
	 * Writes it as comma-separated values (RFC 4180, lines end with a line feed): numbers with every digit that
	 * is needed to read the same number again, and a point in every language.
	 */
	public String csv() {
		final StringBuilder text = new StringBuilder(line(columns.toArray()));
		for (final Object[] row : rows)
			text.append(line(row));
		return text.toString();
	}

	private static String line(final Object[] values) {
		return Arrays.stream(values).map(Table::cell).collect(Collectors.joining(",", "", "\n"));
	}

	private static String cell(final Object value) {
		final String text = value == null ? "" : value.toString();
		if (!text.matches("(?s).*[\",\r\n].*")) return text;
		return '"' + text.replace("\"", "\"\"") + '"';
	}
}
