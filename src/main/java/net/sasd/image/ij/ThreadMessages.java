/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** What one thread prints goes aside, and what others print meanwhile to where it was going. */
final class ThreadMessages extends OutputStream {

	private final Thread thread = Thread.currentThread();
	private final OutputStream aside;
	private final PrintStream others;

	/** @param aside takes what the present thread prints */
	ThreadMessages(final OutputStream aside, final PrintStream others) {
		this.aside = aside;
		this.others = others;
	}

	@Override
	public void write(final int b) throws IOException {
		stream().write(b);
	}

	@Override
	public void write(final byte[] bytes, final int offset, final int length) throws IOException {
		stream().write(bytes, offset, length);
	}

	private OutputStream stream() {
		return Thread.currentThread() == thread ? aside : others;
	}
}
