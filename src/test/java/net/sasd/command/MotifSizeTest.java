/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MotifSizeTest {

	@ParameterizedTest(name = "{0} in an image of {1} x {2} is {3} x {4}")
	@CsvSource({
		"11,         64, 80, 11, 11",
		"11x15,      64, 80, 11, 15",
		"' 11 X 15', 64, 80, 11, 15",
		"11\u00d715, 64, 80, 11, 15",
		"11,          1, 80,  1, 11",
		"11,         64,  1, 11,  1",
		"1x11,        1, 80,  1, 11",
		"3x11,        1, 80,  3, 11",
		"0,          64, 80,  0,  0",
		"0,           1, 80,  0,  0",
	})
	void aSingleNumberIsASquareOrTheLengthOfASignal(final String text, final int height, final int width,
		final int rows, final int columns)
	{
		final MotifSize size = MotifSize.parse(text, height, width);
		assertEquals(rows, size.rows);
		assertEquals(columns, size.columns);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "x", "11x", "11,15", "-3", "2.5", "eleven", "11x15x3", "12345678901" })
	void anythingElseIsRefusedWithTheTextAndARemedy(final String text) {
		final String message = assertThrows(IllegalArgumentException.class, () -> MotifSize.parse(text, 64, 80))
			.getMessage();
		assertTrue(message.contains("\"" + text + "\"") && message.contains("motif_size") && message.contains("11x15"),
			message);
	}
}
