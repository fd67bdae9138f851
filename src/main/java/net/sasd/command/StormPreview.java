/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.List;
import java.util.function.Supplier;

import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.preview.MoleculePreview;
import net.sasd.optim.CancelToken;
import net.sasd.smlm.storm.PsfEstimate;
import net.sasd.smlm.storm.StormListener;
import net.sasd.smlm.storm.StormParameters;
import net.sasd.smlm.storm.StormRun;

/** One frame with its molecules, from a point spread function that is learned in short and kept. Thread-safe. */
final class StormPreview {

	/** Most frames and rounds of learning, for an answer in a few seconds. */
	static final int FRAMES = 12, ROUNDS = 3;

	private List<Object> learnedFrom;
	private StormInput input;
	private PsfEstimate estimate;

	/**
	 * Draws a frame, enlarged, with circles around its molecules.
	 *
	 * @param matters everything that the point spread function depends on
	 * @param stack reads the stack, if the present one has changed
	 * @param frame from 1
	 * @param cancel gives up
	 * @return null if it was given up
	 * @throws IllegalArgumentException if the stack or the frame cannot be used
	 */
	synchronized ImageProcessor draw(final List<Object> matters, final Supplier<StormInput> stack,
		final StormParameters parameters, final int frame, final CancelToken cancel)
	{
		if (cancel.isCancelled()) return null;
		final boolean known = matters.equals(learnedFrom);
		if (!known) input = stack.get();
		StormJob.requireFrame(frame, parameters, input);
		final StormRun run = new StormRun(input.stack, parameters, AmbientWorkers.workers(), cancel);
		if (!known) {
			learnedFrom = null;
			estimate = run.learn(StormListener.NONE);
			if (cancel.isCancelled()) return null;
			learnedFrom = matters;
		}
		return new ColorProcessor(MoleculePreview.draw(input, run.preview(estimate, frame), parameters.pixelSize));
	}
}
