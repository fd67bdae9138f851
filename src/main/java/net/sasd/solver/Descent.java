/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.Convolution;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Momentum;
import net.sasd.optim.ProximalOperator;
import net.sasd.parallel.Workers;

/**
 * What alternating descent methods share: a proximal step on the maps of every
 * frame, then a Riemannian step on the motifs. Subclasses decide on inertia.
 * One call of {@link #iterate} is one iteration; the caller owns the loop. Not
 * thread-safe.
 */
abstract class Descent {

	/** Fewest iterations after which motifs are moved to the middle of their windows, while λ still falls. */
	private static final int RECENTRE = 10;
	/** Iterations after which motif spectra are transformed anew. */
	private static final int REFRESH = 50;

	final FrameSide frames;
	final ConvolutionModel model;
	final MotifState motifs;
	private final MotifStep motifStep;
	private double lambda;
	/** True if λ has changed since the last iteration. */
	private boolean lambdaChanged;
	/** Iteration of the last recentring. */
	private int recentred;
	private final int extraEvery;
	private final LongAdder ffts;
	private final Recentring recentring;
	private String stage;
	private int iteration;
	private double objective = Double.POSITIVE_INFINITY;
	private double fidelity;
	private MapStatistics accepted;

	/**
	 * Starts from motifs on the window of the grid.
	 *
	 * @param ffts of this process
	 */
	Descent(final String stage, final FrameSide frames, final Motifs start, final Parameters p, final double lambda,
		final LongAdder ffts)
	{
		this.stage = stage;
		this.frames = frames;
		this.ffts = ffts;
		this.lambda = lambda;
		extraEvery = extraEvery(p);
		model = frames.model();
		motifs = new MotifState(model, start, frames.shared());
		motifStep = new MotifStep(frames, motifs, p.nonNegativeMotifs);
		recentring = new Recentring(this, new Grid(p.boundary, model.grid.fieldHeight, model.grid.fieldWidth, p.motifHeight,
			p.motifWidth));
	}

	/** @return the method that the parameters ask for, with maps of zeros in this process */
	static Descent create(final String stage, final Observation y, final Grid grid, final Motifs start,
		final Parameters p, final double lambda, final LongAdder ffts, final Workers workers)
	{
		final ConvolutionModel model = new ConvolutionModel(y, grid, p.bias, ffts, workers);
		final Lanes lanes = new Lanes(model, workers);
		final FrameMaps[] maps = new FrameMaps[y.frames()];
		for (int t = 0; t < maps.length; t++)
			maps[t] = new FrameMaps(model, start.count(), newMomentum(p), extraEvery(p) > 0);
		final MapStep step = new MapStep(model, start.count(), ProximalOperator.huber(p.huber, p.nonNegative), p.stepRule,
			lanes.slots());
		return create(stage, new LocalFrames(model, lanes, maps, start.count(), step), start, p, lambda, ffts);
	}

	/** @return the method that the parameters ask for, with frames wherever they are */
	static Descent create(final String stage, final FrameSide frames, final Motifs start, final Parameters p,
		final double lambda, final LongAdder ffts)
	{
		return p.method == Method.ADM ? new AlternatingDescent(stage, frames, start, p, lambda, ffts)
			: new InertialAlternatingDescent(stage, frames, start, p, lambda, ffts);
	}

	/** @return every how many iterations maps take a second step; 0: never */
	static int extraEvery(final Parameters p) {
		return p.method == Method.IADM ? p.extraMapStepEvery : 0;
	}

	/** @return inertia for the maps of one frame, or for the motifs */
	static Momentum newMomentum(final Parameters p) {
		return p.method == Method.ADM ? Momentum.fixed(0) : p.fixedMomentum > 0 ? Momentum.fixed(p.fixedMomentum) : Momentum
			.adaptive();
	}

	/** @return the frames, if they are in this process, as they always are but in {@link JointDeconvolution} */
	final LocalFrames local() {
		return (LocalFrames) frames;
	}

	/** Goes on under another name, counting iterations from 1. */
	final void setStage(final String name) {
		stage = name;
		iteration = 0;
		recentred = 0;
	}

	/** Goes on with another λ; inertia is kept. */
	final void setLambda(final double next) {
		if (next == lambda) return;
		lambda = next;
		lambdaChanged = true;
		// the same iterate costs something else now, so there is nothing to compare with
		objective = Double.POSITIVE_INFINITY;
	}

