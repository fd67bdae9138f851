/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/** One event: when and how strongly a response occurred. Immutable. */
public final class Spike {

	/** Which trace and which kernel, from 0. */
	public final int trace, kernel;
	/** Position in samples from the trace's first, between samples too; what of the response it is, see the kernel. */
	public final double position;
	/** What the unit-norm kernel is multiplied with. */
	public final double amplitude;

	/** Takes the values as they are. */
	public Spike(final int trace, final int kernel, final double position, final double amplitude) {
		this.trace = trace;
		this.kernel = kernel;
		this.position = position;
		this.amplitude = amplitude;
	}

	@Override
	public String toString() {
		return "spike of kernel " + kernel + " in trace " + trace + " at " + position + ", amplitude " + amplitude;
	}
}
