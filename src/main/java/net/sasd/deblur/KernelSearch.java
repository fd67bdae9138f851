/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;

/**
 * One search for the kernel, from the coarsest scale to the finest: on each scale {@link KernelEstimation}, and on
 * scales of at least half the picture's size {@link KernelRefinement}, as long as the objective φ of SaSD does not
 * speak against it. Steppable, a scale at a time. Not thread-safe.
 */
final class KernelSearch {

	/** Scales coarser than this are not refined. */
	private static final double COARSEST_REFINED = 2.01;
	/** Refinements between two looks at φ. */
	private static final int ROUNDS = 4;
	/** SaSD's own kernel is the minimum of φ, so one without its bias may lie a little above. */
	private static final double TOLERATED = 1.03;
	/** From search to search. */
	private static final double LAMBDA_GROWTH = 3;

	private final Pyramid pyramid;
	private final double noise;
	private final DeblurParameters parameters;
	private final Workers workers;
	private final double firstLambda;
	private final int lambdaSteps;
	private BlurKernel kernel;
	private double factor;
	private double objective = Double.POSITIVE_INFINITY;
	private int done;

	/** @param index which search, from 0; each begins with another λ */
	KernelSearch(final int index, final Pyramid pyramid, final double noise, final DeblurParameters parameters,
		final Workers workers)
	{
		this.pyramid = pyramid;
		this.noise = noise;
		this.parameters = parameters;
		this.workers = workers;
		firstLambda = parameters.startLambda * Math.pow(LAMBDA_GROWTH, index);
		lambdaSteps = parameters.lambdaSteps + index;
	}

	/** @return the factor by which the scale that was done last is smaller than the picture */
	double factor() {
		return factor;
	}

	/** @return φ on the finest scale; infinite before that is done */
	double objective() {
		return done == pyramid.levels.size() ? objective : Double.POSITIVE_INFINITY;
	}

	/** @return the kernel so far, enlarged to the size asked for */
	BlurKernel kernel() {
		if (kernel == null) return BlurKernel.cross(parameters.kernelSize);
		return factor == 1 ? kernel : kernel.magnified(parameters.kernelSize, factor);
	}

	/** One scale. */
	void iterate(final CancelToken cancel) {
		final Pyramid.Level level = pyramid.levels.get(done);
		final BlurKernel from = kernel == null ? BlurKernel.cross(level.kernelSize) : kernel.magnified(level.kernelSize,
			factor / level.factor);
		final KernelEstimation estimation = new KernelEstimation(level, noise, parameters, workers);
		kernel = estimation.run(from, firstLambda, lambdaSteps, cancel);
		factor = level.factor;
		// that of another scale cannot be compared
		objective = Double.POSITIVE_INFINITY;
		if (factor <= COARSEST_REFINED && !cancel.isCancelled()) refine(level, estimation, cancel);
		done++;
	}

	private void refine(final Pyramid.Level level, final KernelEstimation estimation, final CancelToken cancel) {
		final double smoothness = PictureNoise.smoothness(noise / factor);
		final KernelRefinement refinement = new KernelRefinement(level, smoothness, parameters.kernelThreshold, workers);
		final double unrefined = objective = estimation.objective(kernel);
		BlurKernel trial = kernel;
		for (int n = 1; n <= parameters.refinements && !cancel.isCancelled(); n++) {
			trial = refinement.run(trial);
			if (n % ROUNDS != 0 && n < parameters.refinements) continue;
			final double value = estimation.objective(trial);
			if (value > TOLERATED * unrefined) return;
			objective = value;
			kernel = trial;
		}
	}
}
