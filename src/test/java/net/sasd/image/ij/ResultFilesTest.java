/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import ij.ImagePlus;
import net.sasd.image.ExampleSolution;
import net.sasd.image.Refusal;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a result, and no others. */
class ResultFilesTest {

	private final ExampleSolution example = new ExampleSolution(12, 15, 2, 3, false);
	private final Parameters parameters = Parameters.builder().motifs(2).build();

	@TempDir
	Path folder;

	@Test
	void eachResultIsATiffAndAPng() {
		final Path results = folder.resolve("new").resolve("results");
		final List<Path> files = ResultFiles.write(example.solution, example.input("cells.tif"), parameters, results);
		assertEquals("[cells-activation.png, cells-activation.tif, cells-components.png, cells-components.tif, " +
			"cells-motifs.png, cells-motifs.tif, cells-residual.png, cells-residual.tif]", new TreeSet<>(Arrays.asList(results
				.toFile().list())).toString());
		assertEquals(8, files.size());
		for (final Path file : files)
			assertTrue(Files.isRegularFile(file), file.toString());
	}

	@Test
	void theTiffsHoldTheResultImages() {
		ResultFiles.write(example.solution, example.input("cells"), parameters, folder);
		for (final ImagePlus image : new ResultImages(example.solution, example.input("cells"), parameters).all()) {
			final ImagePlus opened = ImageFiles.read(folder.resolve(image.getTitle() + ".tif"));
			assertArrayEquals(image.getDimensions(), opened.getDimensions());
			for (int plane = 1; plane <= image.getStackSize(); plane++)
				assertArrayEquals((float[]) image.getStack().getPixels(plane), (float[]) opened.getStack().getPixels(plane));
			assertEquals(image.getInfoProperty(), opened.getInfoProperty());
		}
	}

	@Test
	void aTitleThatIsNoFileNameMakesAFileName() {
		ResultFiles.write(example.solution, example.input("a/b: \"c\"?"), parameters, folder);
		assertTrue(Files.isRegularFile(folder.resolve("a_b_ _c__-motifs.tif")), Arrays.toString(folder.toFile().list()));
	}

	@Test
	void whereNoFolderCanBeIsRefusedAndNothingIsWritten() throws IOException {
		Files.write(folder.resolve("file"), new byte[1]);
		Refusal.withWords(() -> ResultFiles.write(example.solution, example.input("cells"), parameters, folder.resolve(
			"file")), "folder", "file");
		assertArrayEquals(new String[] { "file" }, folder.toFile().list());
	}
}
