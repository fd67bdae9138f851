/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.analysis.AutoParameters;
import net.sasd.model.FrameSource;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.solver.Parameters;

/**
 * One problem per frame instead of one for all: every slice and time point has motifs of its own. One frame and its
 * solution are in memory at a time, whatever the length of the stack. Parameters that are to be chosen are chosen on
 * the first frame that can be used, and then hold for all. A frame that cannot be used, such as an empty one, is left
 * out with a warning.
 */
public final class PlaneRuns {

	/** Takes solutions as they come, in the order of the frames. */
	public interface Sink {

		/**
		 * @param frame number of the frame, from 0
		 * @param solution of this frame alone
		 */
		void solved(int frame, Solution solution);

		/** @param frame number of a frame without a solution, from 0 */
		void leftOut(int frame);
	}

	/** Makes a listener for the run of each frame. */
	@FunctionalInterface
	public interface Listeners {

		/** @param parameters of the run of this frame, from 0 */
		SolverListener of(int frame, Parameters parameters);
	}

	/** Solves one frame. */
	@FunctionalInterface
	public interface Solving {

		/** @throws IllegalArgumentException if the frame cannot be used */
		RunResult solve(InputImage frame, AutoParameters request, SolverListener listener);
	}

	private final InputImage input;
	private final Solving solving;
	private final CancelToken cancel;
	private final List<String> warnings = new ArrayList<>();
	private AutoParameters request;
	private List<String> choices = Collections.emptyList();
	private double objective;
	private int unconverged;
	/** Why the first frame that cannot be used cannot be. */
	private String problem;

	/**
	 * Prepares.
	 *
	 * @param input the image; never changed
	 * @param request what to do with each frame
	 * @param solving does it
	 * @param cancel stops
	 * @throws IllegalArgumentException if the request contradicts itself or does not fit the frames
	 */
	public PlaneRuns(final InputImage input, final AutoParameters request, final Solving solving,
		final CancelToken cancel)
	{
		this.input = input;
		this.request = request.validate();
		this.solving = solving;
		this.cancel = cancel;
		if (!request.motifSize) request.base.validateFor(input.frames().height(), input.frames().width());
	}

	/**
	 * Solves frame after frame. When it is cancelled, the running frame ends with its best so far, and the frames
	 * behind it are left out.
	 *
	 * @throws IllegalArgumentException if no frame can be used
	 */
	public void solve(final Listeners listeners, final Sink sink) {
		boolean any = false;
		for (int t = 0; t < input.frames().count(); t++) {
			final Solution solution = cancel.isCancelled() ? null : solve(t, listeners);
			if (solution == null) sink.leftOut(t);
			else sink.solved(t, solution);
			any |= solution != null;
		}
		if (!any) throw new IllegalArgumentException(problem == null ? "The run was stopped before the first frame was " +
			"done; start it again." : problem);
	}

	/** @return the solution of one frame, or null if it cannot be used */
	private Solution solve(final int t, final Listeners listeners) {
		try {
			final RunResult result = solving.solve(frame(t), request, listeners.of(t, request.base));
			take(t, result);
			return result.solution;
		}
		catch (final IllegalArgumentException unusable) {
			if (problem == null) problem = unusable.getMessage();
			warnings.add("Frame " + (t + 1) + " is left out: " + unusable.getMessage());
			return null;
		}
	}

	private void take(final int t, final RunResult result) {
		if (request.isAsked()) choices = result.choices;
		request = AutoParameters.of(result.parameters);
		objective += result.solution.objective;
		if (result.solution.status != SolverStatus.CONVERGED) unconverged++;
		for (final String warning : result.solution.warnings)
			warnings.add("Frame " + (t + 1) + ": " + warning);
	}

	private InputImage frame(final int t) {
		final FrameSource all = input.frames();
		return new InputImage(ImageMetadata.plain(input.metadata().name, 1), new FrameSource() {

			@Override
			public int count() {
				return 1;
			}

			@Override
			public int height() {
				return all.height();
			}

			@Override
			public int width() {
				return all.width();
			}

			@Override
			public void read(final int ignored, final float[] frame) {
				all.read(t, frame);
			}
		}, input.roi(), input.saturation(), Collections.emptyList());
	}

	/** @return CANCELLED if it was, otherwise CONVERGED if all frames have, otherwise ITERATION_LIMIT */
	public SolverStatus status() {
		if (cancel.isCancelled()) return SolverStatus.CANCELLED;
		return unconverged == 0 ? SolverStatus.CONVERGED : SolverStatus.ITERATION_LIMIT;
	}

	/** @return what the frames are solved with; chosen once a frame is solved */
	public Parameters parameters() {
		return request.base;
	}

	/** @return a sentence for each parameter that was chosen */
	public List<String> choices() {
		return choices;
	}

	/** @return sum of the objectives of all frames, each in units of its own normalised frame */
	public double objective() {
		return objective;
	}

	/** @return what a user should know about each frame */
	public List<String> warnings() {
		return Collections.unmodifiableList(warnings);
	}
}
