/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;

/** The frames of one lane and what it takes to work on them, for the time of a {@link FramePass}. */
final class FrameLane {

	final ConvolutionModel model;
	/** The maps of the model's frames, of which those from … to − 1 are this lane's. */
	final FrameMaps[] frames;
	final int from, to;
	/** Moves maps with the scratch of the slot; null where nothing does. */
	final MapStep mapStep;
	final int slot;
	/** K spectra of scratch. */
	final Spectrum[] sums;
	final Workspace work;

	FrameLane(final ConvolutionModel model, final FrameMaps[] frames, final int from, final int to, final MapStep mapStep,
		final int slot, final Spectrum[] sums, final Workspace work)
	{
		this.model = model;
		this.frames = frames;
		this.from = from;
		this.to = to;
		this.mapStep = mapStep;
		this.slot = slot;
		this.sums = sums;
		this.work = work;
	}

	/** @return ½ Σ_t ‖r_t‖² over the lane; sets the biases */
	double fidelity(final MotifPoint motifs) {
		double sum = 0;
		for (int t = from; t < to; t++)
			sum += frames[t].residual(model, t, motifs, work);
		return sum;
	}
}
