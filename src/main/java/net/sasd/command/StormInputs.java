/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.plugin.Parameter;

import ij.ImagePlus;
import net.sasd.image.filter.MoleculeFilter;
import net.sasd.image.ij.PsfImage;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.camera.CameraModel;
import net.sasd.smlm.psf.PsfSpline;
import net.sasd.smlm.render.RenderingKind;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.render.RenderingParametersBuilder;
import net.sasd.smlm.storm.StormParameters;
import net.sasd.smlm.storm.StormParametersBuilder;

/** The inputs that say how molecules of a stack are found, and which are drawn how. */
abstract class StormInputs extends SasdCommand {

	@Parameter(label = "Camera", choices = { "estimate", "emccd", "scmos", "ccd", "custom" }, persist = false,
		callback = "changed", description = "estimate: the noise is estimated from the stack. emccd (gain 300), scmos, " +
			"ccd: typical ones. custom: its numbers are among the advanced options.")
	String camera = "estimate";

	@Parameter(label = "Background", choices = { "auto", "constant", "slow", "temporal" }, persist = false,
		callback = "changed", description = "Light besides molecules. auto: constant where the frames are even, otherwise slow. constant: the " +
			"same over a frame. slow: varies slowly over it. temporal: a pattern that changes slowly in time.")
	String background = "auto";

	@Parameter(label = "PSF file (optional)", style = "open", required = false, persist = false, callback = "changed",
		description = "Image of the point spread function with its pixel size, the molecule in the middle of an odd number " +
			"of pixels, such as the NAME-psf.tif of an earlier run. Without one it is learned from the stack.")
	String psf = "";

	@Parameter(label = "PSF image (optional)", required = false, autoFill = false, persist = false, callback = "changed",
		description = "The same as an open image.")
	ImagePlus psf_from;

	@Parameter(label = "Each molecule is", choices = { "gaussian", "histogram", "shifted_histogram" }, persist = false,
		callback = "changed", description = "gaussian: as wide as its uncertainty. histogram: one pixel. " +
			"shifted_histogram: the average of shifted histograms.")
	private String kind = "gaussian";

	@Parameter(label = "Magnification", min = "0", stepSize = "1", persist = false, callback = "changed",
		description = "How many pixels of the new image the camera's are wide, any number above 0.")
	private double magnification = 10;

	@Parameter(label = "Show the table of molecules", persist = false,
		description = "Which takes 56 bytes of memory for each.")
	boolean with_table = true;

	@Parameter(label = "Molecules as points on the frames", persist = false,
		description = "Gives another view of the stack with a circle around each molecule; the stack stays as it is.")
	boolean with_points = false;

	@Parameter(label = "Frames (first,last; optional)", style = "advanced", required = false, persist = false,
		callback = "changed", description = "Only these slices or time points, which count from 1.")
	String frames = "";

	@Parameter(label = "Camera: offset (counts)", style = "advanced", persist = false, callback = "changed",
		description = "What it shows without light. auto: the camera's.")
	String offset = "auto";

	@Parameter(label = "Camera: electrons per count", style = "advanced", persist = false, callback = "changed",
		description = "After multiplication, above 0. auto: the camera's.")
	String electrons_per_count = "auto";

	@Parameter(label = "Camera: electron multiplication", style = "advanced", persist = false, callback = "changed",
		description = "1 is none. auto: the camera's, for custom 1.")
	String em_gain = "auto";

	@Parameter(label = "Camera: quantum efficiency", style = "advanced", persist = false, callback = "changed",
		description = "Photoelectrons per photon, up to 1. auto: the camera's.")
	String quantum_efficiency = "auto";

	@Parameter(label = "Camera: read noise (electrons)", style = "advanced", persist = false, callback = "changed",
		description = "Standard deviation. auto: the camera's.")
	String read_noise = "auto";

	@Parameter(label = "Saved camera (name, optional)", style = "advanced", required = false, persist = false,
		callback = "changed", description = "A camera that was saved under this name, for custom; numbers above replace its.")
	String camera_saved = "";

	@Parameter(label = "Save camera as (name, optional)", style = "advanced", required = false, persist = false,
		callback = "changed", description = "Keeps the camera's numbers under this name.")
	String camera_save_as = "";

