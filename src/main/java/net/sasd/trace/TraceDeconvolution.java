/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.SparseDeconvolution;

/**
 * From traces to spikes: the front door of the room.
 * <p>
 * Drift is taken out and each trace scaled ({@link TraceParameters#trendDegree}, {@link TraceParameters#scale}); all
 * traces together are deconvolved, with the kernels shared ({@link SparseDeconvolution}, [L] 6.1); for AR(1) and AR(2)
 * time constants are fitted to the motif and then, with the spikes, to the traces ([L] 7.2); peaks of the maps become
 * spikes by least squares without a penalty. Traces whose kernels differ are given one by one. The same
 * input and parameters give the same bits for any number of threads. Stateless, thread-safe.
 * </p>
 */
public final class TraceDeconvolution {

	/** Largest distance of two spikes that may be one, in kernel lengths; the evidence decides whether they are. */
	private static final double REACH = 1.0 / 6;

	/** A free motif is the mean of responses at all fractions of a sample, and noisy: about 1 − its square correlation. */
	private static final double MISFIT = 0.01;

	private TraceDeconvolution() {}

	/**
	 * Runs to the end.
	 *
	 * @param traces signals that share their kernels; never changed
	 * @param parameters what to do
	 * @param workers threads to use
	 * @param listener told of every iteration of the solver
	 * @param cancel asks the solver to stop; spikes are told from the best maps so far
	 * @return kernels, time constants and spikes
	 * @throws IllegalArgumentException if the parameters are wrong or do not fit the traces
	 */
	public static TraceSolution solve(final Traces traces, final TraceParameters parameters, final Workers workers,
		final SolverListener listener, final CancelToken cancel)
	{
		final TraceParameters p = parameters.validate();
		final PreparedTraces prepared = new PreparedTraces(traces, p.trendDegree, p.scale);
		final Observation observation = Observation.read(FrameSource.of(1, traces.length(), prepared.values),
			Normalization.NONE, null, Float.NaN);
		final SpikeDetection detection = new SpikeDetection(p.evidence, p.amplitudeShare, REACH * p.solver.motifWidth,
			p.kernel == KernelKind.FREE ? MISFIT : 0);
		if (p.kernel == KernelKind.FREE) {
			final FreeDeconvolution free = new FreeDeconvolution(observation, p, detection, workers, listener, cancel);
			free.run(prepared.values);
			return new TraceSolution(traces, prepared, free.solution, free.kernels, free.fits);
		}
		final Solution solution = SparseDeconvolution.solve(observation, p.solver, workers, listener, cancel);
		final SpikeFit[] fits = new SpikeFit[traces.count()];
		workers.forEach(fits.length, t -> fits[t] = new SpikeFit(prepared.values[t], p.solver));
		final TransientKernel kernel = new TransientDeconvolution(observation, p.solver, workers, cancel).fit(p.kernel,
			solution.motifs.get(0), fits, detection);
		return new TraceSolution(traces, prepared, solution, new SpikeKernel[] { kernel }, fits);
	}
}
