/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.List;

import net.sasd.model.ActivationMaps;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseCoding;

/**
 * Deconvolution with a parametric kernel ([L] 7.2): the marginal objective {@code φ(τ) = min over x, b of Ψ(a(τ), x, b)}
 * (its landscape is [L] Fig. 30) chooses where to start, among a few time constants and those that fit the motif
 * of the free solution; then, in turn, the spikes of the coded traces and the time constants that fit them
 * ({@link TransientRefinement}). Cost: one sparse coding per start and per round. Not thread-safe.
 */
final class TransientDeconvolution {

	/** Starts: time constants of the decay per window, and of the rise per decay. */
	private static final double[] DECAYS = { 0.04, 0.1, 0.25, 0.6 }, RISES = { 0.05, 0.2, 0.6 };
	/** Shortest time constant to start from, in samples. */
	private static final double SHORTEST = 0.5;
	private static final int CODING_ITERATIONS = 150;
	private static final int ROUNDS = 4;
	/** Change of a time constant below which a further round is not worth it. */
	private static final double CLOSE = 0.01;

	private final Observation observation;
	private final Parameters parameters;
	private final int window;
	private final Workers workers;
	private final CancelToken cancel;

	/** @param parameters of the solver: λ, the boundary and the like also hold here */
	TransientDeconvolution(final Observation observation, final Parameters parameters, final Workers workers,
		final CancelToken cancel)
	{
		this.observation = observation;
		window = parameters.motifWidth;
		this.parameters = parameters.toBuilder().maxIterations(CODING_ITERATIONS).build();
		this.workers = workers;
		this.cancel = cancel;
	}

	/**
	 * Fits time constants and spikes.
	 *
	 * @param kind AR1 or AR2
	 * @param motif of the free solution
	 * @param fits one per trace, without spikes; they hold the spikes and the kernel afterwards
	 * @return the kernel
	 */
	TransientKernel fit(final KernelKind kind, final double[] motif, final SpikeFit[] fits,
		final SpikeDetection detection)
	{
		TransientKernel kernel = start(kind, motif);
		for (int round = 0; round < ROUNDS; round++) {
			final TransientKernel last = kernel;
			final ActivationMaps maps = code(last).maps;
			workers.forEach(fits.length, t -> {
				fits[t].clear();
				fits[t].setKernels(last);
				detection.seed(fits[t], 0, maps.get(t, 0), maps.left, -(window / 2));
			});
			kernel = new TransientRefinement(fits, detection, workers).refine(last);
			if (kernel.distance(last) < CLOSE) break;
		}
		return kernel;
	}

	private TransientKernel start(final KernelKind kind, final double[] motif) {
		final List<TransientKernel> starts = new ArrayList<>();
		starts.add(TransientFit.of(kind, motif).kernel);
		for (final double share : DECAYS) {
			final double decay = Math.max(2 * SHORTEST, share * window);
			if (kind == KernelKind.AR1) starts.add(new TransientKernel(window, decay, 0));
			else for (final double rise : RISES)
				starts.add(new TransientKernel(window, decay, Math.max(SHORTEST, rise * decay)));
		}
		TransientKernel best = starts.get(0);
		double least = Double.POSITIVE_INFINITY;
		for (final TransientKernel start : starts) {
			final double objective = code(start).objective;
			if (objective >= least) continue;
			least = objective;
			best = start;
		}
		return best;
	}

	private Solution code(final TransientKernel kernel) {
		final double[] values = java.util.Arrays.copyOf(kernel.values(), window);
		return SparseCoding.solve(observation, new Motifs(1, window, values), parameters, workers, SolverListener.NONE,
			cancel);
	}
}
