/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

/** A file that could not be written to a folder that takes files: the disk is full, or gave out. */
public final class WriteFailure extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	/** @param sentence what was wrong, and the remedy */
	public WriteFailure(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
