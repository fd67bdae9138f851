/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

/** What one molecule adds to an image; its total is 1, or the molecule's photons. */
public enum RenderingKind {
	/** 1 in the pixel that the molecule is in. */
	HISTOGRAM,
	/**
	 * The normal distribution whose standard deviation is the molecule's uncertainty σ, integrated over each pixel, in
	 * the pixels that lie within 4 σ of the molecule in x and in y, divided by the sum over those (Betzig et al.,
	 * Science 2006). What falls outside the field of view is lost.
	 */
	GAUSSIAN,
	/**
	 * The average of n · n histograms whose bins are n pixels wide and are shifted by whole pixels (averaged shifted
	 * histogram, Scott, Annals of Statistics 1985): (n - |i|)(n - |j|) / n⁴ in the pixel i columns and j rows away,
	 * |i|, |j| &lt; n. What falls outside the field of view is lost.
	 */
	SHIFTED_HISTOGRAM
}
