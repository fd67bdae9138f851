/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;

import org.junit.jupiter.api.Test;

/** Tables come out as any program reads them. */
class TableTest {

	@Test
	void numbersKeepAllTheirDigitsInEveryLanguage() {
		final Locale usual = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			final String csv = new Table("t", "a", "b", "c").row(0.1 + 0.2, 12345678901L, 1e-300).csv();
			assertEquals("a,b,c\n0.30000000000000004,12345678901,1.0E-300\n", csv);
			assertEquals(0.1 + 0.2, Double.parseDouble(csv.split("[\n,]")[3]));
		}
		finally {
			Locale.setDefault(usual);
		}
	}

	@Test
	void commasQuotesAndLineEndsAreQuotedAndNothingIsAnEmptyCell() {
		assertEquals("\"a,b\",c\n\"say \"\"x\"\"\",\n\"1\n2\",NaN\n", new Table("t", "a,b", "c").row("say \"x\"", null)
			.row("1\n2", Double.NaN).csv());
	}

	@Test
	void aRowOfAnotherLengthIsRefused() {
		final String message = assertThrows(IllegalArgumentException.class, () -> new Table("t", "a", "b").row(1))
			.getMessage();
		assertEquals("The row has 1 values, but table t has 2 columns.", message);
	}
}
