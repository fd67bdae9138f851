/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/** What is known about the shape of the response to a spike. */
public enum KernelKind {
	/** Nothing: every sample of it is free ([L] 3). */
	FREE(0),
	/** It jumps and decays, {@code exp(−t / τ)} ([L] (6.2)). */
	AR1(1),
	/** It rises and decays, {@code exp(−t / τ₁) − exp(−t / τ₂)}, τ₁ > τ₂ ([L] (6.3)). */
	AR2(2);

	/** Number of time constants. */
	public final int timeConstants;

	KernelKind(final int timeConstants) {
		this.timeConstants = timeConstants;
	}
}
