/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;

/**
 * The gradients of ψ with respect to the motifs, ι*(Σ_t x̌_kt ⊛ r_t) ([L] 4.1). The sum over frames is taken in
 * the Fourier domain. Cost: K FFTs, and with a mask two per frame. Not thread-safe.
 */
final class MotifGradient {

	private final ConvolutionModel model;
	private final Lanes lanes;
	/** The sums of every lane; free for other use between calls. */
	final Spectrum[][] sums;
	/** The gradients at the last motifs, [k][window]. */
	final double[][] values;

	MotifGradient(final ConvolutionModel model, final Lanes lanes, final int motifs) {
		this.model = model;
		this.lanes = lanes;
		sums = new Spectrum[lanes.count()][];
		for (int i = 0; i < sums.length; i++)
			sums[i] = FrameMaps.newSpectra(model, motifs);
		values = new double[motifs][model.grid.motifHeight * model.grid.motifWidth];
	}

	/**
	 * Fills {@link #values}.
	 *
	 * @param motifs spectra of the motifs
	 * @return the fidelity there
	 */
	double at(final Spectrum[] motifs, final FrameMaps[] frames) {
		final double fidelity = lanes.sum((t, lane, work) -> {
			final double part = model.residual(t, motifs, frames[t].spectra, true, work);
			frames[t].bias = work.bias;
			for (int k = 0; k < motifs.length; k++)
				model.addMotifGradient(frames[t].spectra[k], work, lanes.isFirst(t, lane), sums[lane][k]);
			return part;
		});
		final Workspace work = lanes.shared();
		for (int k = 0; k < motifs.length; k++) {
			for (int lane = 1; lane < sums.length; lane++)
				ConvolutionModel.combine(1, sums[lane][k], 1, sums[0][k], work.workers);
			model.motifGradient(sums[0][k], values[k], work);
		}
		return fidelity;
	}
}
