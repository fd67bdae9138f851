/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

import net.sasd.smlm.Localization;

/**
 * An image that molecules are added to, one after another and in any order, which changes no more than the rounding of
 * its sums. Made by {@link RenderingParameters#start}. Not thread-safe. Memory: 4 bytes per pixel.
 */
public interface Rendering {

	/** Adds a molecule; one outside the field of view, or whose place is no number, changes nothing. */
	void add(Localization molecule);

	/** @return the sums so far, row by row (y · width + x); the array that {@link #add} goes on changing, not a copy */
	float[] image();

	/** @return number of columns */
	int width();

	/** @return number of rows */
	int height();
}
