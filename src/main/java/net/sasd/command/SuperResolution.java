/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.measure.ResultsTable;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.StormJob;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.StormFiles;
import net.sasd.image.ij.CameraMemory;
import net.sasd.image.ij.DetectionOverlay;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.MoleculeOverlay;
import net.sasd.image.ij.MoleculeTable;
import net.sasd.image.ij.RenderedImage;
import net.sasd.image.ij.StackView;
import net.sasd.image.ij.StormImages;
import net.sasd.image.ij.ValueText;
import net.sasd.smlm.Localization;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.storm.StormParameters;

/** Finds blinking molecules of a stack to a fraction of a pixel, with a point spread function that it learns. */
@Plugin(type = Command.class, headless = true,
	menuPath = "Plugins>Sparse Deconvolution>Super-Resolution of a Stack...",
	description = "Finds blinking molecules of a stack (STORM, PALM, PAINT) to a fraction of a pixel, and draws them.")
public class SuperResolution extends StormInputs implements Initializable, Previewable {

	@Parameter(label = "Image", persist = false, callback = "changed",
		description = "The stack as the camera made it; every slice and time point is a frame. A rectangular ROI crops, " +
			"any other ROI masks.")
	private ImagePlus image;

	@Parameter(label = "Pixel size of the camera (nm, or auto)", persist = false, callback = "changed",
		description = "Side of the camera's pixels in the sample. auto: from the image, if it is calibrated in nm, um or mm.")
	private String pixel_size = "auto";

	@Parameter(label = "Save everything in folder (optional)", style = "directory", required = false, persist = false,
		callback = "changed", description = "Writes the files that the command line writes into this folder; those of an " +
			"earlier run are replaced.")
	private String output = "";

	@Parameter(label = "Sum of activation maps", style = "advanced", persist = false,
		description = "Gives the sum of the frames' sparse activation maps on the camera's pixels.")
	private boolean aggregate = false;

	@Parameter(label = "Points also to the ROI Manager", style = "advanced", persist = false,
		description = "Adds the molecules of each frame to the ROI Manager.")
	private boolean roi_manager = false;

