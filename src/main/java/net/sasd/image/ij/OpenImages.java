/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.WindowManager;

/** The images that are open in ImageJ, also those that only a macro in batch mode sees. */
public final class OpenImages {

	private OpenImages() {}

	/**
	 * Finds an image by its title.
	 *
	 * @param key macro key of the input that asks for it
	 * @throws IllegalArgumentException if no open image has that title
	 */
	public static ImagePlus named(final String title, final String key) {
		final ImagePlus image = WindowManager.getImage(title);
		if (image == null || image.getProcessor() == null) throw new IllegalArgumentException(
			"No open image is called \"" + title + "\" (" + key + "); open it, or give the title of an open one.");
		return image;
	}

	/** @return all of them, in the order in which they were opened */
	public static List<ImagePlus> all() {
		final List<ImagePlus> images = new ArrayList<>();
		final int[] ids = WindowManager.getIDList();
		if (ids != null) for (final int id : ids) {
			final ImagePlus image = WindowManager.getImage(id);
			if (image != null) images.add(image);
		}
		return images;
	}
}
