/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;
import java.util.List;

/**
 * The gradients of ψ with respect to the motifs, the sum of {@link LaneGradient} over the lanes, in their order: since
 * each brings its windows, the sum does not depend on where the lanes are. Not thread-safe.
 */
final class MotifGradient {

	private final FrameSide frames;
	/** The gradients at the last motifs, [k][window]. */
	final double[][] values;

	MotifGradient(final FrameSide frames, final int motifs) {
		this.frames = frames;
		values = new double[motifs][frames.model().grid.motifHeight * frames.model().grid.motifWidth];
	}

	/** Fills {@link #values}. @return the fidelity at the motifs */
	double at(final MotifPoint motifs) {
		return sum(frames.ask(lane -> new LaneGradient(lane, motifs)));
	}

	/** Fills {@link #values} from all lanes. @return the fidelity */
	double sum(final List<LaneGradient> lanes) {
		double fidelity = 0;
		for (final double[] value : values)
			Arrays.fill(value, 0);
		for (final LaneGradient lane : lanes) {
			fidelity += lane.fidelity;
			for (int k = 0; k < values.length; k++)
				LaneGradient.add(lane.windows[k], values[k]);
		}
		return fidelity;
	}
}
