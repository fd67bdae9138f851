/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.List;

import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;

/**
 * Short-and-sparse deconvolution: the front door of the solver, for one motif
 * (SaSD) and several (SaS-CDL), images, stacks and 1-D signals alike. Solves the
 * bilinear lasso
 * {@code min ½ Σ_t ‖M_t ∘ (y_t − Σ_k a_k ⊛ x_kt − b_t)‖² + λ Σ ‖w_kt ∘ x_kt‖₁}, {@code ‖a_k‖ = 1}
 * ([L] (3.1), (4.6), (B.8)) in stages: a {@code race} of several starts, or
 * {@code truncation}, the first of the two stages of [Z]; then {@code descent} on the
 * lifted window 3n − 2 while λ falls to its value; then rounds of {@code reweighting};
 * then {@code polish} on the n-window. Only the descent is always there; w = 1 without
 * reweighting. The shift of the motifs is corrected at the end. Steppable: the caller
 * owns the loop of {@link #iterate()}, or lets {@link #solve} run it. The same input,
 * parameters and seed give the same bits for any number of threads. Memory: 5 floats
 * per pixel of the grid, motif and frame (6 with weights), 2 per pixel and frame; for
 * every thread that works on frames, of which there are at most 8, 4 per pixel and motif and 3
 * per pixel; and 2 per pixel and motif. A race has that for every start. More frames than fit:
 * {@link JointDeconvolution}. Not thread-safe.
 */
public final class SparseDeconvolution implements SteppableSolver {

	private final Observation observation;
	private final Parameters parameters;
	private final long start = System.nanoTime();
	private final List<IterationRecord> records = new ArrayList<>();
	private final Plan plan;
	private Stage stage;
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
		plan = new Plan(observation, parameters, workers);
		stage = plan.next(null);
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
	@Override
	public IterationRecord iterate() {
		if (isDone()) throw new IllegalStateException("The run has ended (" + status + "); ask for its solution.");
		final IterationRecord record = stage.iterate(start);
		records.add(record);
		if (stage.outcome() != SolverStatus.RUNNING) {
			if (record.stage.equals(Plan.MAIN)) outcome = stage.outcome();
			if (plan.hasNext()) stage = plan.next(stage.descent());
			else status = outcome;
		}
		return record;
	}

	/** @return how the run stands; {@code RUNNING} until it is done, then how its descent stage ended */
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

	/** @return the motifs as they stand, on the window of the current stage, shift not corrected */
	@Override
	public Motifs motifs() {
		final Descent descent = stage.descent();
		return new Motifs(descent.model.grid.motifHeight, descent.model.grid.motifWidth, descent.motifs.motifs);
	}

	/** @return the solution so far, with the shift corrected; ends the run as {@code CANCELLED} if it is not done */
	public Solution solution() {
		cancel();
		final Descent descent = stage.descent();
		return new SolutionBuilder(observation, descent, new ShiftCorrection(descent, plan.small(), parameters.shiftRule),
			parameters.nonNegative).build(status, records, observation.warnings);
	}
}
