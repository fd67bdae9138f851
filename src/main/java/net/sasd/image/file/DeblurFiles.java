/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import net.sasd.deblur.DeblurParameters;
import net.sasd.deblur.DeblurResult;
import net.sasd.image.AtomicFile;
import net.sasd.image.ij.Photograph;

/**
 * All files of a deblurring, the same from every door: NAME-deblurred and NAME-kernel, each as .tif and as .png, and
 * deblur.json.
 */
public final class DeblurFiles {

	/** The file that is written last: where it is, all are. */
	private static final String RESULT = "deblur.json";

	private DeblurFiles() {}

	/**
	 * Writes all files, or none. Those of an earlier run are replaced.
	 *
	 * @param file where the picture came from; null if it was open already
	 * @param picture by whose name the files are called
	 * @return the names of the files
	 * @throws IllegalArgumentException if one cannot be written
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final Path file, final Photograph picture, final DeblurParameters parameters,
		final DeblurResult result, final OutputFolder folder) throws IOException
	{
		final Path directory = folder.staging();
		picture.write(result.channels, result.kernel, info(parameters, result), directory);
		AtomicFile.write(directory.resolve(RESULT), JsonText.pretty(DeblurJson.write(file, picture, parameters, result)));
		return folder.publish(RESULT);
	}

	/** @return lines key=value for the images' info, without times: the same run writes the same */
	public static String info(final DeblurParameters parameters, final DeblurResult result) {
		return DeblurJson.info(parameters, result);
	}
}
