/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote stays text in the tables that we write. */
class CsvCellTest {

	@ParameterizedTest
	@ValueSource(strings = { "=cmd()", "+1", "-2+3", "@SUM(1)", "\tx", "\r=1" })
	void whatASpreadsheetWouldCalculateIsText(final String text) {
		final String cell = CsvCell.of(text);
		assertEquals("'" + text, cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
	}

	@Test
	void whatSeparatesIsQuoted() {
		assertEquals("cell 1", CsvCell.of("cell 1"));
		assertEquals("", CsvCell.of(""));
		assertEquals("\"a,b\"", CsvCell.of("a,b"));
		assertEquals("\"a \"\"b\"\"\"", CsvCell.of("a \"b\""));
		assertEquals("\"a\nb\"", CsvCell.of("a\nb"));
	}
}
