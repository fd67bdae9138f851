/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** Where molecules of a stack lie. */
public enum MoleculeScene {
	/** Anywhere in the field of view, independently of each other. */
	UNIFORM,
	/** On tubes of 25 nm diameter that run through the field of view along smooth random curves. */
	FILAMENTS
}
