/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

import net.sasd.model.ConvolutionModel;

/**
 * A lane's share of fidelity and gradients of the motifs, ι*(Σ_t x̌_kt ⊛ r_t) ([L] 4.1). The sum over its frames is
 * taken in the Fourier domain; frames whose maps are lists of activations add to the windows. Cost: K FFTs, and
 * with a mask two per frame; fewer for lists.
 */
final class LaneGradient implements Serializable {

	private static final long serialVersionUID = 1;

	/** ½ Σ_t ‖r_t‖². */
	final double fidelity;
	/** The gradients, [k][window]. */
	final double[][] windows;

	/** Sums over a lane. */
	LaneGradient(final FrameLane lane, final MotifPoint motifs) {
		final ConvolutionModel model = lane.model;
		final int count = motifs.motifs.length;
		windows = new double[count][model.grid.motifHeight * model.grid.motifWidth];
		final double[][] listed = new double[count][windows[0].length];
		boolean begun = false, any = false;
		double sum = 0;
		for (int t = lane.from; t < lane.to; t++) {
			final FrameMaps frame = lane.frames[t];
			if (frame.lists() != null) {
				sum += frame.residual(model, t, motifs, lane.work);
				for (int k = 0; k < count; k++)
					model.addMotifGradient(frame.lists()[k], lane.work, listed[k]);
				any = true;
				continue;
			}
			sum += model.residual(t, motifs.spectra, frame.spectra, true, lane.work);
			frame.bias = lane.work.bias;
			for (int k = 0; k < count; k++)
				model.addMotifGradient(frame.spectra[k], lane.work, !begun, lane.sums[k]);
			begun = true;
		}
		fidelity = sum;
		for (int k = 0; k < count; k++) {
			if (begun) model.motifGradient(lane.sums[k], windows[k], lane.work);
			if (any) add(listed[k], windows[k]);
		}
	}

	/** b ← a + b. */
	static void add(final double[] a, final double[] b) {
		for (int i = 0; i < b.length; i++)
			b[i] += a[i];
	}
}
