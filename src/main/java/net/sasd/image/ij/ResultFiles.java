/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import net.sasd.image.InputImage;
import net.sasd.image.preview.Previews;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

/** Writes the images of a solution into a folder, as TIFF for programs and PNG for the eye. */
public final class ResultFiles {

	private ResultFiles() {}

	/**
	 * Writes NAME-motifs, NAME-activation, NAME-components and NAME-residual, each as .tif and as .png. Each file
	 * appears only when it is complete; old ones are replaced.
	 *
	 * @param directory is made if it is missing
	 * @return the files, in the order of writing
	 * @throws IllegalArgumentException if one cannot be written
	 */
	public static List<Path> write(final Solution solution, final InputImage input, final Parameters parameters,
		final Path directory)
	{
		final List<Path> files = new ArrayList<>();
		final ResultImages images = new ResultImages(solution, input, parameters);
		for (final Layer layer : Layer.values()) {
			final ImagePlus image = images.layer(layer);
			final Path file = directory.resolve(fileName(image.getTitle()) + ".tif");
			ImageFiles.save(image, file);
			files.add(file);
		}
		files.addAll(Previews.write(solution, directory, fileName(input.metadata().name)));
		return files;
	}

	/** @return a title without what some file system does not take in a name */
	public static String fileName(final String title) {
		return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}
}
