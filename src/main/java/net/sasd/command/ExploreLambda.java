/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.Rectangle;
import java.io.IOException;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.analysis.AutoParameters;
import net.sasd.evaluate.experiment.Report;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.Exploration;
import net.sasd.image.InputImage;
import net.sasd.image.RunEstimate;
import net.sasd.image.file.ExplorationFiles;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.ij.FigureImage;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.ReportTables;
import net.sasd.image.ij.ResultFiles;

/** Tells which parameters an image asks for, and shows what λ does. */
@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Sparse Deconvolution>Explore Lambda...",
	description = "Chooses parameters from the image, and solves along falling lambda to show what it does.")
public class ExploreLambda extends SolverInputs implements Initializable {

	@Parameter(label = "Image", persist = false, callback = "changed",
		description = "8-, 16- or 32-bit; of a stack every slice and time point. A rectangular ROI crops, any other " +
			"ROI masks.")
	private ImagePlus image;

	@Parameter(label = "Number of motifs (or auto)", persist = false, callback = "changed",
		description = "How many kinds of motif the image is made of. auto tries 1 to 6, as long as each lowers the " +
			"objective by a fifth.")
	private String motifs = "auto";

	@Parameter(label = "Number of lambdas", min = "3", stepSize = "1", persist = false, callback = "changed",
		description = "Steps of the path, from the lambda that leaves nothing through the recommended one.")
	private int steps = 12;

	@Parameter(label = "Save everything in folder (optional)", style = "directory", required = false, persist = false,
		description = "Writes the files that the command line writes into this folder; those of an earlier run are " +
			"replaced.")
	private String output = "";

	@Parameter(label = "Channel", style = "advanced", min = "1", stepSize = "1", persist = false, callback = "changed",
		description = "Which channel of the image to use, from 1.")
	private int channel = 1;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "Lambda path", type = ItemIO.OUTPUT)
	private ImagePlus path;

	@Parameter(label = "Lambda path", type = ItemIO.OUTPUT)
	private ResultsTable path_table;

	/** Options for a macro that runs Blind Deconvolution, or of several motifs Dictionary Learning. */
	@Parameter(label = "Recommended parameters", type = ItemIO.OUTPUT)
	private String recommended;

	@Parameter(label = "Status", type = ItemIO.OUTPUT)
	private String status;

	/** A command with everything that can be chosen left to be chosen. */
	public ExploreLambda() {
		preferAuto();
	}

	/** Ends the command before any dialog opens if there is no image to work on. */
	@Override
	public void initialize() {
		require(image);
	}

	@Override
	int motifCount() {
		return MotifNumber.parse(motifs);
	}

	@Override
	String check() {
		Exploration.requireSteps(steps);
		final Rectangle frame = ImagePlusInput.bounds(image, channel);
		final int frames = image.getNSlices() * image.getNFrames();
		final RunEstimate estimate = RunEstimate.path(request(frame.height, frame.width), steps, frames, frame.height,
			frame.width);
		estimate.requireFits("crop the image with a ROI, or duplicate a few of its slices");
		return frame.width + " x " + frame.height + (frames > 1 ? " x " + frames : "") + " pixels: needs " + estimate;
	}

	@Override
	void work() throws IOException {
		statusService.showStatus(check());
		final InputImage input = ImagePlusInput.of(image, channel);
		final Exploration found = TextValue.isEmpty(output) ? explore(input) : save(input);
		found.chosen.reasons.forEach(logService::info);
		found.warnings.forEach(logService::warn);
		final Report report = found.report;
		report.findings().forEach(logService::info);
		if (token.isCancelled()) logService.warn("The run was stopped; the path ends early.");
		final String name = input.metadata().name;
		path = report.figures().isEmpty() ? null : FigureImage.of(report.figures().get(0), name + "-path");
		path_table = ReportTables.of(report.tables().get(0));
		recommended = MacroText.of(found.chosen.parameters, effort());
		logService.info("Recommended: " + recommended);
		status = token.isCancelled() ? "CANCELLED" : "FINISHED";
	}

	private Exploration save(final InputImage input) throws IOException {
		try (OutputFolder folder = new OutputFolder(TextValue.folder(output))) {
			final Exploration found = explore(input);
			ExplorationFiles.write(found, ResultFiles.fileName(input.metadata().name), folder);
			return found;
		}
	}

	private Exploration explore(final InputImage input) {
		final AutoParameters request = request(input.frames().height(), input.frames().width());
		try (EscapeWatch watch = new EscapeWatch(token)) {
			final Progress progress = new Progress(statusService, token, steps + 1);
			progress.show(0, "Choosing parameters by trial runs");
			return Exploration.of(input, request, steps, AmbientWorkers.workers(), new PathProgress(progress, request.base,
				steps + 1), token);
		}
	}
}
