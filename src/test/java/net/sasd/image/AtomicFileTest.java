/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all, and nothing else is left in the folder. */
class AtomicFileTest {

	@TempDir
	Path folder;

	@Test
	void aFileHasItsContentAndNothingElseIsLeft() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFile.write(file, "µ = 1\n");
		assertEquals("µ = 1\n", text(file));
		assertArrayEquals(new String[] { "a.txt" }, folder.toFile().list());
	}

	@Test
	void anOldFileIsReplaced() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFile.write(file, "old and long");
		AtomicFile.write(file, "new");
		assertEquals("new", text(file));
	}

	@Test
	void anOldFileStaysUntilTheNewOneIsComplete() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFile.write(file, "old");
		AtomicFile.write(file, out -> {
			out.write(new byte[1 << 20]);
			out.flush();
			assertEquals("old", text(file));
		});
		assertEquals(1 << 20, Files.size(file));
	}

	@Test
	void whenWritingFailsTheOldFileStaysAndNothingElseIsLeft() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFile.write(file, "old");
		Refusal.withWords(() -> AtomicFile.write(file, out -> {
			out.write(new byte[1 << 20]);
			throw new IOException("the disk is full");
		}), "a.txt", "the disk is full");
		Refusal.withWords(() -> AtomicFile.write(file, out -> {
			throw new IOException("no picture", new IOException("the disk is full"));
		}), "a.txt", "the disk is full");
		assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, out -> {
			throw new IllegalStateException();
		}));
		assertEquals("old", text(file));
		assertArrayEquals(new String[] { "a.txt" }, folder.toFile().list());
	}

	@Test
	void missingFoldersAreMade() {
		AtomicFile.write(folder.resolve("b").resolve("c").resolve("a.txt"), "text");
		assertTrue(Files.isRegularFile(folder.resolve("b/c/a.txt")));
	}

	@Test
	void aFileInPlaceOfTheFolderIsRefused() {
		AtomicFile.write(folder.resolve("file"), "text");
		Refusal.withWords(() -> AtomicFile.write(folder.resolve("file/sub/a.txt"), "text"), "folder", "sub");
		Refusal.withWords(() -> AtomicFile.write(folder.resolve("file/a.txt"), "text"), "folder");
	}

	@Test
	void anInterruptedThreadWritesAllTheSame() throws IOException {
		Thread.currentThread().interrupt();
		AtomicFile.write(folder.resolve("a.txt"), "text");
		assertTrue(Thread.interrupted());
		assertEquals("text", text(folder.resolve("a.txt")));
	}

	@Test
	void aFullDiskIsNoBadInput() {
		final Path full = Paths.get("/dev/full");
		assumeTrue(Files.exists(full), "there is no /dev/full here");
		assertThrows(WriteFailure.class, () -> AtomicFile.write(folder.resolve("a.txt"), out -> {
			try (OutputStream device = new FileOutputStream(full.toFile())) {
				device.write(1);
			}
		}));
		assertArrayEquals(new String[0], folder.toFile().list());
	}

	@Test
	void aFolderInPlaceOfTheFileIsRefused() throws IOException {
		Files.createDirectory(folder.resolve("a.txt"));
		Refusal.withWords(() -> AtomicFile.write(folder.resolve("a.txt"), "text"), "a.txt", "folder");
		assertArrayEquals(new String[] { "a.txt" }, folder.toFile().list());
	}

	@Test
	void aNewFileIsAsReadableAsAnyOther() throws IOException {
		AtomicFile.write(folder.resolve("a"), "text");
		Files.write(folder.resolve("b"), new byte[1]);
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) assertEquals(Files
			.getPosixFilePermissions(folder.resolve("b")), Files.getPosixFilePermissions(folder.resolve("a")));
	}

	private static String text(final Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}
}
