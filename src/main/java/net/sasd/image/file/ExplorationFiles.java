/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;

import net.sasd.evaluate.experiment.Figure;
import net.sasd.evaluate.experiment.Table;
import net.sasd.image.AtomicFile;
import net.sasd.image.Exploration;
import net.sasd.image.plot.FigureWriter;

/**
 * All files of an exploration, the same from every door: NAME-path.csv, NAME-path.png, and explore.json with the
 * parameters.
 */
public final class ExplorationFiles {

	/** The file that is written last: where it is, all are. */
	private static final String RESULT = "explore.json";

	private ExplorationFiles() {}

	/**
	 * Writes all files, or none. Those of an earlier run are replaced.
	 *
	 * @param name by which the files are called
	 * @return the names of the files
	 * @throws IllegalArgumentException if one cannot be written
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final Exploration exploration, final String name, final OutputFolder folder)
		throws IOException
	{
		final Path directory = folder.staging();
		for (final Table table : exploration.report.tables())
			AtomicFile.write(directory.resolve(name + "-" + table.name + ".csv"), table.csv());
		for (final Figure figure : exploration.report.figures())
			FigureWriter.write(figure, directory.resolve(name + "-path.png"));
		final JsonObject json = new JsonObject();
		json.add("noise", JsonText.number(exploration.chosen.sigma));
		json.add("auto", ResultJson.sentences(exploration.chosen.reasons));
		json.add("parameters", ParametersJson.write(exploration.chosen.parameters));
		AtomicFile.write(directory.resolve(RESULT), JsonText.pretty(json));
		return folder.publish(RESULT);
	}
}
