/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.Collections;
import java.util.List;

import net.sasd.smlm.Localization;

/** The molecules of one frame. Immutable. */
public final class FrameMolecules {

	/** Frame, from 1. */
	public final int frame;
	/** Its molecules. */
	public final List<Localization> molecules;
	/** The frame's typical background, in counts. */
	public final double background;

	/** Takes all of it. */
	public FrameMolecules(final int frame, final List<Localization> molecules, final double background) {
		this.frame = frame;
		this.molecules = Collections.unmodifiableList(molecules);
		this.background = background;
	}
}
