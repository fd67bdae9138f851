/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.nio.file.Path;

/** A file of a batch. Immutable. */
public final class BatchItem {

	/** The image file. */
	public final Path file;
	/** Its path below the input folder, with slashes; also that of its results below the output folder. */
	public final String name;
	/** Where its results go. */
	public final Path folder;

	BatchItem(final Path file, final String name, final Path folder) {
		this.file = file;
		this.name = name;
		this.folder = folder;
	}
}
