/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;

/**
 * The gradients of ψ with respect to the motifs, ι*(Σ_t x̌_kt ⊛ r_t) ([L] 4.1). The sum over frames is taken in
 * the Fourier domain. Cost: K FFTs, and with a mask two per frame; none for frames whose maps are lists of activations. Not thread-safe.
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
	 * @param spectra spectra of the motifs
	 * @param motifs the motifs themselves, [k][window]
	 * @return the fidelity there
	 */
	double at(final Spectrum[] spectra, final double[][] motifs, final FrameMaps[] frames) {
		final boolean[] begun = new boolean[sums.length];
		final double[][][] listed = new double[sums.length][][];
		final double fidelity = lanes.sum((t, lane, work) -> {
			final FrameMaps frame = frames[t];
			if (frame.lists() != null) {
				if (listed[lane] == null) listed[lane] = new double[motifs.length][values[0].length];
				return addListed(t, frame, spectra, motifs, work, listed[lane]);
			}
			final double part = model.residual(t, spectra, frame.spectra, true, work);
			frame.bias = work.bias;
			for (int k = 0; k < spectra.length; k++)
				model.addMotifGradient(frame.spectra[k], work, !begun[lane], sums[lane][k]);
			begun[lane] = true;
			return part;
		});
		collect(begun, listed);
		return fidelity;
	}

	private double addListed(final int t, final FrameMaps frame, final Spectrum[] spectra, final double[][] motifs,
		final Workspace work, final double[][] windows)
	{
		final double part = frame.residual(model, t, spectra, motifs, work);
		for (int k = 0; k < motifs.length; k++)
			model.addMotifGradient(frame.lists()[k], work, windows[k]);
		return part;
	}

	/** Adds up the lanes in their order: spectra first, then what came from lists. */
	private void collect(final boolean[] begun, final double[][][] listed) {
		final Workspace work = lanes.shared();
		for (int k = 0; k < values.length; k++) {
			Spectrum sum = null;
			for (int lane = 0; lane < sums.length; lane++) {
				if (!begun[lane]) continue;
				if (sum == null) sum = sums[lane][k];
				else ConvolutionModel.combine(1, sums[lane][k], 1, sum, work.workers);
			}
			if (sum == null) Arrays.fill(values[k], 0);
			else model.motifGradient(sum, values[k], work);
			for (final double[][] windows : listed)
				if (windows != null) for (int i = 0; i < values[k].length; i++)
					values[k][i] += windows[k][i];
		}
	}
}