	/** Forgets Ψ, because the penalty has changed, and the inertia. */
	final void reset() {
		objective = Double.POSITIVE_INFINITY;
		restart();
	}

	/** @return β for the motif step */
	abstract double motifInertia();

	/** Throws momentum away, because Ψ rose and the iteration was taken back. */
	abstract void restart();

	/** Takes over maps, [t][k][grid], to go on from. */
	final void startFrom(final float[][][] maps) {
		for (int t = 0; t < maps.length; t++)
			local().frames[t].maps = maps[t];
		refreshAll();
	}

	/** Transforms motifs and maps anew after they were changed from outside, and forgets the previous ones. */
	final void refreshAll() {
		for (int k = 0; k < motifs.count(); k++)
			motifs.previous[k] = motifs.motifs[k].clone();
		motifs.refresh(model, frames.shared());
		frames.tell(lane -> {
			for (int t = lane.from; t < lane.to; t++)
				lane.frames[t].refresh(lane.model, lane.work.workers);
			return null;
		});
	}

	/** @return Ψ at the current motifs and maps, computed anew; sets the biases */
	final double evaluate() {
		final MotifPoint point = motifs.point();
		final double weight = lambda;
		double sum = 0;
		for (final double part : frames.ask(lane -> evaluate(lane, point, weight)))
			sum += part;
		return sum;
	}

	private static double evaluate(final FrameLane lane, final MotifPoint motifs, final double lambda) {
		double sum = 0;
		for (int t = lane.from; t < lane.to; t++)
			sum += lane.frames[t].residual(lane.model, t, motifs, lane.work) + lambda * lane.mapStep.penalty(lane.frames[t]);
		return sum;
	}

	/**
	 * One iteration.
	 *
	 * @param start {@link System#nanoTime()} of the run's start
	 */
	final IterationRecord iterate(final long start) {
		if (++iteration % REFRESH == 0) motifs.refresh(model, frames.shared());
		if (lambdaChanged && iteration - recentred >= RECENTRE) {
			recentred = iteration;
			if (recentring.apply()) restart();
		}
		lambdaChanged = false;
		final List<LaneStep> lanes = stepMaps();
		final MapStatistics sums = new MapStatistics();
		final List<LaneGradient> gradients = new ArrayList<>();
		int listed = 0, count = 0;
		for (final LaneStep lane : lanes) {
			sums.add(lane.sums);
			gradients.add(lane.gradient);
			listed += lane.listed;
			count += lane.frames;
		}
		final double fidelity = motifStep.finish(gradients);
		final boolean rose = fidelity + lambda * sums.penalty > objective;
		if (rose) takeBack();
		else {
			this.fidelity = fidelity;
			accepted = sums;
			objective = fidelity + lambda * sums.penalty;
		}
		return new IterationRecord(stage, iteration, this.fidelity, lambda * accepted.penalty, lambda, accepted.nonzeros,
			motifStep.change, sums.norm > 0 ? Math.sqrt(sums.change / sums.norm) : 0, lanes.get(0).size, motifStep.step, lanes
				.get(0).beta, rose, Convolution.of(listed, count), ffts.sum(), (System.nanoTime() - start) * 1e-9);
	}

	/** Moves the maps of every frame, and looks which way the motifs should move then. */
	private List<LaneStep> stepMaps() {
		final MotifPoint point = motifs.point();
		final double lipschitz = model.mapLipschitz(motifs.spectra, frames.shared()), weight = lambda;
		final int steps = twoMapSteps() ? 2 : 1;
		final MotifPoint next = motifStep.begin(motifInertia());
		return frames.change(lane -> new LaneStep(lane, point, lipschitz, weight, steps, next));
	}

	/** Inertia may overshoot: goes back to the motifs and maps before the iteration, so that Ψ never rises. */
	private void takeBack() {
		motifs.swap();
		final boolean two = twoMapSteps();
		frames.tell(lane -> {
			for (int t = lane.from; t < lane.to; t++)
				if (two) lane.frames[t].takeBack(lane.model, lane.work.workers);
				else lane.frames[t].swap();
			return null;
		});
		restart();
	}

	private boolean twoMapSteps() {
		return extraEvery > 0 && iteration % extraEvery == 0;
	}
}
