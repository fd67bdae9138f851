/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.Rectangle;
import java.io.IOException;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Previewable;
import org.scijava.plugin.Parameter;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.analysis.AutoParameters;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.Run;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.Layer;
import net.sasd.image.ij.PreviewPicture;
import net.sasd.image.ij.RunLayers;

/**
 * Finds motifs and activations in an image. The input image is never changed. A run that is stopped keeps the best so
 * far: its outputs are there, and their status is CANCELLED.
 */
abstract class DeconvolutionCommand extends SolverInputs implements Initializable, Previewable {

	@Parameter(label = "Image", persist = false, callback = "changed",
		description = "8-, 16- or 32-bit; of a stack every slice and time point. A rectangular ROI crops, any other " +
			"ROI masks.")
	private ImagePlus image;

	@Parameter(label = "Slices and time points", choices = { "joint", "separate" }, persist = false,
		callback = "changed", description = "joint: all share the motifs. separate: each has motifs of its own, one is in " +
			"memory at a time, and its motifs may come in another order.")
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

	/** Ends the command before any dialog opens if there is no image to work on. */
	@Override
	public void initialize() {
		require(image);
	}

	@Override
	void clear() {
		objective = null;
		previewing.close();
	}

	@Override
	String check() {
		final Rectangle frame = ImagePlusInput.bounds(image, channel);
		return StackHandling.of(stack).needs(request(frame.height, frame.width), image, frame, output);
	}

	@Override
	void work() throws IOException {
		statusService.showStatus(check());
		final InputImage input = ImagePlusInput.of(image, channel);
		final AutoParameters request = request(input.frames().height(), input.frames().width());
		final PlaneRuns.Solving solving = (frame, what, listener) -> Run.solve(frame, what, AmbientWorkers.workers(),
			listener, token);
		final Layers layers = new Layers(with_components, with_residual, with_overlay, with_detections, roi_manager);
		final RunLayers result = layers.make(this, new LayerJob(input, request, solving, layers.wanted(), output),
			StackHandling.of(stack));
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
			final Rectangle frame = ImagePlusInput.bounds(image, channel);
			final AutoParameters request = request(frame.height, frame.width);
			return cancel -> PreviewPicture.draw(image, channel, request, AmbientWorkers.workers(), cancel);
		});
	}

	/** The dialog was closed. */
	@Override
	public void cancel() {
		previewing.close();
	}
}
