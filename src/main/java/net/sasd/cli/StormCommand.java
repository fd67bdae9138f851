/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.StackPath;
import net.sasd.image.file.StormFiles;
import net.sasd.image.filter.MoleculeFilter;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.ij.StackFiles;
import net.sasd.image.ij.StormImages;
import net.sasd.image.preview.MoleculePreview;
import net.sasd.optim.CancelToken;
import net.sasd.smlm.storm.FramePreview;
import net.sasd.smlm.storm.StormListener;
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
class StormCommand implements Callable<Integer> {

	@Option(names = "--input", required = true, paramLabel = "STACK.tif", order = 1, description =
		"The stack, as the camera made it: 8, 16 or 32 bit, every slice and time point is a frame. Or a folder of images " +
			"that follow each other by name, or a folder and a quoted pattern, such as 'frames/*.tif'. Never changed.")
	Path input;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for the results, made if it is missing: NAME-localizations.csv (the molecules, as ThunderSTORM writes " +
			"them), NAME-image.tif (32 bit) and .png, NAME-psf.tif and .png, and NAME-storm.json. Files of an earlier run " +
			"are replaced.")
	Path output;

	@Mixin
	final StormOptions options = new StormOptions();

	@Mixin
	private final DrawingOptions drawing = new DrawingOptions();

	@Mixin
	private final FilterOptions filters = new FilterOptions();

	@Option(names = "--channel", paramLabel = "N", defaultValue = "1", order = 5,
		description = "Channel of a multi-channel image, from 1. Default: 1.")
	Integer channel;

	@Option(names = "--aggregate", order = 38, description =
		"Also write the sum of the frames' sparse activation maps on the camera's pixels, NAME-aggregate.tif.")
	private boolean aggregate;

	@Option(names = "--preview", paramLabel = "FRAME", order = 39, description =
		"Only find the molecules of this frame, from 1, and draw circles around them: NAME-preview.png. Default: none.")
	Integer preview;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		threads.check();
		final MoleculeFilter filter = filters.filter().build();
		options.check();
		final StormInput stack = open();
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
				job.requireFits(aggregate);
				if (preview != null) StormJob.requireFrame(preview, parameters, stack);
				prepare(job, progress, interruption.token());
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

	/** @return the stack */
	StormInput open() throws IOException {
		if (!StackPath.isSeries(input)) return StormImages.input(input, channel);
		final StackFiles files = StackPath.open(input, channel, null);
		return files.open(files.canSaturate() ? files.saturation(files.scan(1, files.count())) : Float.NaN, frames -> frames);
	}

	/** Learns what is needed before molecules are found. */
	void prepare(final StormJob job, final StormListener progress, final CancelToken cancel) throws IOException {
		job.learn();
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
