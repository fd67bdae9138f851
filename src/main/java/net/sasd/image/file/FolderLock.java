/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.Closeable;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has a folder for itself for a moment, among the threads of this process and among all processes. The lock is the
 * operating system's, on a hidden file that is deleted afterwards: one that a killed process leaves stops nobody. Where
 * a file system has no locks, only the threads of this process wait for each other.
 */
final class FolderLock implements Closeable {

	/** Name of the hidden file. */
	static final String NAME = ".sasd.lock";

	/** A byte that no file has: Windows keeps others from reading what is locked. */
	private static final long BEHIND = Long.MAX_VALUE - 1;
	private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(10), PATIENCE = TimeUnit.SECONDS.toNanos(20);

	/** Closing a file gives up all of a process's locks on it, so that no second thread may open it meanwhile. */
	private static final ReentrantLock THREADS = new ReentrantLock();

	private final File file;
	private final RandomAccessFile open;

	private FolderLock(final File file, final RandomAccessFile open) {
		this.file = file;
		this.open = open;
	}

	/**
	 * Makes the folder if it is missing, and waits until it is free. To be closed soon, by the same thread.
	 *
	 * @throws IOException if no file can be made in it, or others have it for 20 seconds
	 */
	static FolderLock of(final Path folder) throws IOException {
		THREADS.lock();
		FolderLock lock = null;
		try {
			final long end = System.nanoTime() + PATIENCE;
			while (lock == null) {
				lock = attempt(folder);
				if (lock != null) break;
				if (System.nanoTime() > end) throw new IOException("another run has been writing to it for 20 seconds");
				// not Thread.sleep: the results of a run that was interrupted are written, too
				LockSupport.parkNanos(WAIT);
			}
			return lock;
		}
		finally {
			if (lock == null) THREADS.unlock();
		}
	}

	/** @return null if others have it */
	private static FolderLock attempt(final Path folder) throws IOException {
		Files.createDirectories(folder);
		final Path path = folder.resolve(NAME);
		final RandomAccessFile open;
		try {
			if (Files.notExists(path)) Files.createFile(path);
			open = new RandomAccessFile(path.toFile(), "rw");
		}
		catch (final FileAlreadyExistsException | FileNotFoundException changing) {
			return null;
		}
		catch (final NoSuchFileException refused) {
			// another run has removed the folder that it had made
			if (Files.isDirectory(folder)) throw refused;
			return null;
		}
		catch (final AccessDeniedException refused) {
			// Windows lets nobody open a file that is being deleted
			if (Files.notExists(path)) throw refused;
			return null;
		}
		boolean mine = false;
		try {
			// what was opened may have been deleted before it was locked
			mine = isFree(open) && isAt(path, open) && isAt(path, open);
			return mine ? new FolderLock(path.toFile(), open) : null;
		}
		finally {
			if (!mine) open.close();
		}
	}

	private static boolean isFree(final RandomAccessFile open) {
		try {
			return tryLock(open);
		}
		catch (final IOException withoutLocks) {
			return true;
		}
	}

	/**
	 * Locks a file until it is closed.
	 *
	 * @return false if another process, or another class loader of this one, has locked it
	 * @throws IOException if the file system has no locks
	 */
	static boolean tryLock(final RandomAccessFile file) throws IOException {
		try {
			return file.getChannel().tryLock(BEHIND, 1, false) != null;
		}
		catch (final OverlappingFileLockException elsewhere) {
			return false;
		}
	}

	/** The length is the only thing that Java tells of an open file and of the one with a name. */
	private static boolean isAt(final Path path, final RandomAccessFile open) throws IOException {
		final long length = 1 + Math.floorMod(System.nanoTime(), 400L);
		open.setLength(length);
		try {
			return Files.size(path) == length;
		}
		catch (final NoSuchFileException deleted) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			// first, so that whoever waits for this file finds out that it is not the folder's any more
			if (!file.delete()) file.deleteOnExit();
			open.close();
			// Windows may delete what nobody has open
			file.delete();
		}
		finally {
			THREADS.unlock();
		}
	}
}
