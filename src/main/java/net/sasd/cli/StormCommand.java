/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.StormFiles;
import net.sasd.image.filter.MoleculeFilter;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.ij.StormImages;
import net.sasd.image.preview.MoleculePreview;
import net.sasd.smlm.storm.FramePreview;
import net.sasd.smlm.storm.StormParameters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd storm}: super-resolution of a stack. */
@Command(name = "storm", description = {
	"Super-resolution of blinking molecules (STORM, PALM, PAINT): learns the point spread function of a stack, finds " +
		"its molecules to a fraction of a pixel, and draws them.",
	"", "Example: sasd storm --input stack.tif --pixel-size 100 --output found" },
	customSynopsis = "sasd storm --input STACK.tif --output DIR [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "",
		"However many frames, a few are in memory at a time, if the file is an uncompressed TIFF. Ctrl-C stops; the frames " +
			"that are done by then are written." })
final class StormCommand implements Callable<Integer> {

	@Option(names = "--input", required = true, paramLabel = "STACK.tif", order = 1, description =
		"The stack, as the camera made it: 8, 16 or 32 bit, every slice and time point is a frame. Never changed.")
	private Path input;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for the results, made if it is missing: NAME-localizations.csv (the molecules, as ThunderSTORM writes " +
			"them), NAME-image.tif (32 bit) and .png, NAME-psf.tif and .png, and NAME-storm.json. Files of an earlier run " +
			"are replaced.")
	private Path output;

	@Mixin
	private final StormOptions options = new StormOptions();

	@Mixin
	private final DrawingOptions drawing = new DrawingOptions();

	@Mixin
	private final FilterOptions filters = new FilterOptions();

	@Option(names = "--channel", paramLabel = "N", defaultValue = "1", order = 5,
		description = "Channel of a multi-channel image, from 1. Default: 1.")
	private Integer channel;

	@Option(names = "--aggregate", order = 38, description =
		"Also write the sum of the frames' sparse activation maps on the camera's pixels, NAME-aggregate.tif.")
	private boolean aggregate;

	@Option(names = "--preview", paramLabel = "FRAME", order = 39, description =
		"Only find the molecules of this frame, from 1, and draw circles around them: NAME-preview.png. Default: none.")
	private Integer preview;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		threads.check();
		final MoleculeFilter filter = filters.filter().build();
		options.check();
		final StormInput stack = StormImages.input(input, channel);
		final StormParameters parameters = options.parameters(options.pixelSize(stack));
		final PrintWriter out = spec.commandLine().getOut(), err = spec.commandLine().getErr();
		try (Interruption interruption = new Interruption(err); OutputFolder folder = new OutputFolder(output);
			WorkerPool pool = new WorkerPool(threads.count()))
		{
			final int files;
			final StormJob job;
			try (StormProgress progress = new StormProgress(err, Terminal.isInteractive())) {
				job = new StormJob(stack, parameters, filter, drawing.parameters(), progress, pool.workers, interruption
					.token());
				if (preview != null) StormJob.requireFrame(preview, parameters, stack);
				job.learn();
				files = preview == null ? StormFiles.write(job, molecule -> {}, aggregate ? sum -> {} : null, folder).size() : 0;
			}
			job.warnings().forEach(warning -> err.println("Warning: " + warning));
			out.println(job.learned());
			if (preview != null) look(job, folder, out);
			else {
				out.println(job.summary());
				out.println("Wrote " + files + " files to " + output + ".");
			}
			return interruption.token().isCancelled() ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	private void look(final StormJob job, final OutputFolder folder, final PrintWriter out) throws IOException {
		final FramePreview found = job.preview(preview);
		final String name = ResultFiles.fileName(job.input.name) + "-preview.png";
		MoleculePreview.write(job.input, found, job.parameters.pixelSize, folder.staging().resolve(name));
		folder.publish(name);
		out.println(job.input.name + ": " + found.found.molecules.size() + " molecules in frame " + preview + ".");
		out.println("Wrote " + name + " to " + output + ".");
	}
}
