/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** What lies beyond the border of a phantom's field of view. */
public enum SceneBoundary {

	/** The field is a torus: what leaves on one side comes back on the other; convolution is cyclic. */
	CYCLIC,

	/**
	 * The field is a crop of a bigger scene: convolution is linear, and activations also lie outside the
	 * field, as far as a motif can reach into it.
	 */
	OPEN
}
