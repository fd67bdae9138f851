/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import ij.measure.ResultsTable;
import net.sasd.image.AtomicFile;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.RunResult;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.ij.ResultTables;
import net.sasd.image.ij.RunLayers;
import net.sasd.image.preview.Montage;

/**
 * All files of a run, the same from every door: NAME-motifs, NAME-activation, NAME-components and NAME-residual,
 * each as .tif and as .png, NAME-overview.png, NAME-activations.csv with a row per activation, NAME-motifs.csv with a
 * row per motif, iterations.csv, and result.json.
 */
public final class RunFiles {

	/** The file that is written last: where it is, all are. */
	public static final String RESULT = "result.json";

	private RunFiles() {}

	/**
	 * Writes all files, or none. Those of an earlier run are replaced.
	 *
	 * @param origin where the run came from
	 * @param input the image, by whose name the files are called
	 * @param result what became of it
	 * @param folder where the files go
	 * @return the names of the files
	 * @throws IllegalArgumentException if one cannot be written
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final Origin origin, final InputImage input, final RunResult result,
		final OutputFolder folder) throws IOException
	{
		final Path directory = folder.staging();
		ResultFiles.write(result.solution, input, result.parameters, directory);
		Montage.write(input, result.solution, directory.resolve(ResultFiles.fileName(input.metadata().name) +
			"-overview.png"));
		final ResultTables tables = new ResultTables(input);
		tables.add(result.solution, 0);
		tables(input, tables.activations(), tables.motifs(), directory);
		AtomicFile.write(directory.resolve("iterations.csv"), IterationsCsv.write(result.solution.records));
		AtomicFile.write(directory.resolve(RESULT), JsonText.pretty(ResultJson.write(origin, input, result)));
		return folder.publish(RESULT);
	}

	/**
	 * Writes what is missing beside the layers of frames that were solved one by one: the two tables and result.json.
	 *
	 * @param origin where the runs came from
	 * @param input the image, by whose name the files are called
	 * @param runs how they were solved
	 * @param layers what they left
	 * @param seconds that all took
	 * @throws IllegalArgumentException if a file cannot be written
	 */
	public static void separate(final Origin origin, final InputImage input, final PlaneRuns runs,
		final RunLayers layers, final double seconds, final Path directory)
	{
		tables(input, layers.activations, layers.motifs, directory);
		AtomicFile.write(directory.resolve(RESULT), JsonText.pretty(SeparateJson.write(origin, input, runs, seconds)));
	}

	/**
	 * Writes NAME-activations.csv and NAME-motifs.csv.
	 *
	 * @param input by whose name the files are called
	 * @param activations one row per activation
	 * @param motifs one row per motif
	 * @throws IllegalArgumentException if one cannot be written
	 */
	public static void tables(final InputImage input, final ResultsTable activations, final ResultsTable motifs,
		final Path directory)
	{
		final String name = ResultFiles.fileName(input.metadata().name);
		AtomicFile.write(directory.resolve(name + "-activations.csv"), ResultTables.csv(activations));
		AtomicFile.write(directory.resolve(name + "-motifs.csv"), ResultTables.csv(motifs));
	}
}
