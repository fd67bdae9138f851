/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.Closeable;
import java.io.IOException;

import net.sasd.image.file.OutputFolder;

/**
 * Lets Ctrl-C (or a request to terminate) end a command that has no results before its end: what it has begun to write
 * is removed, and the Java virtual machine goes down.
 */
final class Abandonment implements Closeable {

	private final Thread hook;

	/** @param folder where the command writes */
	Abandonment(final OutputFolder folder) {
		hook = new Thread(() -> {
			try {
				folder.close();
			}
			catch (final IOException stays) {
				// the next run removes it
			}
		}, "sasd-abandonment");
		Runtime.getRuntime().addShutdownHook(hook);
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
