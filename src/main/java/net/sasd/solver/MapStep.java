/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.optim.ProximalOperator;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * The proximal gradient step with inertia on the maps of one frame
 * ([L] Algorithm 5, first half; with β = 0 that of Algorithm 2):
 * {@code w = x + β(x − x_prev)}, {@code x⁺ = prox_{λt}(w − t ∇ψ(w))}. The step t
 * is 1/L with the joint Lipschitz constant L, or larger by [L] Algorithm 3: from
 * the remembered step, grown a little, it shrinks until
 * {@code ‖Σ a_k ⊛ (x⁺ − w)_k‖² ≤ ‖x⁺ − w‖² / t}, which for this quadratic ψ is the
 * condition of the algorithm; t = 1/L always meets it. Cost: 2K FFTs, 1 or 2 more
 * with a mask, K more for each rejected trial.
 */
final class MapStep {

	private static final double GROWTH = 1.06;
	private static final double SHRINKAGE = 0.8;
	private static final int CHUNK = 16384;

	private final ConvolutionModel model;
	private final ProximalOperator prox;
	private final StepRule rule;
	private final Buffers[] buffers;

	/** Gradients and trial maps of one lane. */
	private static final class Buffers {

		final float[][] gradients;
		final float[][] trial;
		final Spectrum[] spectra;

		Buffers(final ConvolutionModel model, final int motifs) {
			gradients = new float[motifs][model.grid.size()];
			trial = new float[motifs][model.grid.size()];
			spectra = FrameMaps.newSpectra(model, motifs);
		}
	}

	MapStep(final ConvolutionModel model, final int motifs, final ProximalOperator prox, final StepRule rule,
		final int lanes)
	{
		this.model = model;
		this.prox = prox;
		this.rule = rule;
		buffers = new Buffers[lanes];
		for (int i = 0; i < lanes; i++)
			buffers[i] = new Buffers(model, motifs);
	}

	/**
	 * Takes one step; afterwards x⁺ is current and x previous.
	 *
	 * @param motifs spectra of the motifs
	 * @param lipschitz L of the motifs
	 * @param beta inertia
	 * @return the sums of the step
	 */
	MapStatistics run(final int t, final FrameMaps frame, final Spectrum[] motifs, final double lipschitz,
		final double lambda, final double beta, final int lane, final Workspace work)
	{
		final Buffers b = buffers[lane];
		extrapolate(frame, beta, work.workers);
		model.residual(t, motifs, frame.previousSpectra, true, work);
		frame.bias = work.bias;
		for (int k = 0; k < motifs.length; k++)
			model.mapGradient(motifs[k], work, b.gradients[k]);
		final double safe = 1 / lipschitz;
		double step = rule == StepRule.LIPSCHITZ ? safe : Math.max(safe, frame.step * GROWTH);
		MapStatistics sums = attempt(frame, b, step, lambda, work.workers);
		while (step > safe && !holds(frame, b, motifs, sums, step, work)) {
			step = Math.max(safe, step * SHRINKAGE);
			sums = attempt(frame, b, step, lambda, work.workers);
		}
		frame.step = step;
		accept(frame, b);
		return sums;
	}

	/** previous ← w = x + β(x − x_prev), and its spectrum. */
	private void extrapolate(final FrameMaps frame, final double beta, final Workers workers) {
		final Chunks chunks = chunks();
		for (int k = 0; k < frame.maps.length; k++) {
			final float[] x = frame.maps[k], w = frame.previous[k];
			workers.forEach(chunks.count(), c -> extrapolate(x, w, (float) beta, chunks.from(c), chunks.to(c)));
			ConvolutionModel.combine(1 + beta, frame.spectra[k], -beta, frame.previousSpectra[k], workers);
		}
	}

	private static void extrapolate(final float[] x, final float[] w, final float beta, final int from, final int to) {
		for (int i = from; i < to; i++)
			w[i] = x[i] + beta * (x[i] - w[i]);
	}

	/** trial ← prox_{λt}(w − t·gradient), and its spectrum. */
	private MapStatistics attempt(final FrameMaps frame, final Buffers b, final double step, final double lambda,
		final Workers workers)
	{
		final Chunks chunks = chunks();
		final MapStatistics total = new MapStatistics();
		for (int k = 0; k < b.trial.length; k++) {
			final float[] w = frame.previous[k], g = b.gradients[k], x = frame.maps[k], next = b.trial[k];
			final float[] weights = frame.weights == null ? null : frame.weights[k];
			final MapStatistics[] parts = new MapStatistics[chunks.count()];
			workers.forEach(parts.length, c -> {
				final int from = chunks.from(c), to = chunks.to(c);
				descend(w, g, (float) step, next, from, to);
				prox.apply(next, weights, (float) (lambda * step), from, to);
				parts[c] = new MapStatistics();
				parts[c].add(w, x, next, from, to);
				parts[c].penalty = prox.value(next, weights, from, to);
			});
			for (final MapStatistics part : parts)
				total.add(part);
			model.forward(next, b.spectra[k], workers);
		}
		return total;
	}

	private static void descend(final float[] w, final float[] g, final float step, final float[] next, final int from,
		final int to)
	{
		for (int i = from; i < to; i++)
			next[i] = w[i] - step * g[i];
	}

	/** The condition of [L] Algorithm 3; leaves the spectra of w as they were, up to rounding. */
	private boolean holds(final FrameMaps frame, final Buffers b, final Spectrum[] motifs, final MapStatistics sums,
		final double step, final Workspace work)
	{
		for (int k = 0; k < motifs.length; k++)
			ConvolutionModel.combine(1, b.spectra[k], -1, frame.previousSpectra[k], work.workers);
		final boolean holds = model.energy(motifs, frame.previousSpectra, work) <= sums.distance / step;
		if (!holds) for (int k = 0; k < motifs.length; k++)
			ConvolutionModel.combine(1, b.spectra[k], -1, frame.previousSpectra[k], work.workers);
		return holds;
	}

	private static void accept(final FrameMaps frame, final Buffers b) {
		for (int k = 0; k < b.trial.length; k++) {
			final float[] map = frame.previous[k];
			frame.previous[k] = b.trial[k];
			b.trial[k] = map;
			final Spectrum spectrum = frame.previousSpectra[k];
			frame.previousSpectra[k] = b.spectra[k];
			b.spectra[k] = spectrum;
		}
		frame.swap();
	}

	private Chunks chunks() {
		return new Chunks(model.grid.size(), CHUNK);
	}
}
