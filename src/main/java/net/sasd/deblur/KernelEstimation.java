/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.SparseCoding;
import net.sasd.solver.SparseDeconvolution;

/**
 * The blur kernel of one scale by SaSD on the gradients, from the kernel of the scale before.
 * <p>
 * {@code min ½ Σ_t ‖a ⊛ x_t − ∂_t y‖² + λ Σ_t ‖x_t‖₁} over {@code a ≥ 0, ‖a‖ = 1} and two sparse gradient maps, for
 * λ falling geometrically; after each λ the kernel is cleaned ({@link KernelCleanup}). On the sphere a long kernel
 * is not at a disadvantage against a point, as it is on the simplex ([Z] section 1). The gradients are divided by
 * that of a strong edge, so that λ does not depend on the contrast.
 * </p>
 */
final class KernelEstimation {

	/** Iterations of the maps when kernels are compared. */
	private static final int CODING_ITERATIONS = 40;

	private final DeblurParameters parameters;
	private final Pyramid.Level level;
	private final Observation gradients;
	private final double lastLambda;
	private final Workers workers;

	/** @param noise standard deviation of the picture's noise on its finest scale, in its units */
	KernelEstimation(final Pyramid.Level level, final double noise, final DeblurParameters parameters,
		final Workers workers)
	{
		this.level = level;
		this.parameters = parameters;
		this.workers = workers;
		final GradientFrames frames = new GradientFrames(level.pixels, level.height, level.width);
		final double edge = frames.strongEdge();
		gradients = edge > 0 ? frames.observation(edge) : null;
		// a scale smaller by f averages about f x f pixels, and a difference has two of them
		final double gradientNoise = edge > 0 ? Math.sqrt(2) * noise / (level.factor * edge) : 0;
		lastLambda = Math.max(parameters.endLambda, parameters.noiseFactor * gradientNoise);
	}

	/**
	 * Estimates the kernel.
	 *
	 * @param start the kernel to start from, of this scale's size
	 * @param firstLambda largest λ
	 * @param steps number of λ, at least 1
	 * @param cancel ends the iterations; what was found so far is returned
	 * @return the kernel; the start where the picture has no edges on this scale
	 */
	BlurKernel run(final BlurKernel start, final double firstLambda, final int steps, final CancelToken cancel) {
		BlurKernel kernel = start;
		if (gradients == null) return kernel;
		final double first = Math.max(lastLambda, firstLambda);
		for (int n = 0; n < steps && !cancel.isCancelled(); n++) {
			final double lambda = steps == 1 ? lastLambda : first * Math.pow(lastLambda / first, n / (steps - 1.0));
			kernel = solve(kernel, lambda, cancel);
		}
		return kernel;
	}

	private BlurKernel solve(final BlurKernel start, final double lambda, final CancelToken cancel) {
		final Parameters sasd = problem(lambda).motifSize(level.kernelSize, level.kernelSize).initialMotifs(motif(start))
			.nonNegativeMotifs(true).continuation(0).maxIterations(parameters.iterations).build();
		final Motifs found = SparseDeconvolution.solve(gradients, sasd, workers, SolverListener.NONE, cancel).motifs;
		return KernelCleanup.clean(new BlurKernel(level.kernelSize, found.get(0)), parameters.kernelThreshold);
	}

	/**
	 * How well a kernel explains the gradients: the marginal objective {@code φ(a) = min_x Ψ(a, x)} at the last λ,
	 * which decides between kernels.
	 *
	 * @return φ, the smaller the better
	 */
	double objective(final BlurKernel kernel) {
		if (gradients == null) return 0;
		return SparseCoding.solve(gradients, motif(kernel), problem(lastLambda).maxIterations(CODING_ITERATIONS).build(),
			workers, SolverListener.NONE, new CancelToken()).objective;
	}

	private static ParametersBuilder problem(final double lambda) {
		return Parameters.builder().lambda(lambda).bias(false).boundary(Boundary.EXTENDED).normalization(
			Normalization.NONE);
	}

	private static Motifs motif(final BlurKernel kernel) {
		return new Motifs(kernel.size, kernel.size, kernel.values());
	}
}
