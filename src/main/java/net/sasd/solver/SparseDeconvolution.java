/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.optim.StoppingRule;
import net.sasd.parallel.Workers;

/**
 * Short-and-sparse deconvolution: the front door of the solver, for one motif
 * (SaSD) and several (SaS-CDL), images, stacks and 1-D signals alike. Solves the
 * bilinear lasso
 * {@code min ½ Σ_t ‖M_t ∘ (y_t − Σ_k a_k ⊛ x_kt − b_t)‖² + λ Σ ‖x_kt‖₁}, {@code ‖a_k‖ = 1}
 * ([L] (3.1), (4.6)) by {@code descent} on the lifted window 3n − 2, then corrects
 * the shift and, if asked to, goes on with {@code polish} on the n-window.
 * Steppable: the caller owns the loop of {@link #iterate()}, or lets
 * {@link #solve} run it. The same input, parameters and seed give the same bits
 * for any number of threads. Memory: 6 floats per pixel of the grid, motif and
 * frame, and about 10 more per pixel and motif. Not thread-safe.
 */
public final class SparseDeconvolution {

	private final Observation observation;
	private final Parameters parameters;
	private final Workers workers;
	private final long start = System.nanoTime();
	private final LongAdder ffts = new LongAdder();
	private final List<IterationRecord> records = new ArrayList<>();
	private Descent descent;
	private final Continuation lambdas;
	private StoppingRule rule;
	private int remaining;
	private boolean polishing;
	/** How the descent stage ended. */
	private SolverStatus outcome = SolverStatus.RUNNING;
	private SolverStatus status = SolverStatus.RUNNING;

	/**
	 * Prepares a run: checks everything and chooses the start.
	 *
	 * @param observation the frames
	 * @param parameters what to do
	 * @param workers threads to use
	 * @throws IllegalArgumentException if the parameters are wrong or do not fit the frames
	 */
	public SparseDeconvolution(final Observation observation, final Parameters parameters, final Workers workers) {
		this.observation = observation;
		this.parameters = parameters.validate().validateFor(observation.height, observation.width);
		this.workers = workers;
		final Initialization init = new Initialization(observation, parameters, ffts, workers);
		lambdas = new Continuation(init.startLambda, parameters.lambda, parameters.continuation, parameters.maxIterations);
		descent = Descent.create("descent", observation, init.grid, init.motifs, parameters, lambdas, ffts, workers);
		rule = new StoppingRule(parameters.tolerance);
		remaining = parameters.maxIterations;
	}

	/**
	 * Runs to the end.
	 *
	 * @param listener told of every iteration
	 * @param cancel asks to stop; the best solution so far is returned
	 * @return the solution; its status says how the run ended
	 * @throws IllegalArgumentException if the parameters are wrong or do not fit the frames
	 */
	public static Solution solve(final Observation observation, final Parameters parameters, final Workers workers,
		final SolverListener listener, final CancelToken cancel)
	{
		final SparseDeconvolution run = new SparseDeconvolution(observation, parameters, workers);
		while (!run.isDone()) {
			if (cancel.isCancelled()) run.cancel();
			else listener.iterated(run.iterate());
		}
		return run.solution();
	}

	/**
	 * One iteration of the current stage.
	 *
	 * @return what it did
	 * @throws IllegalStateException if the run is done
	 */
	public IterationRecord iterate() {
		if (isDone()) throw new IllegalStateException("The run has ended (" + status + "); ask for its solution.");
		final IterationRecord record = descent.iterate(start);
		records.add(record);
		remaining--;
		final boolean converged = (polishing || lambdas.isOver(record.iteration)) && rule.isMet(record.objective);
		if (converged || remaining == 0) endStage(converged ? SolverStatus.CONVERGED : SolverStatus.ITERATION_LIMIT);
		return record;
	}

	/** @return how the run stands; {@code RUNNING} until it is done */
	public SolverStatus status() {
		return status;
	}

	/** @return true when nothing is left to iterate */
	public boolean isDone() {
		return status != SolverStatus.RUNNING;
	}

	/** Ends the run as {@code CANCELLED}; what was found so far is kept. Does nothing if it is done. */
	public void cancel() {
		if (!isDone()) status = SolverStatus.CANCELLED;
	}

	/** @return the solution so far, with the shift corrected; ends the run as {@code CANCELLED} if it is not done */
	public Solution solution() {
		cancel();
		return new SolutionBuilder(observation, descent, correctShift(), parameters.nonNegative).build(status, records,
			observation.warnings);
	}

	private void endStage(final SolverStatus how) {
		if (polishing || parameters.polishIterations == 0) {
			status = polishing ? outcome : how;
			return;
		}
		outcome = how;
		polishing = true;
		remaining = parameters.polishIterations;
		rule = new StoppingRule(parameters.tolerance);
		final ShiftCorrection correction = correctShift();
		final Motifs motifs = new Motifs(correction.grid.motifHeight, correction.grid.motifWidth, correction.motifs);
		descent = Descent.create("polish", observation, correction.grid, motifs, parameters, Continuation.none(
			parameters.lambda), ffts, workers);
		descent.startFrom(correction.maps);
	}

	private ShiftCorrection correctShift() {
		final Grid small = new Grid(parameters.boundary, observation.height, observation.width, parameters.motifHeight,
			parameters.motifWidth);
		return new ShiftCorrection(descent, small, parameters.shiftRule);
	}
}
