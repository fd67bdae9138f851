/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Planes in files of a folder, of which all stay or none: an image that is complete is removed again if a later one
 * fails, and what an earlier run left under the same name is replaced only if all went well. Not thread-safe.
 */
public final class FolderStore implements PlaneStore, Closeable {

	private final Path folder;
	private final List<FilePlanes> images = new ArrayList<>();

	/** @param folder is made if it is missing */
	public FolderStore(final Path folder) {
		this.folder = folder;
	}

	@Override
	public Planes open(final String title, final int width, final int height) {
		final FilePlanes planes = new FilePlanes(folder, ResultFiles.fileName(title), true, width, height)
			.recoverable();
		images.add(planes);
		return planes;
	}

	/** Says that all went well: nothing is removed any more. */
	public void keep() throws IOException {
		for (final FilePlanes image : images)
			image.keep();
		images.clear();
	}

	/** Removes the images that were finished, unless all went well. */
	@Override
	public void close() throws IOException {
		for (final FilePlanes image : images)
			image.discard();
	}
}
