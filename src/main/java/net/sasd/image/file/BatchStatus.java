/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

/** What became of a file of a batch. */
public enum BatchStatus {
	/** Not begun: the batch was stopped before. */
	PENDING,
	/** Solved and written. */
	DONE,
	/** The same was done before, and its results are there. */
	SKIPPED,
	/** Results of something else are there, and must not be overwritten. */
	EXISTS,
	/** It cannot be read, solved or written. */
	FAILED,
	/** Stopped while it ran; nothing is written. */
	CANCELLED
}
