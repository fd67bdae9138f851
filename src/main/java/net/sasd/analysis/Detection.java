/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

/** One activation of a motif: where it is and how strong. Immutable. */
public final class Detection {

	/** Frame and motif, each from 0. */
	public final int frame, motif;
	/**
	 * Place of the motif's centre pixel in the field of view, in pixels; whole numbers are the centres of pixels,
	 * (0, 0) that of the first. May lie up to one pixel outside.
	 */
	public final double row, column;
	/** What the motif of unit norm is multiplied with, in the input's units. */
	public final double amplitude;
	/** Amplitude · max |motif|: the height of the activation's image in the input, in the input's units. */
	public final double peak;

	Detection(final int frame, final int motif, final double row, final double column, final double amplitude,
		final double peak)
	{
		this.frame = frame;
		this.motif = motif;
		this.row = row;
		this.column = column;
		this.amplitude = amplitude;
		this.peak = peak;
	}
}
