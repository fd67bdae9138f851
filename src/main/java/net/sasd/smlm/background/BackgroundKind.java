/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

/** What light there is besides molecules. */
public enum BackgroundKind {

	/** Constant where the frames are even, otherwise slow: see {@link Unevenness}. */
	AUTO,
	/** One number per frame, or per tile of a large one, fitted together with the molecules. */
	CONSTANT,
	/** Varies slowly over the frame, and differs from frame to frame. */
	SLOW,
	/** A pattern that changes slowly in time: a percentile of each pixel over the frames around. */
	TEMPORAL
}
