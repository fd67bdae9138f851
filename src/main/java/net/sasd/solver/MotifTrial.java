/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/** The fidelity of a descent's state with one motif replaced for a moment. Not thread-safe. */
final class MotifTrial {

	private final Descent descent;
	private final MotifPoint motifs;
	private final int k;

	MotifTrial(final Descent descent, final int k) {
		this.descent = descent;
		this.k = k;
		motifs = new MotifPoint(descent.motifs.motifs.clone(), descent.motifs.spectra.clone());
		motifs.spectra[k] = descent.model.newSpectrum();
	}

	/** @return ½ Σ_t ‖r_t‖² with motif k replaced; one FFT, and one per frame with a mask */
	double fidelity(final double[] motif) {
		motifs.motifs[k] = motif;
		descent.model.transformMotif(motif, motifs.spectra[k], descent.frames.shared());
		return MotifStep.fidelity(descent.frames, motifs);
	}
}
