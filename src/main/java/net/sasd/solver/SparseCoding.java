/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Momentum;
import net.sasd.optim.ProximalOperator;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.optim.StoppingRule;
import net.sasd.parallel.Workers;

/**
 * Sparse coding: the activation maps of motifs that are known. Solves the convex problem
 * {@code min over X, b of ½ Σ_t ‖M_t ∘ (Σ_k a_k ⊛ x_kt + b_t − y_t)‖² + λ Σ ‖w_kt ∘ x_kt‖₁}, the lasso within
 * [L] (3.2), by FISTA with adaptive restart, from X = 0 and w = 1; then, if asked for, rounds of reweighting
 * ([L] Algorithm 7). Of the parameters count those of the objective (λ, x ≥ 0, Huber penalty, reweighting, bias,
 * boundary), the step rule, tolerance and most iterations; number and size of the motifs are those of the motifs
 * given, which stay as they are, in order and sign too. A frame whose Ψ would rise is taken back and goes on
 * without inertia, so that Ψ never rises while the weights stay the same. Steppable like
 * {@link SparseDeconvolution}; the same bits for any number of threads. Cost per iteration, motif and frame: two
 * FFTs and the rejected step sizes; with a mask or {@code EXTENDED} three more per frame. Memory: 6 floats per
 * pixel of the grid, motif and frame. Not thread-safe.
 */
public final class SparseCoding {

	private final Observation observation;
	private final Motifs motifs;
	private final SolverState state;
	private final MapFista fista;
	private final Parameters parameters;
	private final Reweighting reweighting;
	private StoppingRule rule;
	/** Iterations of the coding or the current round, and how many are left. */
	private int iteration, remaining;
	private int roundsLeft;
	private final long start = System.nanoTime();
	private final List<IterationRecord> records = new ArrayList<>();
	/** Fidelity, Ψ and sums of the accepted maps, per frame. */
	private final double[] fidelities, objectives;
	private final MapStatistics[] accepted;
	/** How the stage without weights ended. */
	private SolverStatus outcome = SolverStatus.RUNNING;
	private SolverStatus status = SolverStatus.RUNNING;

	/**
	 * Prepares a run.
	 *
	 * @param observation the frames
	 * @param motifs the motifs, on the window where they are not zero
	 * @param parameters the objective and when to stop
	 * @param workers threads to use
	 * @throws IllegalArgumentException if the parameters are wrong or the motifs do not fit the frames
	 */
	public SparseCoding(final Observation observation, final Motifs motifs, final Parameters parameters,
		final Workers workers)
	{
		final Parameters p = withMotifs(parameters, motifs).validate().validateFor(observation.height, observation.width);
		this.observation = observation;
		this.motifs = motifs;
		final Grid grid = new Grid(p.boundary, observation.height, observation.width, motifs.height(), motifs.width());
		state = new SolverState(observation, grid, motifs, p, ProximalOperator.huber(p.huber, p.nonNegative),
			Momentum::adaptive, new LongAdder(), workers);
		fista = new MapFista(state, p.stepRule);
		this.parameters = p;
		reweighting = new Reweighting(p.reweightingFloor, p.motifHeight * p.motifWidth, observation.height *
			observation.width);
		roundsLeft = p.reweighting;
		fidelities = new double[state.frames.length];
		objectives = new double[state.frames.length];
		accepted = new MapStatistics[state.frames.length];
		begin(p.maxIterations);
	}

	/** Begins the coding or a round of reweighting: there is no Ψ to compare with. */
	private void begin(final int iterations) {
		Arrays.fill(objectives, Double.POSITIVE_INFINITY);
		rule = new StoppingRule(parameters.tolerance);
		iteration = 0;
		remaining = iterations;
		fista.restart();
	}

	/** @return the parameters with these motifs as start, and number and size of motifs to go with them */
	public static Parameters withMotifs(final Parameters parameters, final Motifs motifs) {
		return parameters.toBuilder().motifs(motifs.count()).motifSize(motifs.height(), motifs.width()).initialMotifs(motifs)
			.initialPatches((int[][]) null).build();
	}

