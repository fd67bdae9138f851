/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

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

	final ConvolutionModel model;
	final MotifState motifs;
	final FrameMaps[] frames;
	final Lanes lanes;
	final MotifStep motifStep;
	private final MapStep mapStep;
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
	private final ProximalOperator penalty;

	/** Starts from motifs on the window of the grid and maps of zeros. */
	Descent(final String stage, final Observation y, final Grid grid, final Motifs start, final Parameters p,
		final double lambda, final LongAdder ffts, final Workers workers)
	{
		this.stage = stage;
		this.ffts = ffts;
		this.lambda = lambda;
		extraEvery = p.method == Method.IADM ? p.extraMapStepEvery : 0;
		model = new ConvolutionModel(y, grid, p.bias, ffts, workers);
		lanes = new Lanes(model, workers);
		motifs = new MotifState(model, start, lanes.shared());
		frames = new FrameMaps[y.frames()];
		for (int t = 0; t < frames.length; t++)
			frames[t] = new FrameMaps(model, start.count(), newMomentum(p), extraEvery > 0);
		penalty = ProximalOperator.huber(p.huber, p.nonNegative);
		mapStep = new MapStep(model, start.count(), penalty, p.stepRule, lanes.count());
		motifStep = new MotifStep(model, lanes, motifs, p.nonNegativeMotifs, mapStep.scratch());
		recentring = new Recentring(this, new Grid(p.boundary, y.height, y.width, p.motifHeight, p.motifWidth));
	}

	/** @return the method that the parameters ask for */
	static Descent create(final String stage, final Observation y, final Grid grid, final Motifs start,
		final Parameters p, final double lambda, final LongAdder ffts, final Workers workers)
	{
		return p.method == Method.ADM ? new AlternatingDescent(stage, y, grid, start, p, lambda, ffts, workers)
			: new InertialAlternatingDescent(stage, y, grid, start, p, lambda, ffts, workers);
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

	/** @return inertia for the maps of one frame */
	abstract Momentum newMomentum(Parameters p);

	/** @return β for the motif step */
	abstract double motifInertia();

	/** Throws momentum away, because Ψ rose and the iteration was taken back. */
	abstract void restart();

	/** Takes over maps, [t][k][grid], to go on from. */
	final void startFrom(final float[][][] maps) {
		for (int t = 0; t < maps.length; t++)
			frames[t].maps = maps[t];
		refreshAll();
	}

	/** @return the maps, [t][k][grid]; not copies */
	final float[][][] maps() {
		final float[][][] maps = new float[frames.length][][];
		for (int t = 0; t < maps.length; t++)
			maps[t] = frames[t].maps;
		return maps;
	}

	/** Transforms motifs and maps anew after they were changed from outside, and forgets the previous ones. */
	final void refreshAll() {
		for (int k = 0; k < motifs.count(); k++)
			motifs.previous[k] = motifs.motifs[k].clone();
		motifs.refresh(model, lanes.shared());
		lanes.forEach((t, lane, work) -> {
			final FrameMaps frame = frames[t];
			frame.unlist();
			for (int k = 0; k < frame.maps.length; k++) {
				System.arraycopy(frame.maps[k], 0, frame.previous[k], 0, frame.maps[k].length);
				model.forward(frame.maps[k], frame.spectra[k], work.workers);
				ConvolutionModel.combine(1, frame.spectra[k], 0, frame.previousSpectra[k], work.workers);
			}
		});
	}

	/** @return Ψ at the current motifs and maps, computed anew; sets the biases */
	final double evaluate() {
		return lanes.sum((t, lane, work) -> {
			double sum = 0;
			for (int k = 0; k < frames[t].maps.length; k++)
				sum += penalty.value(frames[t].maps[k], frames[t].weights == null ? null : frames[t].weights[k], 0, model.grid
					.size());
			return frames[t].residual(model, t, motifs.spectra, motifs.motifs, work) + lambda * sum;
		});
	}

	/**
	 * One iteration.
	 *
	 * @param start {@link System#nanoTime()} of the run's start
	 */
	final IterationRecord iterate(final long start) {
		if (++iteration % REFRESH == 0) motifs.refresh(model, lanes.shared());
		if (lambdaChanged && iteration - recentred >= RECENTRE) {
			recentred = iteration;
			if (recentring.apply()) restart();
		}
		lambdaChanged = false;
		final double[] betas = new double[frames.length];
		final MapStatistics sums = stepMaps(betas);
		final double fidelity = motifStep.run(frames, motifInertia());
		final boolean rose = fidelity + lambda * sums.penalty > objective;
		final Convolution convolution = FrameMaps.convolution(frames);
		if (rose) takeBack();
		else {
			this.fidelity = fidelity;
			accepted = sums;
			objective = fidelity + lambda * sums.penalty;
		}
		return new IterationRecord(stage, iteration, this.fidelity, lambda * accepted.penalty, lambda, accepted.nonzeros,
			motifStep.change, sums.norm > 0 ? Math.sqrt(sums.change / sums.norm) : 0, frames[0].step,
			motifStep.step, betas[0], rose, convolution, ffts.sum(), (System.nanoTime() - start) * 1e-9);
	}

	/** Inertia may overshoot: goes back to the motifs and maps before the iteration, so that Ψ never rises. */
	private void takeBack() {
		motifs.swap();
		for (final FrameMaps frame : frames)
			if (twoMapSteps()) frame.takeBack(model, lanes.shared().workers);
			else frame.swap();
		restart();
	}

	private boolean twoMapSteps() {
		return extraEvery > 0 && iteration % extraEvery == 0;
	}

	/** Moves the maps of every frame; returns the sums of the last step and fills in its inertias. */
	private MapStatistics stepMaps(final double[] betas) {
		final double lipschitz = model.mapLipschitz(motifs.spectra, lanes.shared());
		final MapStatistics[] sums = new MapStatistics[frames.length];
		final int steps = twoMapSteps() ? 2 : 1;
		lanes.forEach((t, lane, work) -> {
			for (int n = 0; n < steps; n++) {
				if (n > 0) frames[t].keep();
				betas[t] = frames[t].momentum.next();
				sums[t] = mapStep.run(t, frames[t], motifs, lipschitz, lambda, betas[t], lane, work);
				if (sums[t].uphill > 0) frames[t].momentum.restart();
			}
		});
		final MapStatistics total = new MapStatistics();
		for (final MapStatistics sum : sums)
			total.add(sum);
		return total;
	}
}
