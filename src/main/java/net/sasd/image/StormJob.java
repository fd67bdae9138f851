/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.Localization;
import net.sasd.smlm.render.RenderingParametersBuilder;
import net.sasd.smlm.storm.ActivationAggregate;
import net.sasd.smlm.storm.FrameMolecules;
import net.sasd.smlm.storm.FramePreview;
import net.sasd.smlm.storm.PsfEstimate;
import net.sasd.smlm.storm.StormListener;
import net.sasd.smlm.storm.StormParameters;
import net.sasd.smlm.storm.StormRun;

/**
 * Super-resolution of a stack: learns its point spread function, finds the molecules of all frames, and draws those
 * that a filter lets through. Molecules are handed on and forgotten, so that memory is that of the drawing, however
 * many frames there are. A cancelled job keeps the frames that are done. Not thread-safe.
 */
public final class StormJob {

	/** Finds the molecules of all frames, wherever that is done. */
	@FunctionalInterface
	public interface Finder {

		/**
		 * Hands on the molecules of the frames, in order.
		 *
		 * @throws IOException if they cannot be read from where they were found
		 */
		void find(PsfEstimate estimate, StormListener listener, Consumer<FrameMolecules> sink) throws IOException;
	}

	/** Where the molecules are found. */
	public final StormInput input;
	/** How they are found. */
	public final StormParameters parameters;
	/** Finds all molecules when it is told to draw; not before {@link #learn}. */
	public final MoleculeRendering drawing;
	private final StormListener listener;
	private final Workers workers;
	private final CancelToken cancel;
	private final StormRun run;
	private final List<String> notes;
	private Finder finder;
	private final long start = System.nanoTime();
	private PsfEstimate estimate;
	private int frames;
	private long found;
	private double backgrounds;

	/**
	 * Prepares everything, and checks it.
	 *
	 * @param filter which molecules are drawn and handed on
	 * @param how they are drawn; the pixel size and the field of view are the stack's
	 * @param listener hears of rounds and frames
	 * @param cancel stops the job
	 * @throws IllegalArgumentException if the stack does not have the frames, or the drawing is too large
	 */
	public StormJob(final StormInput input, final StormParameters parameters, final Predicate<Localization> filter,
		final RenderingParametersBuilder how, final StormListener listener, final Workers workers, final CancelToken cancel)
	{
		this.input = input;
		this.parameters = parameters;
		this.listener = listener;
		this.workers = workers;
		this.cancel = cancel;
		run = new StormRun(input.stack, parameters, workers, cancel);
		finder = run::localize;
		notes = new ArrayList<>(input.notes);
		try {
			// frames are drawn whole, also the last ones of a cancelled run
			drawing = new MoleculeRendering(this::find, filter, how.cameraPixel(parameters.pixelSize), field(),
				new CancelToken());
		}
		catch (final IOException impossible) {
			throw new IllegalStateException("Nothing is read before there is something to draw", impossible);
		}
	}

	/**
	 * Refuses a job that does not fit into memory, before it starts.
	 *
	 * @param aggregate whether {@link #aggregate} is wanted
	 * @throws IllegalArgumentException if it needs more than there is
	 */
	public void requireFits(final boolean aggregate) {
		RunEstimate.storm(parameters, input.stack.frames.count(), input.stack.frames.height(), input.stack.frames.width(),
			drawing.parameters, aggregate).requireFits("crop the stack with a ROI, lower the magnification");
	}

	private double[] field() {
		final double pixel = parameters.pixelSize;
		return new double[] { input.stack.left * pixel, input.stack.top * pixel, input.stack.frames.width() * pixel,
			input.stack.frames.height() * pixel };
	}

	/**
	 * Learns the point spread function and the noise.
	 *
	 * @throws IllegalArgumentException if nothing can be learned from the frames
	 */
	public PsfEstimate learn() {
		estimate = run.learn(listener);
		return estimate;
	}

	/** @param known what was learned before, instead of {@link #learn} */
	public void take(final PsfEstimate known) {
		estimate = known;
	}

	/**
	 * Lets the molecules be found elsewhere than here.
	 *
	 * @param elsewhere finds what would be found here
	 * @param remarks what a user should know about that, a sentence each
	 */
	public void findBy(final Finder elsewhere, final List<String> remarks) {
		finder = elsewhere;
		notes.addAll(remarks);
	}

	private void find(final Consumer<Localization> molecules) throws IOException {
		finder.find(estimate, listener, frame -> {
			frames++;
			found += frame.molecules.size();
			backgrounds += frame.background;
			frame.molecules.forEach(molecules);
		});
	}

	/**
	 * Finds the molecules and the background of one frame, for a look.
	 *
	 * @param frame from 1
	 * @throws IllegalArgumentException if it does not count
	 */
	public FramePreview preview(final int frame) {
		requireFrame(frame, parameters, input);
		return run.preview(estimate, frame);
	}

	/** @throws IllegalArgumentException if a frame, from 1, does not count */
	public static void requireFrame(final int frame, final StormParameters parameters, final StormInput input) {
		final int last = parameters.lastOf(input.stack.frames.count());
		if (frame < parameters.firstFrame || frame > last) throw new IllegalArgumentException("The frame to look at is " +
			frame + "; choose one from " + parameters.firstFrame + " to " + last + ".");
	}

	/** @return the sum of the frames' activation maps in photons, on the camera's grid */
	public float[] aggregate() {
		return new ActivationAggregate(input.stack, estimate, parameters, workers, cancel).sum(listener);
	}

	/** @return what {@link #learn} returned */
	public PsfEstimate estimate() {
		return estimate;
	}

	/** @return number of frames that count */
	public int allFrames() {
		return run.frames();
	}

	/** @return number of frames that are done */
	public int frames() {
		return frames;
	}

	/** @return molecules in them, also those that the filter stopped */
	public long found() {
		return found;
	}

	/** @return mean over the frames of their typical background, in counts; NaN without frames */
	public double background() {
		return backgrounds / frames;
	}

	/** @return DONE, or CANCELLED */
	public String status() {
		return cancel.isCancelled() ? "CANCELLED" : "DONE";
	}

	/** @return seconds since the job was made */
	public double seconds() {
		return (System.nanoTime() - start) * 1e-9;
	}

	/** @return what a user should know, a sentence each */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>(notes);
		warnings.addAll(estimate.warnings);
		return warnings;
	}

	/** @return one line about the point spread function */
	public String learned() {
		return String.format(Locale.ROOT, "%s: point spread function %s; FWHM %.4g x %.4g nm, sigma %.3f x %.3f pixels, " +
			"asymmetry %.2g; it leaves %.2f times the noise; background %s.", input.name, estimate.learned ? "from " +
				estimate.molecules + " molecules in " + estimate.rounds + " rounds" : "as given", estimate.shape.fwhmX *
					parameters.pixelSize, estimate.shape.fwhmY * parameters.pixelSize, estimate.shape.sigmaX, estimate.shape.sigmaY,
			estimate.shape.asymmetry, estimate.residual, estimate.background.name().toLowerCase(Locale.ROOT));
	}

	/** @return one line about the molecules */
	public String summary() {
		return String.format(Locale.ROOT, "%s: %s after %.1f s; %d molecules in %d of %d frames, %.4g in each; %d drawn; " +
			"background %.4g counts.", input.name, status(), seconds(), found, frames, allFrames(), found / (double) Math.max(
				1, frames), drawing.kept(), background());
	}
}
