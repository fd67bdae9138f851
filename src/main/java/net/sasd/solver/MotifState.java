/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.Motifs;

/** The motifs on their lifted window, the ones before them, and the spectra of both. Not thread-safe. */
final class MotifState {

	/** a_k, [k][window], unit norm. */
	double[][] motifs;
	/** a_k of the iteration before; holds the extrapolated z_k within a step. */
	double[][] previous;
	/** Spectra of the motifs. */
	Spectrum[] spectra;
	/** Spectra of {@link #previous}. */
	Spectrum[] previousSpectra;

	MotifState(final ConvolutionModel model, final Motifs start, final Workspace work) {
		motifs = start.toArrays();
		previous = start.toArrays();
		spectra = FrameMaps.newSpectra(model, motifs.length);
		previousSpectra = FrameMaps.newSpectra(model, motifs.length);
		refresh(model, work);
	}

	int count() {
		return motifs.length;
	}

	/** @return the motifs as they are now; not copies */
	MotifPoint point() {
		return new MotifPoint(motifs, spectra);
	}

	/**
	 * Transforms the motifs anew, which removes the rounding that linear
	 * combinations gather; 2K FFTs. Both generations, or inertia would take the
	 * correction for a movement.
	 */
	void refresh(final ConvolutionModel model, final Workspace work) {
		for (int k = 0; k < motifs.length; k++) {
			model.transformMotif(motifs[k], spectra[k], work);
			model.transformMotif(previous[k], previousSpectra[k], work);
		}
	}

	/** Exchanges current and previous motifs: takes a step, or takes it back. */
	void swap() {
		final double[][] m = motifs;
		motifs = previous;
		previous = m;
		final Spectrum[] s = spectra;
		spectra = previousSpectra;
		previousSpectra = s;
	}
}