	@Parameter(label = "Learn from at most (frames)", style = "advanced", min = "1", stepSize = "10", persist = false,
		callback = "changed", description = "The point spread function is learned from so many frames, spread evenly.")
	int learn_from = 50;

	@Parameter(label = "Rounds of learning", style = "advanced", min = "1", stepSize = "1", persist = false,
		callback = "changed", description = "Most rounds of finding molecules and fitting the point spread function.")
	int rounds = 10;

	@Parameter(label = "Evidence for a molecule (standard deviations)", style = "advanced", min = "0", stepSize = "0.1",
		persist = false, callback = "changed", description = "Brightness that it must have, if nothing else is unknown.")
	double evidence = 4.2;

	@Parameter(label = "Separation (standard deviations)", style = "advanced", min = "0", stepSize = "0.1",
		persist = false, callback = "changed", description = "Brightness that it must have if its place and its neighbours " +
			"are unknown too: less separates closer neighbours, and finds more that are not there.")
	double separation = 3;

	@Parameter(label = "Temporal background: window (frames)", style = "advanced", min = "3", stepSize = "10",
		persist = false, callback = "changed", description = "Frames over which it looks.")
	int background_window = 100;

	@Parameter(label = "Temporal background: percentile", style = "advanced", min = "0", max = "100", stepSize = "5",
		persist = false, callback = "changed", description = "Which percentile of each pixel it takes.")
	double background_percentile = 25;

	@Parameter(label = "Filter (formula, optional)", style = "advanced", required = false, persist = false,
		callback = "changed", description = "Only molecules for which it is true, such as intensity > 500 & uncertainty < " +
			"25, are drawn, listed and saved; as in Render Molecules.")
	private String filter = "";

	@Parameter(label = "Intensity (photons: least,most; optional)", style = "advanced", required = false, persist = false,
		callback = "changed", description = "Only molecules with so many photons, such as 500,Infinity.")
	private String intensity = "";

	@Parameter(label = "Uncertainty (nm: least,most; optional)", style = "advanced", required = false, persist = false,
		callback = "changed", description = "Only molecules whose places are so uncertain, such as 0,25.")
	private String uncertainty = "";

	/** @return null: its noise is to be estimated */
	final CameraModel camera() {
		return new CameraText(offset, electrons_per_count, em_gain, quantum_efficiency, read_noise).model(camera,
			camera_saved, camera_save_as);
	}

	/** @return how molecules are found, not yet checked but for what is text */
	final StormParametersBuilder parameters(final double pixelSize) {
		final StormParametersBuilder builder = StormParameters.builder(pixelSize).camera(camera()).background(Choice.of(
			BackgroundKind.class, "background", background)).temporal(background_window, background_percentile).learning(
				learn_from, rounds).evidence(evidence).separation(separation).psf(psf(pixelSize));
		final double[] times = TextValue.numbers(frames, "range of frames (frames)", "1,500", 2);
		if (times == null) return builder;
		// 0 would be the last of the stack
		if (!(times[1] >= 1)) throw new IllegalArgumentException("The last frame (frames) is " + times[1] +
			"; frames count from 1.");
		return builder.frames((int) Math.ceil(times[0]), (int) Math.floor(times[1]));
	}

	private PsfSpline psf(final double pixelSize) {
		if (!(pixelSize > 0) || psf_from == null && TextValue.isEmpty(psf)) return null;
		if (psf_from != null && !TextValue.isEmpty(psf)) throw new IllegalArgumentException(
			"Two point spread functions are given, psf=" + psf + " and psf_from=" + psf_from.getTitle() +
				"; leave one of them out.");
		return psf_from != null ? PsfImage.read(psf_from, pixelSize) : PsfImage.read(TextValue.path(psf,
			"file of the point spread function (psf)"), pixelSize);
	}

	/** @return which molecules count */
	final MoleculeFilter filter() {
		return FilterText.of(intensity, uncertainty, filter).build();
	}

	/** @return how they are drawn, but for the pixel size and the field of view */
	final RenderingParametersBuilder drawing() {
		return RenderingParameters.builder().kind(Choice.of(RenderingKind.class, "kind of image (kind)", kind)).magnification(
			magnification);
	}
}
