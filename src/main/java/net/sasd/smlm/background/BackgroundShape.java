/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

/** What varies of the background over a frame, up to a constant. To be asked by one thread at a time. */
@FunctionalInterface
public interface BackgroundShape {

	/**
	 * @param t frame, from 0; quickest in ascending order
	 * @param pixels of that frame, in counts, NaN where they do not count
	 * @return the shape in counts, row-major, a new array
	 */
	float[] of(int t, float[] pixels);
}
