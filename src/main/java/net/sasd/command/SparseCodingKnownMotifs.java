/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.Rectangle;
import java.io.IOException;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.analysis.AutoParameters;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.Run;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.Layer;
import net.sasd.image.ij.MotifStack;
import net.sasd.image.ij.PreviewPicture;
import net.sasd.image.ij.RunLayers;
import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.optim.CancelToken;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.SparseCoding;

/** Finds where motifs that are known occur in an image, and how strongly. */
@Plugin(type = Command.class, headless = true,
	menuPath = "Plugins>Sparse Deconvolution>Sparse Coding with Known Motifs...",
	description = "Finds where motifs that are known occur in an image, and how strongly.")
public class SparseCodingKnownMotifs extends SasdCommand implements Initializable, Previewable {

	@Parameter(label = "Image", persist = false, callback = "changed",
		description = "8-, 16- or 32-bit; of a stack every slice and time point. A rectangular ROI crops, any other " +
			"ROI masks.")
	private ImagePlus image;

	@Parameter(label = "Known motifs (one slice each)", autoFill = false, persist = false, callback = "changed",
		description = "An image with one slice per motif, such as the NAME-motifs of an earlier run. Each is scaled to " +
			"unit norm; ROIs on it do not count.")
	private ImagePlus known_motifs;

	@Parameter(label = "Sparsity weight lambda (normalized intensity, or auto)", persist = false, callback = "changed",
		description = "Larger values give fewer activations. In units of the normalized image, whose maximum is 1. " +
			"auto is four times the noise.")
	private String lambda = "0.1";

	@Parameter(label = "Non-negative activations", persist = false, callback = "changed",
		description = "Motifs are only added, never subtracted: right for fluorescence.")
	private boolean nonnegative = false;

	@Parameter(label = "Slices and time points", choices = { "joint", "separate" }, persist = false,
		callback = "changed", description = "joint: all in one problem, lambda relative to the largest pixel of all. " +
			"separate: each by itself, one is in memory at a time.")
	private String stack = "joint";

	@Parameter(label = "Components", persist = false,
		description = "Gives the image of each motif's occurrences, one colour per motif.")
	private boolean with_components = true;

	@Parameter(label = "Residual", persist = false, description = "Gives what the components and the bias leave.")
	private boolean with_residual = true;

	@Parameter(label = "Colour overlay on the input", persist = false,
		description = "Gives an RGB image of the input with the components in colours.")
	private boolean with_overlay = false;

	@Parameter(label = "Detections as points", persist = false,
		description = "Marks every activation by a circle, on the activation and the overlay.")
	private boolean with_detections = true;

	@Parameter(label = "Tables", persist = false,
		description = "Gives a table with a row per activation, in a macro as the Results table, and one with a row per " +
			"motif.")
	private boolean with_tables = true;

	@Parameter(label = "Save everything in folder (optional)", style = "directory", required = false, persist = false,
		callback = "changed", description = "Writes the files that the command line writes into this folder; those of an " +
			"earlier run are replaced. With separate slices the layers stay on the disk, so that a stack may be larger than " +
			"the memory.")
	private String output = "";

	@Parameter(label = "Rounds of reweighting", style = "advanced", min = "0", stepSize = "1", persist = false,
		callback = "changed", description = "Each round takes the bias off strong activations and removes weak ones; " +
			"0 is none, 5 are usually enough.")
	private int reweighting = 0;

	@Parameter(label = "Fit a constant background", style = "advanced", persist = false, callback = "changed",
		description = "Fits one constant (bias) per frame; otherwise the background must be 0 already.")
	private boolean bias = true;

	@Parameter(label = "Boundary", style = "advanced", choices = { "extended", "periodic" }, persist = false,
		callback = "changed", description = "extended: motifs may reach beyond the edges of the image. periodic: what " +
			"leaves at one edge enters at the other.")
	private String boundary = "extended";

	@Parameter(label = "Normalize intensities by", style = "advanced", choices = { "max", "none" }, persist = false,
		callback = "changed", description = "max: lambda is relative to the largest pixel. none: lambda is in the " +
			"image's own units.")
	private String normalize = "max";

	@Parameter(label = "Maximum number of iterations (or auto)", style = "advanced", persist = false,
		callback = "changed", description = "The run ends after this many iterations even if it has not converged. auto " +
			"is 300, and up to 1000 with lambda = auto.")
	private String max_iterations = "auto";

	@Parameter(label = "Tolerance (relative change per iteration)", style = "advanced,format:0.############", min = "0",
		stepSize = "0.000001", persist = false, callback = "changed", description = "The run has converged when the " +
			"objective falls by less than this share per iteration. 0 never stops early.")
	private double tolerance = 2e-7;

	@Parameter(label = "Points also to the ROI Manager", style = "advanced", persist = false,
		description = "Adds the points of the detections to the ROI Manager.")
	private boolean roi_manager = false;

