/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of images that a solution is shown as; all are 32-bit and in the input's units. */
public enum Layer {

	/** One slice per motif, of unit norm. */
	MOTIFS("-motifs"),
	/** One channel per motif: its activation map in the field of view. */
	ACTIVATION("-activation"),
	/** One channel per motif: motif convolved with activation map. */
	COMPONENTS("-components"),
	/** What the components and the bias leave of the input. */
	RESIDUAL("-residual");

	/** What is added to the input's name to make the name of the image. */
	public final String suffix;

	Layer(final String suffix) {
		this.suffix = suffix;
	}

	/** @return all of them, in order; the caller's own set */
	public static Set<Layer> all() {
		return EnumSet.allOf(Layer.class);
	}
}
