/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write to the same folder at once. */
class SharedFolderTest {

	private static final int PROCESSES = Endurance.of(2, 4);

	@TempDir
	Path folder;

	@Test
	void runsAtOnceAllFinishAndTheFilesAreThoseOfOneOfThem() throws Exception {
		Writing.makeInputs(folder);
		final List<Map<String, String>> alone = new ArrayList<>();
		for (int run = 0; run < PROCESSES; run++)
			try (Child child = new Child(line(run, folder.resolve("alone" + run)))) {
				assertEquals(0, child.status(), child.said());
				alone.add(Contents.of(folder.resolve("alone" + run)));
			}
		for (int round = 0; round < Endurance.of(1, 4); round++) {
			final Path shared = folder.resolve("shared" + round);
			final List<Child> children = new ArrayList<>();
			for (int run = 0; run < PROCESSES; run++)
				children.add(new Child(line(run, shared)));
			for (final Child child : children) {
				assertEquals(0, child.status(), child.said());
				child.close();
			}
			assertTrue(alone.contains(Contents.of(shared)), "the files are a mixture");
		}
	}

	private List<String> line(final int run, final Path output) {
		return Arrays.asList("net.sasd.cli.Main", "deconvolve", "--input", folder.resolve("psf.tif").toString(),
			"--motif-size", "5", "--max-iterations", String.valueOf(5 + run), "--output", output.toString());
	}
}
