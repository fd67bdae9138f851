/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

	private static final List<String> FREE = Collections.emptyList();

	@ParameterizedTest(name = "{1} as {0}")
	@CsvSource({ "java.lang.Integer, ' 3 ', 3", "java.lang.Integer, 3e2, 300", "java.lang.Integer, 4.0, 4",
		"java.lang.Long, 12345678901, 12345678901", "java.lang.Double, 1e-7, 1.0E-7", "java.lang.Boolean, FALSE, false",
		"java.lang.Boolean, 1, true", "java.lang.Boolean, 0, false", "java.lang.String, 11x15, 11x15",
		"java.lang.String, ' a', ' a'", "java.io.File, a/b.tif, a/b.tif" })
	void textBecomesAValue(final Class<?> type, final String text, final String value) {
		final Object parsed = ValueText.parse(type, FREE, "it", text);
		assertEquals(type, parsed.getClass());
		assertEquals(value, parsed.toString().replace(File.separatorChar, '/'));
	}

	@ParameterizedTest(name = "{1} as {0}")
	@CsvSource({ "java.lang.Integer, two, whole number.", "java.lang.Integer, 2.5, whole number.",
		"java.lang.Integer, 3000000000, whole number.", "java.lang.Long, '', whole number.",
		"java.lang.Double, '0,1', number.", "java.lang.Double, '', number.", "java.lang.Boolean, maybe, true or false." })
	void textThatIsNoValueIsRefusedWithItsNameAndTheRemedy(final Class<?> type, final String text, final String remedy) {
		final String message = assertThrows(IllegalArgumentException.class, () -> ValueText.parse(type, FREE, "Size (size)",
			text)).getMessage();
		assertEquals("Size (size) is \"" + text + "\"; it must be " + (remedy.contains("true") ? "" : "a ") + remedy, message);
	}

	@Test
	void aChoiceIsFoundInAnyCaseAndOthersAreRefused() {
		final List<String> choices = Arrays.asList("max", "none");
		assertEquals("max", ValueText.parse(String.class, choices, "Scaling", " MAX"));
		assertEquals("Scaling is \"mean\"; choose max or none.", assertThrows(IllegalArgumentException.class,
			() -> ValueText.parse(String.class, choices, "Scaling", "mean")).getMessage());
	}

	@Test
	void noFileIsNull() {
		assertNull(ValueText.parse(File.class, FREE, "it", " "));
		assertEquals("", ValueText.of(null));
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 0.1", "1e-6, 0.000001", "2e-7, 2e-7", "300, 300", "0, 0", "-0.25, -0.25", "1e20, 1e+20",
		"0.123456789012345, 0.123456789012345" })
	void numbersAreWrittenShortAndInFull(final double number, final String text) {
		assertEquals(text, ValueText.of(number));
		assertEquals(number, ValueText.parse(Double.class, FREE, "it", text));
	}

	@ParameterizedTest
	@CsvSource({ "Motif size (pixels: n or auto), motif_size, Motif size (motif_size)", "Seed, seed, Seed",
		"'', seed, seed", "Fit (or not) it, fit, Fit (or not) it (fit)" })
	void anInputIsCalledByItsLabelWithoutUnitsAndByItsKey(final String label, final String key, final String name) {
		assertEquals(name, ValueText.name(label, key));
	}
}
