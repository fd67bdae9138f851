/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/** How the motif is cut out of its lifted window at the end. */
public enum ShiftRule {
	/** The n-window of largest energy ([L] B.3). */
	ENERGY,
	/**
	 * The n-window whose truncated motif, with the maps shifted against it, reconstructs the frames best
	 * ([L] Algorithm 8).
	 */
	RECONSTRUCTION
}
