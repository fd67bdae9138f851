/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All results or none. */
class OutputFolderTest {

	@TempDir
	private Path root;

	@Test
	void whatIsNotPublishedIsGoneAndSoAreTheFoldersMadeForIt() throws IOException {
		try (OutputFolder folder = new OutputFolder(root.resolve("a/b"))) {
			Files.write(folder.staging().resolve("half.tif"), new byte[3]);
		}
		assertFalse(Files.exists(root.resolve("a")));
	}

	@Test
	void publishedFilesReplaceOlderOnesAndLeaveOthersAlone() throws IOException {
		final Path output = Files.createDirectory(root.resolve("out"));
		Files.write(output.resolve("result.json"), new byte[] { 1, 2, 3 });
		Files.write(output.resolve("mine.txt"), new byte[] { 7 });
		try (OutputFolder folder = new OutputFolder(output)) {
			Files.write(folder.staging().resolve("result.json"), new byte[] { 9 });
			Files.write(folder.staging().resolve("z.tif"), new byte[0]);
			assertArrayEquals(new byte[] { 1, 2, 3 }, Files.readAllBytes(output.resolve("result.json")));
			assertEquals(Arrays.asList("z.tif", "result.json"), folder.publish("result.json"));
		}
		assertArrayEquals(new byte[] { 9 }, Files.readAllBytes(output.resolve("result.json")));
		// the hidden folder is gone
		assertEquals(Arrays.asList("mine.txt", "result.json", "z.tif"), names(output));
	}

	@Test
	void aFileInPlaceOfTheFolderOrAboveItIsRefused() throws IOException {
		final Path file = Files.createFile(root.resolve("file"));
		for (final Path path : Arrays.asList(file, file.resolve("sub"))) {
			final String message = assertThrows(IllegalArgumentException.class, () -> new OutputFolder(path))
				.getMessage();
			assertTrue(message.contains(path.toString()), message);
		}
		assertArrayEquals(new byte[0], Files.readAllBytes(file));
	}

	@Test
	void aFolderWithoutWritePermissionIsRefused() throws IOException {
		final Path locked = Files.createDirectory(root.resolve("locked"));
		locked.toFile().setWritable(false);
		assumeFalse(Files.isWritable(locked), "this user may write everywhere");
		assertThrows(IllegalArgumentException.class, () -> new OutputFolder(locked.resolve("results")));
		assertThrows(IllegalArgumentException.class, () -> new OutputFolder(locked));
		locked.toFile().setWritable(true);
		assertEquals(0, Files.list(locked).count());
	}

	@Test
	void sentencesNameTheFolderAPersonKnows() throws IOException {
		try (OutputFolder folder = new OutputFolder(root.resolve("out"))) {
			assertEquals("No room for " + root.resolve("out").resolve("a.tif") + ".", OutputFolder.published("No room for " +
				folder.staging().resolve("a.tif") + "."));
		}
	}

	@Test
	void whenOneFileCannotBePublishedNoneIs() throws IOException {
		final Path output = Files.createDirectory(root.resolve("out"));
		Files.createDirectories(output.resolve("b.tif/in the way"));
		Files.write(output.resolve("result.json"), new byte[] { 1 });
		try (OutputFolder folder = new OutputFolder(output)) {
			for (final String name : new String[] { "a.tif", "b.tif", "result.json" })
				Files.write(folder.staging().resolve(name), new byte[] { 9 });
			assertThrows(IOException.class, () -> folder.publish("result.json"));
		}
		assertEquals(Arrays.asList("b.tif"), names(output), "an old result.json would vouch for a mixture");
	}

	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}
}
