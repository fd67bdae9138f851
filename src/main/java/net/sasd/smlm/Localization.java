/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

/** One molecule in one frame. Immutable. */
public final class Localization {

	/** Frame, from 1. */
	public final int frame;
	/** Place in nanometres; the origin is the corner of pixel (0, 0), whose centre is at half a pixel. */
	public final double x, y;
	/** Photons; NaN if unknown. */
	public final double intensity;
	/** Photons per pixel around it; NaN if unknown. */
	public final double background;
	/** Standard deviation of its place, in nanometres; NaN if unknown. */
	public final double uncertainty;

	/** Takes all of it. */
	public Localization(final int frame, final double x, final double y, final double intensity, final double background,
		final double uncertainty)
	{
		this.frame = frame;
		this.x = x;
		this.y = y;
		this.intensity = intensity;
		this.background = background;
		this.uncertainty = uncertainty;
	}

	/** @return the same molecule at another place */
	public Localization shifted(final double dx, final double dy) {
		return new Localization(frame, x + dx, y + dy, intensity, background, uncertainty);
	}
}
