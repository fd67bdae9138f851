/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.nio.file.Path;

/** Reads image files, which the core cannot: the room that starts an experiment hands it in. */
@FunctionalInterface
public interface Pictures {

	/** Reads none. */
	Pictures NONE = file -> {
		throw new IllegalArgumentException("The image " + file +
			" cannot be read here; run the experiment from the command line.");
	};

	/**
	 * @return the first frame of an image file, in the file's own units
	 * @throws IllegalArgumentException if it is no image
	 */
	Picture read(Path file);
}
