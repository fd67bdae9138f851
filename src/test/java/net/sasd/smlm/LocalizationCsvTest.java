/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of molecules in the dialects of other programs. */
class LocalizationCsvTest {

	@Test
	void whatIsWrittenIsRead() {
		final List<Localization> table = Arrays.asList(new Localization(1, 12.5, 6399.125, 900, 3.5, 11.25),
			new Localization(70000, -3, 0, Double.NaN, Double.NaN, Double.NaN));
		final List<Localization> read = LocalizationCsv.read(Arrays.asList(LocalizationCsv.write(table).split("\n")));
		assertEquals(2, read.size());
		for (int i = 0; i < 2; i++) {
			assertEquals(table.get(i).frame, read.get(i).frame);
			assertEquals(table.get(i).x, read.get(i).x);
			assertEquals(table.get(i).y, read.get(i).y);
			assertEquals(table.get(i).intensity, read.get(i).intensity);
			assertEquals(table.get(i).background, read.get(i).background);
			assertEquals(table.get(i).uncertainty, read.get(i).uncertainty);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
		"id,frame,x [nm],y [nm],intensity [photon]|1,3,10.5,20.25,700",
		"\"id\",\"frame\",\"x [nm]\",\"y [nm]\",\"sigma [nm]\",\"intensity [photon]\"|1,3.0,10.5,20.25,130,700",
		"Ground-truth,frame,xnano,ynano,znano,intensity|1, 3, 10.5, 20.25, 0.000, 700",
		"Y[nm];X[nm];Photons;Frame||20.25;10.5;700;3",
		"\uFEFFframe\tx\ty\tintensity|3\t10.5\t20.25\t700",
	})
	void columnsAreFoundByTheirNames(final String text) {
		final Localization molecule = LocalizationCsv.read(Arrays.asList(text.split("\\|"))).get(0);
		assertEquals(3, molecule.frame);
		assertEquals(10.5, molecule.x);
		assertEquals(20.25, molecule.y);
		assertEquals(700, molecule.intensity);
		assertTrue(Double.isNaN(molecule.background));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"''                       | The table of localizations is empty;",
		"frame,x;1,2              | has no column y (its columns are frame, x);",
		"frame,x,y;1,2            | Line 2 of the table has nothing as y;",
		"frame,x,y;1,2,3;1,2,high | Line 3 of the table has \"high\" as y;",
		"frame,x,y;1.5,2,3        | Line 2 of the table has frame 1.5;",
		"frame,x,y;0,2,3          | Line 2 of the table has frame 0;",
		"frame,x,y;1,Infinity,3   | Line 2 of the table has \"Infinity\" as x;",
	})
	void whatIsNoTableIsRefusedWithTheLine(final String text, final String sentence) {
		final String message = assertThrows(IllegalArgumentException.class, () -> LocalizationCsv.read(Arrays.asList(text
			.split(";")))).getMessage();
		assertTrue(message.contains(sentence), message);
	}
}
