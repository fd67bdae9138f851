/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import net.sasd.image.ij.ImageFiles;

/** Formulas and paths in files of others are text: nothing is calculated, followed, or written elsewhere. */
class OthersDataTest {

	@TempDir
	private Path folder;

	@Test
	void namesOfColumnsAreNeitherFormulasNorPaths() throws IOException {
		final StringBuilder text = new StringBuilder("time,=cmd()|'/c calc'!A0,../../x\n");
		for (int i = 0; i < 60; i++)
			text.append(i).append(',').append(i % 15 == 3 ? 9 : i % 15 == 4 ? 4 : 1).append(',').append(i % 20 == 7 ? 8 : 1)
				.append('\n');
		final Path table = Files.write(folder.resolve("cells.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
		final CliRun run = CliRun.of("traces", "--input", table, "--motif-size", 4, "--max-iterations", 20, "--nonnegative",
			"--output", folder.resolve("out"), "--threads", 1, "--separate");
		assertEquals(0, run.status, run.toString());
		assertInside("cells.csv");
		final String spikes = text(folder.resolve("out/cells-spikes.csv"));
		assertTrue(spikes.contains(",'=cmd()") && spikes.contains(",../../x,"), spikes);
		assertFalse(spikes.contains(",=") || spikes.startsWith("="), spikes);
	}

	@Test
	void theUnitAndTheLabelsOfAnImageAreText() throws IOException {
		final ImageStack stack = new ImageStack(12, 12);
		for (int t = 0; t < 2; t++) {
			final FloatProcessor plane = new FloatProcessor(12, 12);
			for (int i = 0; i < 144; i++)
				plane.setf(i, 1 + i % 3 + (i % 29 == 5 ? 30 : 0));
			stack.addSlice("../../label" + t, plane);
		}
		final ImagePlus image = new ImagePlus("=cmd()", stack);
		image.getCalibration().setUnit("=1+1");
		image.getCalibration().pixelWidth = 0.5;
		final Path file = folder.resolve("=cmd().tif");
		ImageFiles.save(image, file);
		final CliRun run = CliRun.of("deconvolve", "--input", file, "--motif-size", 3, "--max-iterations", 5, "--output",
			folder.resolve("out"), "--threads", 1);
		assertEquals(0, run.status, run.toString());
		assertInside("=cmd().tif");
		for (final String name : CliRun.files(folder.resolve("out"))) {
			if (!name.endsWith(".csv")) continue;
			final String table = text(folder.resolve("out").resolve(name));
			assertFalse(table.matches("(?s)(.*[,\n])?[\"]?=.*"), name + ":\n" + table);
		}
	}

	@Test
	void aJsonOfOthersNamesNoFiles() throws IOException {
		final Path image = TestImages.blobs(folder.resolve("image.tif"), 1);
		final Path json = Files.write(folder.resolve("result.json"), ("{\"input\": {\"file\": \"/etc/passwd\"}, \"output\": " +
			"\"../../x\", \"files\": [\"../../y\"], \"parameters\": {\"motifHeight\": 3, \"motifWidth\": 3, \"maxIterations\": 2}}")
				.getBytes(StandardCharsets.UTF_8));
		final CliRun run = CliRun.of("deconvolve", "--input", image, "--parameters", json, "--output", folder.resolve("out"),
			"--threads", 1);
		assertEquals(0, run.status, run.toString());
		assertInside("image.tif", "result.json");
		final String result = text(folder.resolve("out/result.json"));
		assertFalse(result.contains("passwd") || result.contains("../"), result);
	}

	/** Beside the inputs there is only what lies in the output folder. */
	private void assertInside(final String... inputs) {
		final List<String> others = CliRun.files(folder).stream().filter(name -> !name.startsWith("out/")).collect(Collectors
			.toList());
		assertEquals(java.util.Arrays.asList(inputs), others);
		assertFalse(Files.exists(folder.resolveSibling("x")) || Files.exists(folder.resolveSibling("y")));
	}

	private static String text(final Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}
}
