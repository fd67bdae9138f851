/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/** What motifs start from where the user gives no start. */
public enum Start {
	/** Patches of the data ([L] (3.5)), see {@link Parameters#refineStart}. */
	PATCH,
	/** Points drawn evenly from the sphere of the n-window ([L] 5.2, to compare with). */
	RANDOM
}
