/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import net.sasd.smlm.Localization;

/** Where and when molecules count: inside the field of view less a border, from a first to a last frame. Immutable. */
public final class ScoredArea {

	private final double width, height, border;
	private final int first, last;

	/**
	 * Says what counts.
	 *
	 * @param width of the field of view, in nanometres
	 * @param height of the field of view, in nanometres
	 * @param border what is left out along each edge, in nanometres, as the challenges do
	 * @param first first frame, from 1
	 * @param last last frame
	 * @throws IllegalArgumentException if nothing would count
	 */
	public ScoredArea(final double width, final double height, final double border, final int first, final int last) {
		if (!(border >= 0) || !(2 * border < Math.min(width, height))) throw new IllegalArgumentException("The border is " +
			border + " nm, and the field of view " + width + " x " + height +
			" nm; the border must be at least 0 and less than half of it.");
		if (first < 1 || last < first) throw new IllegalArgumentException("The frames are " + first + " to " + last +
			"; the first must be at least 1 and the last no smaller.");
		this.width = width;
		this.height = height;
		this.border = border;
		this.first = first;
		this.last = last;
	}

	/** @return true if a molecule counts */
	boolean contains(final Localization molecule) {
		return molecule.frame >= first && molecule.frame <= last && molecule.x > border && molecule.x < width - border &&
			molecule.y > border && molecule.y < height - border;
	}
}
