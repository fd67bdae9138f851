/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/** The way in which an iteration convolved maps with motifs; it changes the time and, by rounding, the last digits. */
public enum Convolution {
	/** By products of spectra. */
	FFT,
	/** Activation by activation, because there were few. */
	SPARSE,
	/** Some frames one way, some the other. */
	MIXED;

	/** @return the way of several frames, of which some were convolved activation by activation */
	public static Convolution of(final int sparse, final int frames) {
		if (sparse == 0) return FFT;
		return sparse == frames ? SPARSE : MIXED;
	}
}
