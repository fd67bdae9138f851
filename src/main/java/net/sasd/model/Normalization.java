/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

/** How the intensities are scaled before λ applies to them. */
public enum Normalization {
	/** Divided by the largest counted pixel of all frames, as the papers do. */
	MAX,
	/** Taken as they are. */
	NONE
}
