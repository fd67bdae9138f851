/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.nio.file.Paths;

import net.sasd.image.file.StackPath;
import net.sasd.image.ij.StackFiles;

/** Where a stack is, for another process. Immutable. */
public final class StackReference implements Serializable {

	private static final long serialVersionUID = 1;

	private final String path, fingerprint;
	private final int channel;
	private final int[] starts;

	/**
	 * @param path for {@link StackPath}
	 * @param channel from 1
	 * @param stack as it is found there
	 */
	public StackReference(final Path path, final int channel, final StackFiles stack) {
		this.path = path.toAbsolutePath().normalize().toString();
		this.channel = channel;
		fingerprint = stack.fingerprint();
		starts = stack.starts();
	}

	/**
	 * Opens it, in whatever process.
	 *
	 * @throws IOException if it is not there, or not the same
	 */
	public StackFiles open() throws IOException {
		final StackFiles stack = StackPath.open(Paths.get(path), channel, starts);
		if (!stack.fingerprint().equals(fingerprint)) throw new IOException(path + " is not what it was when the job began");
		return stack;
	}
}
