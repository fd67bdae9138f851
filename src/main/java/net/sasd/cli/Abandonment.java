/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import net.sasd.image.file.OutputFolder;

/**
 * Lets Ctrl-C (or a request to terminate) end a command that has no results before its end: what it has begun to write
 * is removed, and the Java virtual machine goes down. Begins before there is anything to remove.
 */
final class Abandonment implements Closeable {

	private final Thread hook = new Thread(this::abandon, "sasd-abandonment");
	private OutputFolder folder;
	private boolean abandoned;

	Abandonment() {
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** @return where the command writes; never, if the machine is going down */
	synchronized OutputFolder open(final Path path) throws IOException {
		while (abandoned)
			try {
				wait();
			}
			catch (final InterruptedException goDownAtOnce) {
				Thread.currentThread().interrupt();
				throw new IOException("Interrupted while the program stops");
			}
		folder = new OutputFolder(path);
		return folder;
	}

	private synchronized void abandon() {
		abandoned = true;
		try {
			if (folder != null) folder.close();
		}
		catch (final IOException stays) {
			// the next run removes it
		}
	}

	/** Everything is written, or never will be. */
	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (final IllegalStateException goingDownAlready) {
			// the hook has just begun
		}
	}
}