	/**
	 * Runs to the end.
	 *
	 * @param listener told of every iteration
	 * @param cancel asks to stop; the best solution so far is returned
	 * @return the solution; its status says how the run ended
	 * @throws IllegalArgumentException if the parameters are wrong or the motifs do not fit the frames
	 */
	public static Solution solve(final Observation observation, final Motifs motifs, final Parameters parameters,
		final Workers workers, final SolverListener listener, final CancelToken cancel)
	{
		final SparseCoding run = new SparseCoding(observation, motifs, parameters, workers);
		while (!run.isDone()) {
			if (cancel.isCancelled()) run.cancel();
			else listener.iterated(run.iterate());
		}
		return run.solution();
	}

	/**
	 * One step on the maps of every frame.
	 *
	 * @return what it did
	 * @throws IllegalStateException if the run is done
	 */
	public IterationRecord iterate() {
		if (isDone()) throw new IllegalStateException("The run has ended (" + status + "); ask for its solution.");
		final MapStatistics moved = fista.iterate();
		final boolean[] rose = new boolean[objectives.length];
		state.lanes.forEach((t, slot, work) -> {
			final FrameMaps frame = state.frames[t];
			final double fidelity = frame.residual(state.model, t, state.motifs.point(), work);
			final double objective = fidelity + state.lambda * fista.last[t].penalty;
			rose[t] = objective > objectives[t];
			if (rose[t]) {
				frame.swap();
				frame.momentum.restart();
				return;
			}
			fidelities[t] = fidelity;
			objectives[t] = objective;
			accepted[t] = fista.last[t];
		});
		final IterationRecord record = record(moved, rose);
		records.add(record);
		remaining--;
		if (rule.isMet(record.objective)) endRound(SolverStatus.CONVERGED);
		else if (remaining == 0) endRound(SolverStatus.ITERATION_LIMIT);
		return record;
	}

	private void endRound(final SolverStatus how) {
		if (outcome == SolverStatus.RUNNING) outcome = how;
		if (roundsLeft-- == 0) {
			status = outcome;
			return;
		}
		reweighting.apply(state.frames, state.lanes);
		begin(Plan.roundLimit(parameters));
	}

	private IterationRecord record(final MapStatistics moved, final boolean[] rose) {
		final MapStatistics sums = MapFista.sum(accepted);
		double fidelity = 0;
		boolean restarted = false;
		for (int t = 0; t < rose.length; t++) {
			fidelity += fidelities[t];
			restarted |= rose[t];
		}
		final String stage = outcome == SolverStatus.RUNNING ? "coding" : Plan.REWEIGHTING;
		return new IterationRecord(stage, ++iteration, fidelity, state.lambda * sums.penalty, state.lambda,
			sums.nonzeros, 0, moved.norm > 0 ? Math.sqrt(moved.change / moved.norm) : 0, state.frames[0].step, 0,
			fista.betas[0], restarted, FrameMaps.convolution(state.frames), state.ffts(), (System.nanoTime() - start) * 1e-9);
	}

	/** @return how the run stands; {@code RUNNING} until it is done, then how the stage without weights ended */
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

	/** @return the solution so far; ends the run as {@code CANCELLED} if it is not done */
	public Solution solution() {
		cancel();
		final SolutionParts parts = new SolutionParts(observation, state.model.grid);
		final double objective = state.fidelity() + state.lambda * state.penalty();
		final float[][][] components = parts.components(state.model, state.lanes, state.motifs.spectra, state.frames);
		final float[][][] maps = new float[components.length][motifs.count()][];
		final float[][] residual = new float[components.length][];
		final double[] bias = new double[components.length];
		for (int t = 0; t < components.length; t++) {
			bias[t] = state.frames[t].bias;
			residual[t] = parts.residual(t, components[t], bias[t]);
			for (int k = 0; k < motifs.count(); k++)
				maps[t][k] = parts.field(state.frames[t].maps[k], 1);
		}
		return new Solution(status, motifs, parts.wrap(maps), bias, observation.scale, components, residual, objective,
			records, SolutionParts.withEmptyMotifs(observation.warnings, maps, "lower lambda or leave it out."));
	}
}
