/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.Locale;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import net.sasd.deblur.DeblurParameters;
import net.sasd.deblur.DeblurResult;
import net.sasd.deblur.Deblurring;
import net.sasd.deblur.PicturePrior;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.RunEstimate;
import net.sasd.image.file.DeblurFiles;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.ij.Photograph;

/** Makes a picture sharp that the camera's motion has blurred, without knowing how it moved. */
@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Sparse Deconvolution>Deblur...",
	description = "Finds the blur kernel of a picture and restores the sharp picture with it.")
public class DeblurPicture extends SasdCommand implements Initializable {

	@Parameter(label = "Image", persist = false, callback = "changed",
		description = "Grey (8-, 16- or 32-bit) or RGB; of a stack the shown plane. A rectangular ROI crops.")
	private ImagePlus image;

	@Parameter(label = "Kernel size (pixels, odd)", min = "3", stepSize = "2", persist = false, callback = "changed",
		description = "Rows and columns of the kernel's window: at least the length of the blur, at most half of the " +
			"picture.")
	private int kernel_size = 31;

	@Parameter(label = "Sharp pictures have", choices = { "total_variation", "hyper_laplacian" }, persist = false,
		callback = "changed", description = "total_variation: flat areas between edges. hyper_laplacian: more contrast, " +
			"and more mistakes.")
	private String prior = "total_variation";

	@Parameter(label = "Smoothness (picture's range squared; 0 = from the noise)", style = "format:0.########", min = "0",
		stepSize = "0.0001", persist = false, callback = "changed",
		description = "Weight of the prior in the restoration; more is smoother.")
	private double smoothness = 0;

	@Parameter(label = "Save everything in folder (optional)", style = "directory", required = false, persist = false,
		callback = "changed", description = "Writes the files that the command line writes into this folder; those of an " +
			"earlier run are replaced.")
	private String output = "";

	@Parameter(label = "Refinements of the kernel", style = "advanced", min = "0", stepSize = "1", persist = false,
		callback = "changed", description = "Most times that the kernel is fitted anew to the restored picture, on each " +
			"of the finest scales.")
	private int refinements = 12;

	@Parameter(label = "Searches for the kernel", style = "advanced", min = "1", stepSize = "1", persist = false,
		callback = "changed", description = "Each begins with a larger lambda; the objective decides.")
	private int searches = 2;

	@Parameter(label = "Iterations for each lambda and scale", style = "advanced", min = "1", stepSize = "10",
		persist = false, callback = "changed", description = "Most iterations of SaSD for each lambda on each scale.")
	private int iterations = 40;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "Kernel", type = ItemIO.OUTPUT)
	private ImagePlus kernel;

	/** The last image, so that it is the current one afterwards. */
	@Parameter(label = "Deblurred", type = ItemIO.OUTPUT)
	private ImagePlus deblurred;

	@Parameter(label = "Status", type = ItemIO.OUTPUT)
	private String status;

	@Parameter(label = "Noise (the image's units)", type = ItemIO.OUTPUT)
	private Double noise;

	/** Ends the command before any dialog opens if there is no image to work on. */
	@Override
	public void initialize() {
		require(image);
	}

	@Override
	String citation() {
		return "Zhang et al., On the Global Geometry of Sphere-Constrained Sparse Blind Deconvolution, CVPR 2017";
	}

	@Override
	void clear() {
		noise = null;
	}

	@Override
	String check() {
		final Rectangle part = Photograph.bounds(image);
		final DeblurParameters parameters = parameters();
		parameters.validateFor(part.height, part.width);
		final RunEstimate estimate = RunEstimate.deblurring(parameters, part.height, part.width, Photograph.isColour(image)
			? 3 : 1);
		estimate.requireFits("crop the image with a rectangular ROI");
		return part.width + " x " + part.height + " pixels: needs " + estimate;
	}

	private DeblurParameters parameters() {
		return DeblurParameters.builder().kernelSize(kernel_size).prior(Choice.of(PicturePrior.class, "prior", prior))
			.smoothness(smoothness).refinements(refinements).searches(searches).iterations(iterations).build().validate();
	}

	@Override
	void work() throws IOException {
		statusService.showStatus(check());
		final Photograph picture = Photograph.of(image);
		final DeblurParameters parameters = parameters();
		final DeblurResult result = TextValue.isEmpty(output) ? solve(picture, parameters) : save(picture, parameters);
		statusService.showStatus(String.format(Locale.ROOT, "%s: %s; noise %.4g, smoothness %.4g.", picture.name,
			result.status, result.noise, result.smoothness));
		if (token.isCancelled()) logService.warn("The run was stopped; the picture is restored with the kernel so far.");
		final String info = DeblurFiles.info(parameters, result);
		kernel = picture.kernel(result.kernel, info);
		deblurred = picture.deblurred(result.channels, info);
		status = result.status.name();
		noise = result.noise;
	}

	private DeblurResult save(final Photograph picture, final DeblurParameters parameters) throws IOException {
		try (OutputFolder folder = new OutputFolder(TextValue.folder(output))) {
			final DeblurResult result = solve(picture, parameters);
			DeblurFiles.write(null, picture, parameters, result, folder);
			return result;
		}
	}

	private DeblurResult solve(final Photograph picture, final DeblurParameters parameters) {
		try (EscapeWatch watch = new EscapeWatch(token)) {
			final Progress progress = new Progress(statusService, token, 1);
			return Deblurring.run(picture.channels(), picture.height, picture.width, parameters, AmbientWorkers.workers(),
				step -> progress.show(step.done / (double) step.total, step.what), token);
		}
	}
}
