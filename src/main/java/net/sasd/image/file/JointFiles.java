/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import net.sasd.image.AtomicFile;
import net.sasd.image.ImageMetadata;
import net.sasd.image.RunInfo;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.JointMotifs;
import net.sasd.image.ij.ResultFiles;
import net.sasd.solver.JointSolution;
import net.sasd.solver.Parameters;

/** The files of motifs that were learned from many images: NAME-motifs.tif and iterations.csv. */
public final class JointFiles {

	private JointFiles() {}

	/**
	 * Writes both, or none. Those of an earlier run are replaced.
	 *
	 * @param metadata of the images
	 * @param parameters what was asked for
	 * @return the names of the files
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final JointSolution solution, final ImageMetadata metadata,
		final Parameters parameters, final OutputFolder folder) throws IOException
	{
		final Path directory = folder.staging();
		final String motifs = ResultFiles.fileName(metadata.name) + "-motifs.tif";
		final String info = "status=" + solution.status + "\nobjective=" + solution.objective + "\niterations=" +
			solution.records.size() + "\n" + RunInfo.describe(parameters);
		ImageFiles.save(JointMotifs.image(solution, metadata, info), directory.resolve(motifs));
		AtomicFile.write(directory.resolve("iterations.csv"), IterationsCsv.write(solution.records));
		return folder.publish(motifs);
	}
}
