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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
	void whatIsNoResultIsNotPublishedAndGoesWithAllThatIsInIt() throws IOException {
		final Path output = root.resolve("out");
		try (OutputFolder folder = new OutputFolder(output)) {
			Files.write(Files.createDirectories(folder.scratch().resolve("a/b")).resolve("c"), new byte[3]);
			Files.write(folder.staging().resolve("z.tif"), new byte[0]);
			assertEquals(Arrays.asList("z.tif"), folder.publish("z.tif"));
			assertTrue(Files.exists(folder.scratch().resolve("a/b/c")));
		}
		assertEquals(Arrays.asList("z.tif"), names(output));
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
	void whenOneFileCannotBePublishedAllStaysAsItWas() throws IOException {
		final Path output = Files.createDirectory(root.resolve("out"));
		Files.createDirectories(output.resolve("b.tif/in the way"));
		Files.write(output.resolve("result.json"), new byte[] { 1 });
		Files.write(output.resolve("a.tif"), new byte[] { 2 });
		try (OutputFolder folder = new OutputFolder(output)) {
			for (final String name : new String[] { "a.tif", "b.tif", "result.json" })
				Files.write(folder.staging().resolve(name), new byte[] { 9 });
			assertThrows(IOException.class, () -> folder.publish("result.json"));
		}
		assertEquals(Arrays.asList("a.tif", "b.tif", "result.json"), names(output));
		assertArrayEquals(new byte[] { 2 }, Files.readAllBytes(output.resolve("a.tif")));
		assertArrayEquals(new byte[] { 1 }, Files.readAllBytes(output.resolve("result.json")));
	}

	@Test
	void whatAKilledRunLeftIsRemovedByTheNextAndWhatLivesIsNot() throws IOException {
		final Path dead = Files.createDirectories(root.resolve(".sasd-123"));
		Files.write(dead.resolve("half.tif"), new byte[3]);
		Files.createFile(dead.resolve(".alive"));
		Files.createFile(root.resolve(".sasd.lock"));
		try (OutputFolder living = new OutputFolder(root)) {
			assertFalse(Files.exists(dead));
			Files.write(living.staging().resolve("a.tif"), new byte[] { 1 });
			try (OutputFolder other = new OutputFolder(root)) {
				assertEquals(1, living.publish("a.tif").size());
			}
		}
		assertEquals(Arrays.asList("a.tif"), names(root));
	}

	@Test
	void runsThatPublishAtOnceDoSoOneAfterTheOther() throws Exception {
		final Path output = root.resolve("shared");
		final ExecutorService threads = Executors.newFixedThreadPool(8);
		final List<Future<?>> runs = new ArrayList<>();
		for (byte run = 0; run < 40; run++) {
			final byte content = run;
			runs.add(threads.submit(() -> {
				try (OutputFolder folder = new OutputFolder(output)) {
					for (int file = 0; file < 20; file++)
						Files.write(folder.staging().resolve("file" + file), new byte[] { content });
					return folder.publish("file7");
				}
			}));
		}
		for (final Future<?> run : runs)
			run.get();
		threads.shutdown();
		assertEquals(20, names(output).size());
		final byte last = Files.readAllBytes(output.resolve("file7"))[0];
		for (final String name : names(output))
			assertEquals(last, Files.readAllBytes(output.resolve(name))[0], name);
	}

	@Test
	void anInterruptedThreadPublishes() throws IOException {
		try (OutputFolder folder = new OutputFolder(root)) {
			Files.write(folder.staging().resolve("a.tif"), new byte[] { 1 });
			Thread.currentThread().interrupt();
			folder.publish("a.tif");
		}
		assertTrue(Thread.interrupted());
		assertEquals(Arrays.asList("a.tif"), names(root));
	}

	@Test
	void nothingStaysOfARunThatStillWritesWhenItIsStopped() throws Exception {
		final ExecutorService writer = Executors.newSingleThreadExecutor();
		try {
			for (int again = 0; again < 20; again++) {
				final OutputFolder folder = new OutputFolder(root);
				final Future<Integer> files = writer.submit(() -> {
					int count = 0;
					try {
						for (;; count++)
							Files.createFile(folder.staging().resolve("file" + count));
					}
					catch (final NoSuchFileException gone) {
						return count;
					}
				});
				while (names(folder.staging()).size() < 20)
					Thread.yield();
				folder.close();
				assertTrue(files.get() > 0);
				assertEquals(Arrays.asList(), names(root));
			}
		}
		finally {
			writer.shutdownNow();
		}
	}

	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}
}
