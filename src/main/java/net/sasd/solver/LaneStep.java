/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

/** What a step on the maps of a lane told, and the gradients of the motifs after it. */
final class LaneStep implements Serializable {

	private static final long serialVersionUID = 1;

	/** The sums over the frames, of the last step if there were more. */
	final MapStatistics sums = new MapStatistics();
	/** Inertia and step size of the first frame. */
	final double beta, size;
	/** Frames whose maps are lists of activations, and all. */
	final int listed, frames;
	final LaneGradient gradient;

	/**
	 * Takes the steps; afterwards the maps of each frame are current and those before the last step previous.
	 *
	 * @param motifs a, for the maps
	 * @param lipschitz L of the motifs
	 * @param steps 1 or 2
	 * @param next z, where fidelity and gradients are wanted afterwards
	 */
	LaneStep(final FrameLane lane, final MotifPoint motifs, final double lipschitz, final double lambda, final int steps,
		final MotifPoint next)
	{
		double first = 0;
		int lists = 0;
		for (int t = lane.from; t < lane.to; t++) {
			final FrameMaps frame = lane.frames[t];
			MapStatistics last = null;
			double beta = 0;
			for (int n = 0; n < steps; n++) {
				if (n > 0) frame.keep();
				beta = frame.momentum.next();
				last = lane.mapStep.run(t, frame, motifs, lipschitz, lambda, beta, lane.slot, lane.work);
				if (last.uphill > 0) frame.momentum.restart();
			}
			sums.add(last);
			if (t == lane.from) first = beta;
			if (frame.lists() != null) lists++;
		}
		beta = first;
		size = lane.frames[lane.from].step;
		listed = lists;
		frames = lane.to - lane.from;
		gradient = new LaneGradient(lane, next);
	}
}
