/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/** One step of {@link Deblurring} that is done. Immutable. */
public final class DeblurStep {

	/** What was done, for a person: for example "kernel at scale 1/2.8". */
	public final String what;
	/** Steps done, this one included. */
	public final int done;
	/** All steps of the run. */
	public final int total;
	/** Seconds since the run began. */
	public final double seconds;

	DeblurStep(final String what, final int done, final int total, final double seconds) {
		this.what = what;
		this.done = done;
		this.total = total;
		this.seconds = seconds;
	}
}
