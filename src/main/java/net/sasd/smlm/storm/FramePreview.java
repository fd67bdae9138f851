/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

/** What is found in one frame, for a look before a long run. */
public final class FramePreview {

	/** Its molecules. */
	public final FrameMolecules found;
	/** The background that was fitted, in counts, row-major. */
	public final float[] background;

	FramePreview(final FrameMolecules found, final float[] background) {
		this.found = found;
		this.background = background;
	}
}
