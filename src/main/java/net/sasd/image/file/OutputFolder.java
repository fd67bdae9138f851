/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.sasd.image.AtomicFile;

/**
 * A folder that gets all results of a run or none: they are written to a hidden folder inside it, and renamed
 * when all are there. Made before a long run, so that a folder that cannot be written to is told at once.
 */
public final class OutputFolder implements Closeable {

	/** Start of the name of the hidden folder. */
	private static final String PREFIX = ".sasd-";

	private final Path folder;
	private final Path staging;
	/** Folders that did not exist before, the innermost first. */
	private final Deque<Path> made = new ArrayDeque<>();

	/**
	 * Makes the folder if it is missing, and tries whether files can be made in it.
	 *
	 * @throws IllegalArgumentException if they cannot
	 */
	public OutputFolder(final Path path) throws IOException {
		folder = path.toAbsolutePath().normalize();
		for (Path missing = folder; missing != null && !Files.exists(missing); missing = missing.getParent())
			made.addLast(missing);
		try {
			AtomicFile.requireWritableFolder(folder);
			staging = Files.createTempDirectory(folder, PREFIX);
		}
		catch (final IllegalArgumentException | IOException full) {
			for (final Path half : made)
				if (Files.exists(half)) Files.delete(half);
			throw full;
		}
	}

	/** @return where to write the results, until {@link #publish} */
	public Path staging() {
		return staging;
	}

	/**
	 * Renames everything that was written, replacing what an earlier run left there.
	 *
	 * @param last name of the file that goes first and comes last, so that its presence says that all are there
	 * @return the names
	 * @throws IOException if that fails; none of the new files is there then
	 */
	public List<String> publish(final String last) throws IOException {
		final List<String> names = new ArrayList<>(names(staging));
		if (names.remove(last)) names.add(last);
		final Deque<Path> moved = new ArrayDeque<>();
		try {
			Files.deleteIfExists(folder.resolve(last));
			for (final String name : names) {
				move(staging.resolve(name), folder.resolve(name));
				moved.add(folder.resolve(name));
			}
		}
		catch (final IOException failure) {
			for (final Path half : moved)
				Files.deleteIfExists(half);
			throw failure;
		}
		made.clear();
		return names;
	}

	private static void move(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (final AtomicMoveNotSupportedException simpleFileSystem) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Removes what was not published, and the folders that were made for it. */
	@Override
	public void close() throws IOException {
		remove(staging);
		for (final Path path : made)
			Files.delete(path);
	}

	/** @return a sentence with files where a person looks for them, rather than in the hidden folder */
	public static String published(final String sentence) {
		return sentence.replaceAll("[/\\\\]" + Pattern.quote(PREFIX) + "\\d+", "");
	}

	/** Removes what a run left in a folder that was killed before it could close it; no other may be using it now. */
	static void removeLeftovers(final Path folder) throws IOException {
		if (!Files.isDirectory(folder)) return;
		for (final String name : names(folder))
			if (name.startsWith(PREFIX)) remove(folder.resolve(name));
	}

	private static void remove(final Path staging) throws IOException {
		for (final String name : names(staging))
			Files.delete(staging.resolve(name));
		Files.delete(staging);
	}

	private static List<String> names(final Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}
}
