/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hidden folder for the results of a run that goes on. A file in it is locked as long as the process lives, so that
 * what a killed one left is known and removed. Made and swept under the {@link FolderLock}.
 */
final class Staging implements Closeable {

	/** Start of its name; a number follows. */
	static final String PREFIX = ".sasd-";
	private static final String ALIVE = ".alive";
	/** A folder in it for what is no result. */
	private static final String SCRATCH = ".scratch";
	/** How often a folder is emptied that fills again. */
	private static final int ATTEMPTS = 100;

	/** Those of this process, which must not be looked into: that would give up their locks. */
	private static final Set<Path> LIVING = ConcurrentHashMap.newKeySet();

	final Path path;
	private final Path realPath;
	private final RandomAccessFile alive;

	/** Makes one in a folder that exists. */
	Staging(final Path folder) throws IOException {
		path = Files.createTempDirectory(folder, PREFIX);
		realPath = path.toRealPath();
		try {
			alive = new RandomAccessFile(path.resolve(ALIVE).toFile(), "rw");
		}
		catch (final IOException full) {
			remove(path);
			throw full;
		}
		LIVING.add(realPath);
		try {
			FolderLock.tryLock(alive);
		}
		catch (final IOException withoutLocks) {
			// then nobody sweeps there either
		}
	}

	/** @return the names of the results in it, sorted */
	List<String> names() throws IOException {
		final List<String> names = names(path);
		names.remove(ALIVE);
		names.remove(SCRATCH);
		return names;
	}

	/** @return where to put what is no result; not made yet */
	Path scratch() {
		return path.resolve(SCRATCH);
	}

	/** Removes it with all that is in it. */
	@Override
	public void close() throws IOException {
		alive.close();
		remove(path);
		LIVING.remove(realPath);
	}

	/** Removes what killed runs left in a folder. What cannot be removed, because it is another person's, stays. */
	static void sweep(final Path folder) throws IOException {
		final Path real = folder.toRealPath();
		for (final String name : names(real)) {
			final Path path = real.resolve(name);
			if (name.startsWith(PREFIX) && Files.isDirectory(path) && !LIVING.contains(path)) removeIfDead(path);
		}
	}

	private static void removeIfDead(final Path path) {
		try {
			try (RandomAccessFile alive = new RandomAccessFile(path.resolve(ALIVE).toFile(), "rw")) {
				if (!FolderLock.tryLock(alive)) return;
			}
			remove(path);
		}
		catch (final IOException notOurs) {
			// another person's, or a file system without locks
		}
	}

	private static void remove(final Path directory) throws IOException {
		for (int attempt = 1; Files.exists(directory); attempt++) {
			for (final String name : names(directory)) {
				final Path path = directory.resolve(name);
				if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) remove(path);
				else Files.deleteIfExists(path);
			}
			try {
				Files.deleteIfExists(directory);
			}
			catch (final DirectoryNotEmptyException oneMore) {
				// who is being stopped may go on writing until the folder is gone
				if (attempt == ATTEMPTS) throw oneMore;
			}
		}
	}

	private static List<String> names(final Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}
}
