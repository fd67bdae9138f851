/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import net.sasd.image.ij.ImageFiles;

/** Tables of molecules drawn and filtered by the command. */
class RenderMoleculesTest {

	@TempDir
	Path folder;

	private final String table = Molecules.file().toString();
	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
		Analyzer.setResultsTable(new ResultsTable());
	}

	@Test
	void everyConditionIsForTheImageAndTheTable() throws Exception {
		final Module module = scijava.run(RenderMolecules.class, "input", table, "kind", "histogram", "field", "2000,2000",
			"filter", "x < 1000", "intensity", "750,1000", "uncertainty", "0,11", "frames", "1,4");
		final ImagePlus image = image(module, "rendered");
		assertEquals(200, image.getWidth());
		assertEquals(1, image.getProcessor().getf(25, 35));
		final ResultsTable molecules = (ResultsTable) module.getOutput("molecules_table");
		assertEquals(1, molecules.size());
		assertEquals(900, molecules.getValue("intensity [photon]", 0));
		assertEquals(1L, module.getOutput("drawn"));
		assertEquals("DONE", module.getOutput("status"));
	}

	@Test
	void theTableOfOneRunIsTheInputOfTheNext() throws Exception {
		final Module first = scijava.run(RenderMolecules.class, "input", table, "filter", "frame != 3");
		Analyzer.setResultsTable((ResultsTable) first.getOutput("molecules_table"));
		final Module second = scijava.run(RenderMolecules.class, "with_table", false);
		HeadlessSciJava.assertSamePixels(image(first, "rendered"), image(second, "rendered"));
		assertEquals("Results-rendered", image(second, "rendered").getTitle());
		assertNull(second.getOutput("molecules_table"));
	}

	@Test
	void anAreaOnARenderedImageRestricts() throws Exception {
		final ImagePlus whole = image(scijava.run(RenderMolecules.class, "input", table), "rendered");
		// from 200, 300 nm on, where the image begins
		whole.setRoi(new Roi(0, 0, 20, 20));
		final Module module = scijava.run(RenderMolecules.class, "input", table, "region_on", whole);
		assertEquals(2L, module.getOutput("drawn"));
	}

	@Test
	void theFilesHoldWhatIsShown() throws Exception {
		final Path output = folder.resolve("out");
		final Module module = scijava.run(RenderMolecules.class, "input", table, "output", output.toString(), "filter",
			"intensity > 500");
		final String name = image(module, "rendered").getTitle().replace("-rendered", "");
		try (Stream<Path> files = Files.list(output)) {
			final List<String> names = files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
			assertArrayEquals(new String[] { name + "-filtered.csv", name + "-rendered.png", name + "-rendered.tif" }, names
				.toArray());
		}
		HeadlessSciJava.assertSamePixels(image(module, "rendered"), ImageFiles.read(output.resolve(name +
			"-rendered.tif")));
		assertEquals(4, Files.readAllLines(output.resolve(name + "-filtered.csv")).size());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '#', delimiter = '|', value = {
		"input         | /no/such.csv | The file",
		"kind          | dots         | The kind of image (kind) is \"dots\"; choose",
		"pixel_size    | 0            | The camera's pixel size",
		"magnification | -1           | The magnification is -1.0",
		"filter        | x =          | cannot be used",
		"intensity     | 5            | The range of intensities (intensity) is \"5\"; give numbers between commas",
		"uncertainty   | 5,a          | The range of uncertainties (uncertainty)",
		"frames        | 5,4          | The range of frames is from 5.0 to 4.0",
		"field         | 1,2,3        | The field of view in nm (field) is \"1,2,3\"",
		"field         | 0,5          | The width of the field of view",
		"sigma         | wide         | The width of gaussian molecules in nm (sigma) is \"wide\"",
		"shifts        | 0            | The number of shifts",
		"filter        | x < 0        | There are 0 molecules to draw",
		"frames        | 9,10         | There are 0 molecules to draw",
	})
	void aValueThatCannotBeUsedIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		assertRefused(sentence, scijava.run(RenderMolecules.class, "input", table, key, value));
	}

	@Test
	void noTableAndNoAreaAreTold() throws Exception {
		assertRefused("There is no table of molecules;", scijava.run(RenderMolecules.class));
		assertRefused("There is no selection on the image", scijava.run(RenderMolecules.class, "input", table, "region_on",
			Spots.image()));
		final Path text = Files.write(folder.resolve("a.csv"), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
		assertRefused("has no column frame", scijava.run(RenderMolecules.class, "input", text.toString(), "output", folder
			.resolve("out").toString()));
		assertTrue(Files.notExists(folder.resolve("out")));
	}

	private static void assertRefused(final String sentence, final Module module) {
		assertNull(module.getOutput("rendered"));
		assertNull(module.getOutput("molecules_table"));
		final String reason = ((Cancelable) module).getCancelReason();
		assertNotNull(reason);
		assertTrue(reason.contains(sentence) && reason.endsWith("."), reason);
	}
}
