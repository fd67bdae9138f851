/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroOptionsTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
		"motif_size=11 lambda=0.1          | {motif_size=11, lambda=0.1}",
		"  nonnegative   bias=false        | {nonnegative=true, bias=false}",
		"image=[my cells.tif] motifs=2     | {image=my cells.tif, motifs=2}",
		"image=[a [b] lambda=3] lambda=0.2 | {image=a [b] lambda=3, lambda=0.2}",
		"image='my cells.tif' motifs=2     | {image=my cells.tif, motifs=2}",
		"image=[] motifs=2                 | {image=, motifs=2}",
		"motif_size= motifs=2              | {motif_size=, motifs=2}",
		"tolerance=1e-6                    | {tolerance=1e-6}",
		"title=a=b                         | {title=a=b}",
		"path=C:\\x\\y.tif                 | {path=C:\\x\\y.tif}",
	})
	void optionsAreKeysWithValues(final String options, final String values) {
		assertEquals(values, MacroOptions.parse(options + " ").toString());
	}

	@Test
	void noOptionsAreNoValues() {
		assertEquals("{}", MacroOptions.parse("").toString());
	}

	@Test
	void anOpenBracketIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> MacroOptions.parse("image=[my cells.tif motifs=2 "));
	}
}
