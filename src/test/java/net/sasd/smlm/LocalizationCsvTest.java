/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

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
		"x (nm),y (nm),z (nm),frame number,photons|10.5,20.25,0,3,700",
		"frame,xnm,xnmerr,ynm,phot,xpix,ypix|3,10.5,1,20.25,700,0.1,0.2",
		"x_nm,y_nm,x [px],y [px],Frame-Number,\"intensity, total [photon]\",Number Photons|10.5,20.25,0.1,0.2,3,9,700",
		"x,x [nm],y,y [nm],frame,intensity|0.1,10.5,0.2,20.25,3,700",
		"frame;x [nm];y [nm];intensity [photon]|3;10,5;20,25;7E2",
		"Position X [nm],Position Y [nm],First Frame,Number Photons|10.5,20.25,3,700",
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
	@ValueSource(strings = { "background [photon],uncertainty [nm]", "offset [photon],uncertainty_xy [nm]", "bkg,lp [nm]",
		"bg,locprec_nm", "BG,locprecnm", "Background,Precision [nm]", "background,uncertainty" })
	void whatNeedNotBeThereIsFoundToo(final String names) {
		final Localization molecule = LocalizationCsv.read(Arrays.asList("frame,x,y," + names, "3,1,2,6.5,12")).get(0);
		assertEquals(6.5, molecule.background);
		assertEquals(12, molecule.uncertainty);
	}

	@Test
	void aStreamIsReadAsItsLinesAre() throws IOException {
		final List<Localization> read = new ArrayList<>();
		LocalizationCsv.read(new BufferedReader(new StringReader(
			"\r\n\"frame\",\"x [nm]\",\"y [nm]\"\r\n1,2,3\r\n\r\n4,5,6")), read::add);
		assertEquals(2, read.size());
		assertEquals(4, read.get(1).frame);
		assertEquals(6, read.get(1).y);
		assertThrows(IllegalArgumentException.class, () -> LocalizationCsv.read(new BufferedReader(new StringReader("\n")),
			read::add));
	}

	@Test
	void numbersAreWrittenAsStringFormatDoes() throws IOException {
		final StringWriter text = new StringWriter();
		final SplittableRandom random = new SplittableRandom(5);
		final StringBuilder expected = new StringBuilder();
		try (LocalizationWriter writer = new LocalizationWriter(text)) {
			for (int i = 1; i <= 500; i++) {
				final double x = (random.nextDouble() - 0.5) * Math.pow(10, 1 + random.nextInt(15));
				final double y = random.nextInt(2000) - 999;
				writer.add(new Localization(i, x, y, Double.POSITIVE_INFINITY, 0.9996, Double.NaN));
				assertEquals(i, writer.count());
				expected.append(String.format(Locale.ROOT, "%d,%d,%.3f,%.3f,Infinity,1.000,%n", i, i, x, y));
			}
		}
		final String written = text.toString();
		assertEquals(expected.toString().replace("\r", ""), written.substring(written.indexOf('\n') + 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"frame,x [px],y [px]            | The column \"x [px]\" of the table of localizations is not in nm; multiply it by",
		"frame,xpix,ypix                | The column \"xpix\"",
		"frame,x_um,y_um                | The column \"x_um\"",
		"frame,x,y,uncertainty [pixel]  | The column \"uncertainty [pixel]\"",
		"frame,x,y,photons,sx,sy,bg,lpx,lpy | Picasso's columns, whose x and y are in pixels",
	})
	void lengthsInOtherUnitsAreRefused(final String names, final String sentence) {
		final String message = assertThrows(IllegalArgumentException.class, () -> LocalizationCsv.read(Arrays.asList(
			names))).getMessage();
		assertTrue(message.contains(sentence), message);
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
