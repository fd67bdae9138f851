/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes files whole or not at all: to a temporary name in the same folder, which is
 * renamed when all is on the disk. What cannot be written is refused in one sentence.
 */
public final class AtomicFile {

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes everything; the stream is buffered and closed by the caller.
		 *
		 * @throws IOException if it cannot be written
		 */
		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {}

	/**
	 * Writes a file, replacing an old one only when the new one is complete. Missing folders are made. An interrupt of
	 * the thread does not cut it short, because the results of a run that was stopped are written, too.
	 *
	 * @throws IllegalArgumentException if the folder takes no files
	 * @throws WriteFailure if the file cannot be written
	 */
	public static void write(final Path file, final Content content) {
		final Path target = file.toAbsolutePath();
		if (Files.isDirectory(target)) throw new IllegalArgumentException("The file " + file +
			" cannot be written, because a folder has this name; choose another name.");
		final Path temporary = create(target);
		try {
			fill(temporary, content);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (final IOException e) {
			throw failure(file, e);
		}
		finally {
			remove(temporary);
		}
	}

	/** Not Files.createTempFile, whose files only their owner may read. */
	private static Path create(final Path target) {
		try {
			Files.createDirectories(target.getParent());
			return Files.createFile(target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp"));
		}
		catch (final IOException e) {
			throw unwritable(target.getParent(), e);
		}
	}

	/** @return what to throw if files cannot be made in a folder */
	public static IllegalArgumentException unwritable(final Path folder, final IOException e) {
		return new IllegalArgumentException("The folder " + folder + " cannot be written to (" + reason(e) +
			"); choose another folder.", e);
	}

	/** @return what to throw if a file cannot be written */
	public static WriteFailure failure(final Path file, final IOException e) {
		return new WriteFailure("The file " + file + " cannot be written (" + reason(e) +
			"); make room or choose another folder.", e);
	}

	/** Writes text as UTF-8, otherwise like {@link #write(Path, Content)}. */
	public static void write(final Path file, final String text) {
		write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static void fill(final Path temporary, final Content content) throws IOException {
		// not a channel, which an interrupt would close
		try (FileOutputStream file = new FileOutputStream(temporary.toFile()); OutputStream out =
			new BufferedOutputStream(file, 1 << 16))
		{
			content.writeTo(out);
			out.flush();
			// without this a power failure after the renaming could leave an empty file
			file.getFD().sync();
		}
	}

	private static void remove(final Path temporary) {
		try {
			Files.deleteIfExists(temporary);
		}
		catch (final IOException e) {
			// the failure that brought us here is the one to report
		}
	}

	/** @return what went wrong with a file, in words for a sentence */
	public static String reason(final IOException e) {
		// what writes images wraps what happened to the file
		if (e.getCause() instanceof IOException) return reason((IOException) e.getCause());
		if (e.getClass() == IOException.class) return e.getMessage();
		if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null)
			return ((FileSystemException) e).getReason();
		return e.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace(" Exception", "").toLowerCase() +
			": " + e.getMessage();
	}
}
