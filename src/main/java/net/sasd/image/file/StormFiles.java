/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import net.sasd.image.AtomicFile;
import net.sasd.image.StormJob;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.ij.StormImages;
import net.sasd.image.plot.PsfPicture;
import net.sasd.smlm.Localization;

/**
 * All files of a super-resolution, the same from every door: NAME-localizations.csv, which is written while frames are
 * done, NAME-image.tif and .png, NAME-psf.tif and .png, if wanted NAME-aggregate.tif, and NAME-storm.json.
 */
public final class StormFiles {

	private StormFiles() {}

	/**
	 * Does the job but for learning, which is done, and writes all files, or none. Those of an earlier run are replaced.
	 *
	 * @param also takes the molecules that count, too
	 * @param aggregate takes the sum of the activation maps, which is written as well; null: none
	 * @return the names of the files
	 * @throws IllegalArgumentException if one cannot be written
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final StormJob job, final Consumer<Localization> also,
		final Consumer<float[]> aggregate, final OutputFolder folder) throws IOException
	{
		final String name = ResultFiles.fileName(job.input.name);
		final Path directory = folder.staging();
		RenderedFiles.draw(job.drawing, directory.resolve(name + "-localizations.csv"), also);
		RenderedFiles.write(job.drawing, directory.resolve(name + "-image.tif"));
		ImageFiles.save(StormImages.psf(job), directory.resolve(name + "-psf.tif"));
		PsfPicture.write(job.estimate().psf, job.parameters.pixelSize, job.input.name, directory.resolve(name +
			"-psf.png"));
		if (aggregate != null) {
			final float[] sum = job.aggregate();
			ImageFiles.save(StormImages.aggregate(job, sum), directory.resolve(name + "-aggregate.tif"));
			aggregate.accept(sum);
		}
		AtomicFile.write(directory.resolve(name + "-storm.json"), JsonText.pretty(StormJson.write(job)));
		return folder.publish(name + "-storm.json");
	}
}
