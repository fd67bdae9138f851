/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot get as large as they should, and folders that take none. */
class FullDiskTest {

	@TempDir
	static Path folder;
	private static Path inputs;

	@BeforeAll
	static void makeInputs() throws IOException {
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no ulimit");
		inputs = Files.createDirectory(folder.resolve("inputs"));
		Writing.makeInputs(inputs);
	}

	/** One of them in every build for each way of writing. */
	static Stream<Writing> commands() {
		return Writing.all().stream().limit(Endurance.of(3, 100));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void aFullDiskIsToldInOneSentenceAndLeavesNothing(final Writing command) throws Exception {
		// one file or another gets too large, in units of 512 or 1024 bytes
		for (final int limit : Endurance.of(1, 2) == 1 ? new int[] { 2 } : new int[] { 1, 8 }) {
			final Path output = folder.resolve(command.name + limit + System.nanoTime());
			try (Child child = new Child("ulimit -f " + limit, Collections.emptyList(), command.line(inputs, output))) {
				final int status = child.status();
				final String said = child.said();
				final Map<String, String> left = Contents.of(output);
				if (status == 0) {
					// a batch goes on with the next file, and nothing of some commands is that large
					assertTrue(command.name.startsWith("batch") || limit > 2, said);
					continue;
				}
				assertEquals(command.toString().equals("separate") ? 2 : 1, status, said);
				assertTrue(said.contains("ile too large") && said.contains("make room") || said.contains("has room"), said);
				assertTrue(!said.contains("\tat ") && !said.contains(".sasd-"), said);
				left.keySet().removeIf(name -> command.name.equals("demo") && !name.contains("/."));
				assertEquals(Collections.emptyMap(), left, said);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("commands")
	void aFolderThatTakesNoFilesIsRefusedBeforeTheWork(final Writing command) throws Exception {
		final Path taken = Files.write(folder.resolve("taken" + System.nanoTime()), new byte[] { 1 });
		try (Child child = new Child(command.line(inputs, taken.resolve("results")))) {
			assertEquals(2, child.status(), child.said());
			assertTrue(child.said().contains("cannot be written to") && child.said().contains("choose another folder"), child
				.said());
			assertTrue(!child.said().contains("\tat ") && !child.said().contains("descent"), child.said());
		}
		assertEquals(1, Files.size(taken));
	}
}
