/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Planes in files of a folder, from which the files are moved to their place when all are there; the images follow
 * them. Not thread-safe.
 */
public final class FolderStore implements PlaneStore {

	private final Path folder;
	private final List<FilePlanes> images = new ArrayList<>();

	/** @param folder where the files are at first; those of the same name are replaced */
	public FolderStore(final Path folder) {
		this.folder = folder;
	}

	@Override
	public Planes open(final String title, final int width, final int height) {
		final FilePlanes planes = new FilePlanes(folder, ResultFiles.fileName(title), true, width, height);
		images.add(planes);
		return planes;
	}

	/** Lets the images read on after their files were moved. */
	public void movedTo(final Path place) {
		for (final FilePlanes image : images)
			image.movedTo(place);
	}
}
