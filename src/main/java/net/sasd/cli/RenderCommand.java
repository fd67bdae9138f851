/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import net.sasd.image.MoleculeRendering;
import net.sasd.image.file.LocalizationFile;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.RenderedFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sasd render}: an image of molecules. */
@Command(name = "render", description = {
	"Draws a table of localized molecules of any program as an image of high resolution, and filters it.",
	"", "Example: sasd render found.csv --output found.tif --filter \"intensity > 500 & uncertainty < 25\"" },
	customSynopsis = "sasd render TABLE --output IMAGE.tif [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", parameterListHeading = "%nTable:%n", footer = { "",
		"However long the table, one line is in memory at a time. Ctrl-C stops and writes what is drawn so far." })
final class RenderCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "TABLE", description = "A CSV file with columns frame, x [nm] and y [nm], " +
		"and intensity [photon], background [photon], uncertainty [nm] if they are known, as ThunderSTORM writes them. " +
			"Never changed.")
	private Path table;

	@Option(names = "--output", required = true, paramLabel = "IMAGE.tif", order = 1, description =
		"The image: 32 bit, calibrated in nm; a PNG file of the same name is written beside it. Replaced if they exist.")
	private Path output;

	@Option(names = "--save-table", paramLabel = "FILE", order = 2, description =
		"Also write the molecules that are drawn as a table. Default: none.")
	private Path filtered;

	@Mixin
	private RenderOptions options;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		final LocalizationFile source = new LocalizationFile(table);
		checkOutputs();
		final PrintWriter out = spec.commandLine().getOut();
		try (Interruption interruption = new Interruption(spec.commandLine().getErr()); OutputFolder images =
			new OutputFolder(folder(output)); OutputFolder tables = filtered == null ? null : new OutputFolder(folder(
				filtered)))
		{
			final MoleculeRendering drawing = new MoleculeRendering(source, options.filter(), options.parameters(), options
				.field(), interruption.token());
			if (tables == null) drawing.draw(molecule -> {});
			else RenderedFiles.draw(drawing, tables.staging().resolve(filtered.getFileName()), molecule -> {});
			RenderedFiles.write(drawing, images.staging().resolve(output.getFileName()));
			if (tables != null) tables.publish(filtered.getFileName().toString());
			images.publish(output.getFileName().toString());
			out.println(drawing.summary(source.name()));
			out.println("Wrote " + output + (filtered == null ? "" : " and " + filtered) + ".");
			return interruption.token().isCancelled() ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	private static Path folder(final Path file) {
		return file.toAbsolutePath().getParent();
	}

	/** What would fail in the end is told at once. */
	private void checkOutputs() throws IOException {
		final Path name = output.getFileName();
		if (name == null || RenderedFiles.stem(name).equals(name.toString())) throw new IllegalArgumentException(
			"The image is called " + output + "; its name must end in .tif.");
		for (final Path file : new Path[] { output, filtered }) {
			if (file == null) continue;
			if (Files.exists(file) && Files.isSameFile(file, table)) throw new IllegalArgumentException("The file " + file +
				" is the table itself, which is never changed; choose another name.");
			if (Files.isDirectory(file)) throw new IllegalArgumentException(file +
				" is a folder; name a file in it, such as " + file.resolve(name) + ".");
		}
	}
}
