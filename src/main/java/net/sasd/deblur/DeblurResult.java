/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import net.sasd.optim.SolverStatus;

/**
 * What {@link Deblurring} found. Its shift cannot be known: kernel and picture may both be moved, against each
 * other. The arrays are kept, not copied. Immutable otherwise.
 */
public final class DeblurResult {

	/** {@code CONVERGED} when all steps were done, {@code CANCELLED} otherwise. */
	public final SolverStatus status;
	/** The sharp channels, each height · width values, row-major, in the units of the blurred picture. */
	public final float[][] channels;
	/** The blur kernel. */
	public final BlurKernel kernel;
	/** Standard deviation of the picture's noise, in its units, as it was estimated. */
	public final double noise;
	/** Weight of the prior in the restoration, in units of the picture's range squared. */
	public final double smoothness;
	/** Wall-clock seconds. */
	public final double seconds;

	DeblurResult(final SolverStatus status, final float[][] channels, final BlurKernel kernel, final double noise,
		final double smoothness, final double seconds)
	{
		this.status = status;
		this.channels = channels;
		this.kernel = kernel;
		this.noise = noise;
		this.smoothness = smoothness;
		this.seconds = seconds;
	}
}
