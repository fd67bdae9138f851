/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;

/** The fidelity of a descent's state with one motif replaced for a moment. Not thread-safe. */
final class MotifTrial {

	private final Descent descent;
	private final Spectrum[] motifs;
	private final int k;

	MotifTrial(final Descent descent, final int k) {
		this.descent = descent;
		this.k = k;
		motifs = descent.motifs.spectra.clone();
		motifs[k] = descent.model.newSpectrum();
	}

	/** @return ½ Σ_t ‖r_t‖² with motif k replaced; one FFT, and one per frame with a mask */
	double fidelity(final double[] motif) {
		descent.model.transformMotif(motif, motifs[k], descent.lanes.shared());
		return descent.lanes.sum((t, lane, work) -> descent.model.residual(t, motifs, descent.frames[t].spectra, false,
			work));
	}
}