	@Parameter(label = "Channel", style = "advanced", min = "1", stepSize = "1", persist = false, callback = "changed",
		description = "Which channel of the image to use, from 1.")
	private int channel = 1;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "Preview", persist = false, required = false, description = "Shows the molecules of the current " +
		"frame, with a point spread function that is learned from a few frames.")
	private boolean preview = false;

	@Parameter(label = "PSF", type = ItemIO.OUTPUT)
	private ImagePlus psf_image;

	@Parameter(label = "PSF picture", type = ItemIO.OUTPUT)
	private ImagePlus psf_picture;

	@Parameter(label = "Sum of activation maps", type = ItemIO.OUTPUT)
	private ImagePlus aggregate_image;

	@Parameter(label = "Points", type = ItemIO.OUTPUT)
	private ImagePlus points;

	/** The last image, so that it is the current one afterwards. */
	@Parameter(label = "Super-resolved", type = ItemIO.OUTPUT)
	private ImagePlus rendered;

	@Parameter(label = "Molecules", type = ItemIO.OUTPUT)
	private ResultsTable molecules_table;

	@Parameter(label = "Status", type = ItemIO.OUTPUT)
	private String status;

	@Parameter(label = "Molecules", type = ItemIO.OUTPUT)
	private Long molecules;

	@Parameter(label = "PSF's full width at half maximum along x (nm)", type = ItemIO.OUTPUT)
	private Double fwhm_x;

	@Parameter(label = "PSF's full width at half maximum along y (nm)", type = ItemIO.OUTPUT)
	private Double fwhm_y;

	private final Preview previewing = new Preview("SaSD preview");
	private final StormPreview drawn = new StormPreview();

	/** Ends the command before any dialog opens if there is no image to work on. */
	@Override
	public void initialize() {
		require(image);
	}

	@Override
	void clear() {
		molecules = null;
		fwhm_x = null;
		fwhm_y = null;
		previewing.close();
	}

	@Override
	String check() {
		final Rectangle frame = ImagePlusInput.bounds(image, channel);
		final StormParameters parameters = parameters(pixelSize()).build();
		final int last = parameters.lastOf(image.getNSlices() * image.getNFrames());
		filter();
		final RenderingParameters drawing = drawing().cameraPixel(parameters.pixelSize).field(frame.width *
			parameters.pixelSize, frame.height * parameters.pixelSize).build();
		return (last - parameters.firstFrame + 1) + " frames of " + frame.width + " x " + frame.height + " pixels of " +
			ValueText.of(parameters.pixelSize) + " nm; the image will have " + drawing.width() + " x " + drawing.height();
	}

	private double pixelSize() {
		return TextValue.isAuto(pixel_size) ? StormImages.pixelSize(image,
			"give the camera's in nm (pixel_size)") : TextValue.number(pixel_size, "pixel size in nm (pixel_size)", "100");
	}

	@Override
	void work() throws IOException {
		statusService.showStatus(check());
		if (!TextValue.isEmpty(camera_save_as)) CameraMemory.remember(camera_save_as, camera());
		final StormParameters parameters = parameters(pixelSize()).build();
		final MoleculeTable table = new MoleculeTable();
		final List<Localization> places = new ArrayList<>();
		final Consumer<Localization> also = molecule -> {
			if (with_table) table.accept(molecule);
			if (with_points || roi_manager) places.add(molecule);
		};
		final StormJob job;
		try (EscapeWatch watch = new EscapeWatch(token)) {
			job = new StormJob(StormImages.input(image, channel), parameters, filter(), drawing(), new StormStatus(
				new Progress(statusService, token, 1), aggregate ? 2 : 1), AmbientWorkers.workers(), token);
			job.requireFits(aggregate);
			if (TextValue.isEmpty(output)) run(job, also);
			else save(job, also);
		}
		tell(Arrays.asList(job.learned(), job.summary()), job.warnings());
		psf_image = StormImages.psf(job);
		psf_picture = StormImages.psfPicture(job);
		rendered = RenderedImage.of(job.drawing, job.input.name + "-image");
		if (with_table) molecules_table = table.table();
		mark(places, job);
		status = job.status();
		molecules = job.drawing.kept();
		fwhm_x = job.estimate().shape.fwhmX * parameters.pixelSize;
		fwhm_y = job.estimate().shape.fwhmY * parameters.pixelSize;
	}

	private void run(final StormJob job, final Consumer<Localization> also) throws IOException {
		job.learn();
		job.drawing.draw(also);
		if (aggregate) aggregate_image = StormImages.aggregate(job, job.aggregate());
	}

	private void save(final StormJob job, final Consumer<Localization> also) throws IOException {
		try (OutputFolder folder = new OutputFolder(TextValue.folder(output))) {
			job.learn();
			StormFiles.write(job, also, aggregate ? sum -> aggregate_image = StormImages.aggregate(job, sum) : null, folder);
		}
	}

	private void mark(final List<Localization> places, final StormJob job) {
		if (!with_points && !roi_manager) return;
		final Overlay overlay = MoleculeOverlay.of(places, job.parameters.pixelSize, image);
		if (with_points) points = StackView.of(image, overlay, job.input.name + "-molecules");
		if (roi_manager) DetectionOverlay.toManager(overlay);
	}

	@Override
	public void preview() {
		previewing.follow(preview, () -> {
			check();
			final StormParameters parameters = parameters(pixelSize()).learning(Math.min(learn_from, StormPreview.FRAMES), Math
				.min(rounds, StormPreview.ROUNDS)).build();
			final int frame = (image.getT() - 1) * image.getNSlices() + image.getZ();
			final List<Object> matters = Arrays.asList(image, image.getRoi() == null ? "" : image.getRoi().toString(), channel,
				pixel_size, camera, offset, electrons_per_count, em_gain, quantum_efficiency, read_noise, camera_saved, background,
				background_window, background_percentile, psf, psf_from, frames, learn_from, rounds, evidence, separation);
			return cancel -> drawn.draw(matters, () -> StormImages.input(image, channel), parameters, frame, cancel);
		});
	}

	/** The dialog was closed. */
	@Override
	public void cancel() {
		previewing.close();
	}
}
