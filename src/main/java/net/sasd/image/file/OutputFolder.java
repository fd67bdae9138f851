/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import net.sasd.image.AtomicFile;

/**
 * A folder that gets all results of a run or none: they are written to a hidden folder inside it, and renamed
 * when all are there. Made before a long run, so that a folder that cannot be written to is told at once. Any number of
 * runs, of this process and of others, may use a folder at once: they publish one after the other, as if they had run
 * one after the other. What killed runs left behind is removed by the next. May be closed by another thread.
 */
public final class OutputFolder implements Closeable {

	private final Path folder;
	private final Staging staging;
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
		Staging begun = null;
		try (FolderLock lock = FolderLock.of(folder)) {
			Staging.sweep(folder);
			begun = new Staging(folder);
		}
		catch (final IOException refused) {
			throw AtomicFile.unwritable(folder, refused);
		}
		finally {
			if (begun == null) unmake();
		}
		staging = begun;
	}

	/** @return where to write the results, until {@link #publish} */
	public Path staging() {
		return staging.path;
	}

	/** @return a folder for what is no result, removed at the end, or by the next run if this one is killed; not made yet */
	public Path scratch() {
		return staging.scratch();
	}

	/**
	 * Renames everything that was written, replacing what an earlier run left there.
	 *
	 * @param last name of the file that goes first and comes last, so that its presence says that all are there
	 * @return the names
	 * @throws IOException if that fails; the folder is as it was before then
	 */
	public synchronized List<String> publish(final String last) throws IOException {
		final List<String> names = staging.names();
		if (names.remove(last)) names.add(last);
		final Deque<Path> moved = new ArrayDeque<>();
		final Map<Path, Path> earlier = new LinkedHashMap<>();
		try (FolderLock lock = FolderLock.of(folder)) {
			try {
				// a single file replaces the earlier one at once
				if (names.size() > 1) setAside(last, earlier);
				for (final String name : names) {
					if (names.size() > 1) setAside(name, earlier);
					move(staging.path.resolve(name), folder.resolve(name));
					moved.add(folder.resolve(name));
				}
			}
			catch (final IOException failure) {
				for (final Path half : moved)
					Files.deleteIfExists(half);
				for (final Map.Entry<Path, Path> file : earlier.entrySet())
					move(file.getValue(), file.getKey());
				throw failure;
			}
		}
		made.clear();
		return names;
	}

	private void setAside(final String name, final Map<Path, Path> earlier) throws IOException {
		final Path file = folder.resolve(name), aside = staging.path.resolve(".earlier-" + name);
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return;
		move(file, aside);
		earlier.put(file, aside);
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
	public synchronized void close() throws IOException {
		staging.close();
		unmake();
	}

	private void unmake() throws IOException {
		try {
			for (final Path path : made)
				if (Files.exists(path)) Files.delete(path);
		}
		catch (final DirectoryNotEmptyException | NoSuchFileException others) {
			// another run has begun to use it, or was faster
		}
		made.clear();
	}

	/** @return a sentence with files where a person looks for them, rather than in the hidden folder */
	public static String published(final String sentence) {
		return sentence.replaceAll("[/\\\\]" + Pattern.quote(Staging.PREFIX) + "\\d+", "");
	}
}
