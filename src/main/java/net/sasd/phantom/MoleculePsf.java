/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * The light of one molecule: which share of its photons each pixel gets. Its reference point, which the truth's places
 * are, is its centre of mass. Immutable, thread-safe.
 */
public abstract class MoleculePsf {

	/** Only this package has more of them. */
	MoleculePsf() {}

	/**
	 * Refuses values out of range.
	 *
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	public abstract void validate();

	/**
	 * Samples it every {@link SampledPsf#STEP} nm.
	 *
	 * @param pixelSize side of a square pixel in nm, over which it is integrated
	 * @return its image
	 */
	public abstract SampledPsf sampled(double pixelSize);

	/** @return what draws molecules on pixels of that size in nm */
	abstract Brush brush(double pixelSize);

	/** @return the first pixel that a light from that place on reaches */
	static int first(final double place, final double pixelSize) {
		return (int) Math.max(0, Math.floor(place / pixelSize));
	}

	/** @return the pixel behind the last one that a light up to that place reaches */
	static int end(final double place, final double pixelSize, final int pixels) {
		return (int) Math.min(pixels, Math.ceil(place / pixelSize));
	}

	/** Draws molecules. Thread-safe for different frames. */
	interface Brush {

		/**
		 * Adds a molecule.
		 *
		 * @param frame row-major, in photons
		 * @param width of the frame
		 * @param x place in nm, of the frame's corner as is y
		 */
		void add(double[] frame, int width, double x, double y, double photons);
	}
}