	@Parameter(label = "Channel", style = "advanced", min = "1", stepSize = "1", persist = false, callback = "changed",
		description = "Which channel of the image to use, from 1.")
	private int channel = 1;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "Preview", persist = false, required = false, description = "Shows what the values do, after a " +
		"few iterations on the ROI or the middle of the shown plane.")
	private boolean preview = false;

	@Parameter(label = "Motifs", type = ItemIO.OUTPUT)
	private ImagePlus motif_images;

	@Parameter(label = "Components", type = ItemIO.OUTPUT)
	private ImagePlus components;

	@Parameter(label = "Residual", type = ItemIO.OUTPUT)
	private ImagePlus residual;

	@Parameter(label = "Overlay", type = ItemIO.OUTPUT)
	private ImagePlus overlay;

	/** The last image, so that it is the current one afterwards. */
	@Parameter(label = "Activation", type = ItemIO.OUTPUT)
	private ImagePlus activation;

	@Parameter(label = "Activations", type = ItemIO.OUTPUT)
	private ResultsTable activations_table;

	@Parameter(label = "Motifs", type = ItemIO.OUTPUT)
	private ResultsTable motifs_table;

	@Parameter(label = "Status", type = ItemIO.OUTPUT)
	private String status;

	@Parameter(label = "Objective", type = ItemIO.OUTPUT)
	private Double objective;

	private final Preview previewing = new Preview("SaSD preview");

	/** Ends the command before any dialog opens if there is no image to work on, or nobody to ask for the motifs. */
	@Override
	public void initialize() {
		if (image != null && known_motifs == null && uiService.isHeadless()) refuse("There are no motifs; open an image " +
			"with one slice per motif, such as NAME-motifs, and name it with known_motifs=[title].");
		else require(image);
	}

	@Override
	void clear() {
		objective = null;
		previewing.close();
	}

	@Override
	String check() {
		final Rectangle frame = ImagePlusInput.bounds(image, channel);
		final AutoParameters request = request(MotifStack.read(known_motifs), frame);
		// choosing lambda takes no trial runs here
		return StackHandling.of(stack).needs(AutoParameters.of(request.base), image, frame, output);
	}

	private AutoParameters request(final Motifs motifs, final Rectangle frame) {
		final ParametersBuilder builder = Parameters.builder().nonNegative(nonnegative).reweighting(reweighting).bias(bias)
			.tolerance(tolerance).boundary(Choice.of(Boundary.class, "boundary", boundary)).normalization(Choice.of(
				Normalization.class, "normalization (normalize)", normalize));
		final boolean free = TextValue.isAuto(lambda), most = TextValue.isAuto(max_iterations);
		if (!free) builder.lambda(TextValue.number(lambda, "sparsity weight (lambda)", "0.1"));
		if (!most) builder.maxIterations(TextValue.whole(max_iterations, "maximum number of iterations (max_iterations)",
			"300"));
		final Parameters parameters = SparseCoding.withMotifs(builder.build(), motifs);
		parameters.validate().validateFor(frame.height, frame.width);
		final AutoParameters request = AutoParameters.of(parameters);
		return free ? request.withLambda().withIterations(most ? AutoParameters.LAMBDA_ITERATIONS : 0) : request;
	}

	private PlaneRuns.Solving coding(final Motifs motifs, final CancelToken cancel) {
		return (frame, what, listener) -> Run.code(frame, motifs, what, AmbientWorkers.workers(), listener, cancel);
	}

	@Override
	void work() throws IOException {
		statusService.showStatus(check());
		final InputImage input = ImagePlusInput.of(image, channel);
		final Motifs motifs = MotifStack.read(known_motifs);
		final AutoParameters request = request(motifs, ImagePlusInput.bounds(image, channel));
		final Layers layers = new Layers(with_components, with_residual, with_overlay, with_detections, roi_manager);
		final RunLayers result = layers.make(this, new LayerJob(input, request, coding(motifs, token), layers.wanted(),
			output), StackHandling.of(stack));
		motif_images = result.images.get(Layer.MOTIFS);
		components = layers.components(result);
		residual = result.images.get(Layer.RESIDUAL);
		overlay = layers.overlay();
		activation = result.images.get(Layer.ACTIVATION);
		activations_table = with_tables ? result.activations : null;
		motifs_table = with_tables ? result.motifs : null;
		status = result.status.name();
		objective = result.objective;
	}

	@Override
	public void preview() {
		previewing.follow(preview, () -> {
			check();
			final Motifs motifs = MotifStack.read(known_motifs);
			final AutoParameters request = request(motifs, ImagePlusInput.bounds(image, channel));
			return cancel -> PreviewPicture.draw(image, channel, request, coding(motifs, cancel), cancel);
		});
	}

	/** The dialog was closed. */
	@Override
	public void cancel() {
		previewing.close();
	}
}
