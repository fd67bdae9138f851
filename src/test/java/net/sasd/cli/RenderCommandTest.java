/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.ImagePlus;
import net.sasd.image.ij.ImageFiles;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationCsv;

/** {@code sasd render}. */
class RenderCommandTest {

	@TempDir
	Path folder;
	private Path table, image;

	@BeforeEach
	void writeTable() throws Exception {
		table = Files.write(folder.resolve("found.csv"), ("frame,x [nm],y [nm],intensity,uncertainty\n" +
			"1,250,350,900,10\n2,1250,350,100,10\n3,250,1650,900,40\n").getBytes(StandardCharsets.UTF_8));
		image = folder.resolve("new").resolve("image.tif");
	}

	@Test
	void theFieldIsWhatTheMoleculesSpanInPixelsOfTheCamera() {
		final CliRun run = CliRun.of("render", table, "--output", image, "--pixel-size", "200", "--magnification", "2.5",
			"--kind", "shifted-histogram");
		assertEquals(0, run.status, run.toString());
		assertEquals("found: 3 of 3 molecules, 15 x 20 pixels of 80.00 nm.\nWrote " + image + ".\n", run.out
			.replace("\r", ""));
		assertEquals(Arrays.asList("found.csv", "new/image.png", "new/image.tif"), CliRun.files(folder));
		final ImagePlus made = ImageFiles.read(image);
		assertEquals(15, made.getWidth());
		assertEquals(80, made.getCalibration().pixelWidth, 1e-6);
		assertEquals("nm", made.getCalibration().getUnit());
		assertEquals(200, made.getCalibration().getX(0), 1e-6);
	}

	@Test
	void filtersAreForTheImageAndTheTable() throws Exception {
		final Path kept = folder.resolve("kept.csv");
		final CliRun run = CliRun.of("render", table, "--output", image, "--kind", "HISTOGRAM", "--field", "2000,2000",
			"--save-table", kept, "--frames", "1,3", "--intensity", "500,Infinity", "--uncertainty", "0,30", "--filter",
			"x < 1000 & y < 1000");
		assertEquals(0, run.status, run.toString());
		assertTrue(run.out.startsWith("found: 1 of 3 molecules, 200 x 200 pixels of 10.00 nm."), run.out);
		final List<Localization> molecules = LocalizationCsv.read(Files.readAllLines(kept));
		assertEquals(1, molecules.size());
		assertEquals(350, molecules.get(0).y);
		final ImagePlus made = ImageFiles.read(image);
		assertEquals(1, made.getProcessor().getf(25, 35));
		assertEquals(1, made.getStatistics().mean * 200 * 200, 1e-4);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"--magnification 0      | The magnification is 0.0;",
		"--magnification 1e9    | lower the magnification",
		"--pixel-size -3        | The camera's pixel size",
		"--kind dots            | 'dots' is not gaussian, histogram or shifted-histogram",
		"--field 5              | The field of view is [5.0];",
		"--field 0,5            | The width of the field of view",
		"--frames 3             | The range --frames is [3];",
		"--frames 3,2           | The range of frames is from 3.0 to 2.0;",
		"--intensity a,b        | 'a' is not a number",
		"--filter x<0           | There are 0 molecules to draw;",
		"--filter z>0           | \"z\" is not known",
		"--filter x             | must be true or false",
		"--shifts 0             | The number of shifts (shifts) is 0;",
		"--sigma 0              | The uncertainty of all molecules in nm (fixedUncertainty) is 0.0;",
		"--save-table found.csv | is the table itself",
		"--output image.png     | its name must end in .tif",
		"--output /             | its name must end in .tif",
	})
	void whatCannotBeDrawnIsRefusedAndNothingIsWritten(final String options, final String sentence) {
		final String[] words = options.split(" ");
		final CliRun run = words[0].equals("--output") ? CliRun.of("render", table, words[0], words[1]) : CliRun.of(
			"render", table, "--output", image, words[0], words[0].equals("--save-table") ? table : words[1]);
		assertEquals(ExitStatus.BAD_INPUT, run.status, run.toString());
		assertTrue(run.err.contains(sentence), run.err);
		assertEquals(Arrays.asList("found.csv"), CliRun.files(folder));
		assertFalse(Files.exists(image.getParent()));
	}

	@Test
	void aLineThatIsWrongIsToldAndNothingIsWritten() throws Exception {
		Files.write(table, "frame,x,y\n1,2,3\n1,2,far\n".getBytes(StandardCharsets.UTF_8));
		final CliRun run = CliRun.of("render", table, "--output", folder.resolve("image.tif"), "--save-table",
			folder.resolve("kept.csv"), "--field", "100,100");
		assertEquals(ExitStatus.BAD_INPUT, run.status, run.toString());
		assertTrue(run.err.contains("Line 3 of the table has \"far\" as y"), run.err);
		assertEquals(Arrays.asList("found.csv"), CliRun.files(folder));
		assertTrue(CliRun.of("render", folder.resolve("none.csv"), "--output", image).err.contains("does not exist"));
	}
}
