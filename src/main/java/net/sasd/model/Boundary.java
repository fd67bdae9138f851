/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

/** What the convolution does at the edges of the image. */
public enum Boundary {
	/** Cyclic convolution, as the papers have it: what leaves at one edge enters at the other. */
	PERIODIC,
	/**
	 * Linear convolution: activations may lie outside the field of view by up
	 * to the motif's reach, the residual counts only inside it. The default for
	 * microscopy, because nothing wraps around.
	 */
	EXTENDED
}
