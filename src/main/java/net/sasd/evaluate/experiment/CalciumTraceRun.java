/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.evaluate.SpikeCount;
import net.sasd.evaluate.SpikeScore;
import net.sasd.evaluate.SpikeTrainDistance;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.SparseDeconvolution;
import net.sasd.trace.KernelKind;
import net.sasd.trace.TraceDeconvolution;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceScale;
import net.sasd.trace.TraceSolution;
import net.sasd.trace.Traces;

/** One simulated calcium trace of [L] 6.1.1 solved in one way, and how far that is from the truth. Immutable. */
final class CalciumTraceRun {

	/** Samples by which a found spike may miss the true one. */
	static final double TOLERANCE = 2;
	/** Hertz. */
	static final double RATE = 100;
	/** λ of [L] 6.1.1, in units of the trace. */
	private static final double LAMBDA = 0.1;
	private static final int MAX_LAG = 100, POLISH = 100;

	/** Spike train in the trace's units, one value per sample, moved cyclically to where it is nearest the truth. */
	final double[] train;
	/** Kernel of unit norm, and the time of its first entry after a true spike, in samples. */
	final double[] kernel;
	final double kernelStart;
	/** Fitted trace. */
	final double[] fitted;
	/** Time constants in seconds, empty if they were not fitted. */
	final double[] timeConstants;
	final double kernelError;
	final SpikeTrainDistance distance;
	final SpikeScore score;
	final int iterations;
	final long ffts;

	/**
	 * @param found spike train
	 * @param positions of the spikes in samples, null: counted in the train
	 * @param origin entry of the kernel that a spike's position is that of
	 */
	private CalciumTraceRun(final SignalProblem problem, final double[] found, final double[] positions,
		final double[] kernel, final int origin, final double[] fitted, final double[] timeConstants,
		final Solution solution)
	{
		this.kernel = kernel;
		this.fitted = fitted;
		this.timeConstants = timeConstants;
		final double[] truth = problem.activations();
		distance = SpikeTrainDistance.of(truth, found);
		train = new double[found.length];
		for (int i = 0; i < train.length; i++)
			train[i] = found[Math.floorMod(i - distance.lag, train.length)];
		score = SpikeScore.of(SpikeScore.times(truth), positions == null ? SpikeCount.of(train, 1) : positions, TOLERANCE,
			MAX_LAG);
		kernelStart = -origin - distance.lag;
		kernelError = problem.error(new Motifs(1, kernel.length, kernel));
		iterations = solution.records.size();
		ffts = solution.ffts();
	}

	/**
	 * The bilinear lasso with a free kernel; without reweighting it goes on with the kernel cut out of its lifted
	 * window ([L] B.3).
	 *
	 * @param rounds of reweighting, 0 for none
	 */
	static CalciumTraceRun free(final SignalProblem problem, final int rounds, final Workers workers) {
		final int n = problem.kernel().length, m = problem.length();
		final ParametersBuilder parameters = PaperSettings.recommended(n, LAMBDA, false, true).reweighting(rounds)
			.polishIterations(rounds == 0 ? POLISH : 0);
		final Solution solution = SparseDeconvolution.solve(problem.observation(), parameters.build(), workers,
			SolverListener.NONE, new CancelToken());
		final float[] map = solution.maps.inField(0, 0), component = solution.component(0, 0);
		final double[] train = new double[m], fitted = new double[m];
		for (int i = 0; i < m; i++) {
			train[i] = map[i];
			fitted[i] = component[i] + solution.bias(0);
		}
		return new CalciumTraceRun(problem, train, null, solution.motifs.get(0), n / 2, fitted,
			new double[0], solution);
	}

	/** Time constants, spikes between samples and amplitudes without a penalty ([L] 7.2). */
	static CalciumTraceRun parametric(final SignalProblem problem, final KernelKind kind, final Workers workers) {
		final int n = problem.kernel().length;
		final TraceParameters parameters = TraceParameters.builder(PaperSettings.recommended(n, LAMBDA, false, true)
			.reweighting(4).build()).scale(TraceScale.NONE).kernel(kind).build();
		final TraceSolution solution = TraceDeconvolution.solve(Traces.of(RATE, problem.signal()), parameters, workers,
			SolverListener.NONE, new CancelToken());
		final double[] kernel = java.util.Arrays.copyOf(solution.kernel(0).values(), n);
		return new CalciumTraceRun(problem, solution.spikes.train(0, 0), solution.spikes.countedPositions(0, 0), kernel, 0,
			solution.fitted(0), solution.timeConstants(), solution.solver);
	}
}
