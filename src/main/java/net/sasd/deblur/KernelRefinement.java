/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;

/**
 * Sharpens an estimated kernel: the picture is restored with it, and the kernel is fitted anew to the strong edges
 * of that ({@link KernelFit}), which have lost the bias of the ℓ₁ penalty, then cleaned.
 */
final class KernelRefinement {

	/** Weight of the prior relative to that of the final picture. */
	private static final double WEIGHT = 0.6;
	/** Few, because a picture that is fully adapted to a wrong kernel holds on to it. */
	private static final int ITERATIONS = 20;
	/** Share of the kernel's threshold: the fit is less noisy than the first estimate. */
	private static final double THRESHOLD = 0.6;

	private final Pyramid.Level level;
	private final double weight, threshold;
	private final Workers workers;
	private final GradientFrames gradients;

	/** @param smoothness weight of total variation in the final restoration */
	KernelRefinement(final Pyramid.Level level, final double smoothness, final double kernelThreshold,
		final Workers workers)
	{
		this.level = level;
		this.workers = workers;
		weight = WEIGHT * smoothness;
		threshold = THRESHOLD * kernelThreshold;
		gradients = new GradientFrames(level.pixels, level.height, level.width);
	}

	/** @return the kernel, of the same size, that fits the restored picture */
	BlurKernel run(final BlurKernel kernel) {
		final float[] sharp = new NonBlindDeconvolution(level.height, level.width, kernel, PicturePrior.TOTAL_VARIATION,
			weight, ITERATIONS).restore(level.pixels, workers, new CancelToken());
		final GradientFrames edges = new GradientFrames(sharp, level.height, level.width);
		return KernelCleanup.clean(KernelFit.fit(edges, gradients, kernel, workers), threshold);
	}
}
