/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.nio.file.Path;
import java.util.function.Function;

import ij.ImagePlus;
import ij.ImageStack;

/** Where the planes of result images live: in memory, or in a folder for results that do not fit into memory. */
public interface PlaneStore {

	/** The planes of one image, while they come. Not thread-safe. */
	interface Planes extends AutoCloseable {

		/**
		 * Takes the next plane. The values are copied.
		 *
		 * @param plane row-major
		 * @throws IllegalArgumentException if it cannot be written
		 */
		void add(float[] plane);

		/**
		 * Makes the image of all planes.
		 *
		 * @param labels one per plane; an entry may be null
		 * @param image makes the image of a stack; it may be called more than once
		 * @return the image
		 * @throws IllegalArgumentException if it cannot be written
		 */
		ImagePlus finish(String[] labels, Function<ImageStack, ImagePlus> image);

		/** Gives up what was not finished; otherwise does nothing. */
		@Override
		void close();
	}

	/**
	 * Starts an image.
	 *
	 * @param title the image's title, which names its file
	 * @throws IllegalArgumentException if it cannot be kept there
	 */
	Planes open(String title, int width, int height);

	/** @return planes in memory */
	static PlaneStore memory() {
		return (title, width, height) -> new MemoryPlanes(width, height);
	}

	/**
	 * Keeps planes in files, so that hardly more than one plane is in memory at a time. Each plane is written as it
	 * comes, to a hidden file; the image's TITLE.tif appears when it is complete, and the image is a virtual stack on
	 * it. While an image is finished the folder holds its planes twice.
	 *
	 * @param folder is made if it is missing
	 * @param replace true if files of the same name may be replaced; otherwise they are refused when an image is
	 *          started
	 */
	static PlaneStore folder(final Path folder, final boolean replace) {
		return (title, width, height) -> new FilePlanes(folder, ResultFiles.fileName(title), replace, width, height);
	}
}
