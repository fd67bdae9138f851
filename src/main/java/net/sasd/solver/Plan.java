/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;

/**
 * The stages of a run, each begun from where the one before ended: {@code race} of
 * several starts, or {@code truncation}, stage I of [Z]; {@code descent}, which is
 * always there; rounds of {@code reweighting}; {@code polish} on the n-window.
 * Not thread-safe.
 */
final class Plan {

	/** The stage that decides how a run ended. */
	static final String MAIN = "descent";
	static final String RACE = "race", TRUNCATION = "truncation", REWEIGHTING = "reweighting", POLISH = "polish";
	/** Most iterations of a round of reweighting, whose warm start is near. */
	private static final int ROUND = 100;
	/** Rounds of reweighting need not be as precise as the descent: this times its tolerance. */
	private static final double ROUND_TOLERANCE = 10;

	private final Observation y;
	private final Parameters p;
	private final LongAdder ffts = new LongAdder();
	private final Workers workers;
	private final Grid small;
	private final Reweighting reweighting;
	private final DuplicateMotifs duplicates;
	private final Deque<Function<Descent, Stage>> stages = new ArrayDeque<>();

	Plan(final Observation y, final Parameters p, final Workers workers) {
		this.y = y;
		this.p = p;
		this.workers = workers;
		small = new Grid(p.boundary, y.height, y.width, p.motifHeight, p.motifWidth);
		reweighting = new Reweighting(p.reweightingFloor, p.motifHeight * p.motifWidth, y.height * y.width);
		duplicates = new DuplicateMotifs(small, p.motifs);
		if (p.starts > 1) stages.add(none -> race());
		else stages.add(none -> p.twoStage ? truncation() : fromStart());
		for (int i = 0; i < p.reweighting; i++)
			stages.add(this::reweighted);
		if (p.polishIterations > 0) stages.add(this::polish);
	}

	/** @return most iterations of a round of reweighting */
	static int roundLimit(final Parameters p) {
		return Math.min(ROUND, p.maxIterations);
	}

	/** @return the grid of the n-window */
	Grid small() {
		return small;
	}

	/** @return true if there is another stage */
	boolean hasNext() {
		return !stages.isEmpty();
	}

	/** @return the next stage, from the state of the one before; null before the first */
	Stage next(final Descent before) {
		return stages.remove().apply(before);
	}

	private Stage race() {
		final Race race = new Race(y, p, workers);
		stages.addFirst(before -> {
			ffts.add(race.ffts());
			final Motifs motifs = new Motifs(before.model.grid.motifHeight, before.model.grid.motifWidth,
				before.motifs.motifs);
			final Descent descent = descent(MAIN, before.model.grid, motifs, p, p.lambda);
			descent.startFrom(before.local().maps());
			return stage(descent, LambdaSchedule.constant(p.lambda), p.maxIterations, p.tolerance);
		});
		return race;
	}

	private Stage fromStart() {
		final Initialization init = new Initialization(y, p, ffts, workers);
		return descending(init.grid, init.motifs, init.startLambda);
	}

	private Stage truncation() {
		final Initialization init = new Initialization(y, p, ffts, workers);
		final ConvolutionModel model = new ConvolutionModel(y, init.grid, p.bias, ffts, workers);
		final Parameters first = TwoStage.first(p, new LambdaBound(model, p, init.motifs.get(0), model.newWorkspace(
			workers)));
		stages.addFirst(before -> {
			final Grid lifted = Initialization.lifted(y, p);
			return descending(lifted, TwoStage.lift(before.motifs.motifs, init.grid, lifted), first.lambda);
		});
		return stage(descent(TRUNCATION, init.grid, init.motifs, first, first.lambda), LambdaSchedule.constant(
			first.lambda), p.maxIterations, p.tolerance);
	}

	private Stage descending(final Grid grid, final Motifs motifs, final double startLambda) {
		final LambdaSchedule lambdas = new LambdaSchedule(startLambda, p.lambda, p.continuation, p.homotopyPrecision,
			p.maxIterations);
		return stage(descent(MAIN, grid, motifs, p, lambdas.lambda()), lambdas, p.maxIterations, p.tolerance);
	}

	private Stage reweighted(final Descent before) {
		reweighting.apply(before);
		before.setStage(REWEIGHTING);
		return stage(before, LambdaSchedule.constant(p.lambda), roundLimit(p), ROUND_TOLERANCE * p.tolerance);
	}

	private Stage polish(final Descent before) {
		final ShiftCorrection correction = new ShiftCorrection(before, small, p.shiftRule);
		final Motifs motifs = new Motifs(small.motifHeight, small.motifWidth, correction.motifs);
		final Descent descent = descent(POLISH, small, motifs, p, p.lambda);
		descent.startFrom(correction.maps());
		if (p.reweighting > 0) reweighting.apply(descent);
		return stage(descent, LambdaSchedule.constant(p.lambda), p.polishIterations, p.tolerance);
	}

	private Descent descent(final String name, final Grid grid, final Motifs motifs, final Parameters parameters,
		final double lambda)
	{
		return Descent.create(name, y, grid, motifs, parameters, lambda, ffts, workers);
	}

	private Stage stage(final Descent descent, final LambdaSchedule lambdas, final int iterations,
		final double tolerance)
	{
		return new DescentStage(descent, lambdas, duplicates, iterations, tolerance);
	}
}
