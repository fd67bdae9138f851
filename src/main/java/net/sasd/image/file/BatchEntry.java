/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

/** What became of one file of a batch. Immutable. */
public final class BatchEntry {

	/** Path of the image below the input folder, with slashes. */
	public final String name;
	/** What became of it. */
	public final BatchStatus status;
	/** Objective and seconds of the run whose results are there; NaN if there is none. */
	public final double objective, seconds;
	/** A sentence on how it ended or why not; empty if not begun. */
	public final String message;

	/** Takes an entry together. */
	public BatchEntry(final String name, final BatchStatus status, final double objective, final double seconds,
		final String message)
	{
		this.name = name;
		this.status = status;
		this.objective = objective;
		this.seconds = seconds;
		this.message = message;
	}

	static BatchEntry without(final String name, final BatchStatus status, final String message) {
		return new BatchEntry(name, status, Double.NaN, Double.NaN, message);
	}
}
