/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/**
 * Deconvolution with free motifs: the solver, then spikes from its maps. With several motifs it may end where one of
 * them stands for two neurons and another for little; then the first is split in two ({@link WaveformSplit}) and
 * solver and spikes are tried from there, as long as that lowers
 * {@code Σ_t ‖residual_t‖² + Σ_j (evidence · σ_t(j))²} over traces t and spikes j. Not thread-safe.
 */
final class FreeDeconvolution {

	/** Most splits that are tried. */
	private static final int SPLITS = 4;

	private final Observation observation;
	private final TraceParameters parameters;
	private final SpikeDetection detection;
	private final Workers workers;
	private final SolverListener listener;
	private final CancelToken cancel;
	/** What was found. */
	Solution solution;
	SplineKernel[] kernels;
	SpikeFit[] fits;

	FreeDeconvolution(final Observation observation, final TraceParameters parameters, final SpikeDetection detection,
		final Workers workers, final SolverListener listener, final CancelToken cancel)
	{
		this.observation = observation;
		this.parameters = parameters;
		this.detection = detection;
		this.workers = workers;
		this.listener = listener;
		this.cancel = cancel;
	}

	/**
	 * Solves and detects.
	 *
	 * @param traces scaled, NaN where samples do not count
	 */
	void run(final float[][] traces) {
		attempt(traces, parameters.solver);
		for (int i = 0; i < SPLITS && kernels.length > 1 && !cancel.isCancelled(); i++) {
			final Solution lastSolution = solution;
			final SplineKernel[] lastKernels = kernels;
			final SpikeFit[] lastFits = fits;
			final double[] noise = new double[fits.length];
			for (int t = 0; t < noise.length; t++)
				noise[t] = fits[t].noise();
			final double last = cost(noise);
			final Motifs split = new WaveformSplit(solution.motifs, kernels, fits).split();
			attempt(traces, from(split));
			if (cost(noise) < last) continue;
			solution = lastSolution;
			kernels = lastKernels;
			fits = lastFits;
			return;
		}
	}

	private Parameters from(final Motifs motifs) {
		final boolean cyclic = parameters.solver.boundary == Boundary.PERIODIC;
		final int n = motifs.width(), window = cyclic ? Math.min(3 * n - 2, observation.width) : 3 * n - 2;
		final double[][] lifted = new double[motifs.count()][window];
		for (int k = 0; k < lifted.length; k++)
			System.arraycopy(motifs.get(k), 0, lifted[k], (window - n) / 2, n);
		return parameters.solver.toBuilder().starts(1).initialMotifs(new Motifs(1, window, lifted)).build();
	}

	private double cost(final double[] noise) {
		double cost = 0;
		for (int t = 0; t < fits.length; t++)
			cost += fits[t].energy() + fits[t].spikes().size() * Math.pow(parameters.evidence * noise[t], 2);
		return cost;
	}

	private void attempt(final float[][] traces, final Parameters solver) {
		solution = SparseDeconvolution.solve(observation, solver, workers, listener, cancel);
		kernels = new SplineKernel[solution.motifs.count()];
		for (int k = 0; k < kernels.length; k++)
			kernels[k] = new SplineKernel(solution.motifs.get(k));
		fits = new SpikeFit[traces.length];
		workers.forEach(fits.length, t -> {
			fits[t] = new SpikeFit(traces[t], solver, kernels);
			for (int k = 0; k < kernels.length; k++)
				detection.seed(fits[t], k, solution.maps.get(t, k), solution.maps.left, kernels[k].peak() -
					solution.motifs.width() / 2);
			detection.refine(fits[t]);
		});
	}
}
