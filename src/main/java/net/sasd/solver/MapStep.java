/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.SparseMap;
import net.sasd.optim.ProximalOperator;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Scratch;
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
	/** A step that failed shrinks at least this much … */
	private static final double SHRINKAGE = 0.8;
	/** … and to this share of the inverse of the curvature that it met. */
	private static final double MARGIN = 0.95;
	private static final int CHUNK = 8192;

	private final ConvolutionModel model;
	private final ProximalOperator prox;
	private final StepRule rule;
	private final int motifs;
	/** Of every slot, made when they are first needed. */
	private final Buffers[] buffers;
	private final Scratch<MapBlock> blocks;

	/** Gradients and trial maps of one slot. */
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

	/** @param slots how many frames are worked on at a time */
	MapStep(final ConvolutionModel model, final int motifs, final ProximalOperator prox, final StepRule rule,
		final int slots)
	{
		this.model = model;
		this.prox = prox;
		this.rule = rule;
		this.motifs = motifs;
		buffers = new Buffers[slots];
		blocks = new Scratch<>(() -> new MapBlock(prox));
	}

	/** @return K spectra that this step does not need between its runs; the elements change, the array does not */
	Spectrum[] scratch() {
		return buffers(0).spectra;
	}

	private Buffers buffers(final int slot) {
		if (buffers[slot] == null) buffers[slot] = new Buffers(model, motifs);
		return buffers[slot];
	}

	/**
	 * Takes one step; afterwards x⁺ is current and x previous.
	 *
	 * @param point the motifs
	 * @param lipschitz L of the motifs
	 * @param beta inertia
	 * @return the sums of the step
	 */
	MapStatistics run(final int t, final FrameMaps frame, final MotifPoint point, final double lipschitz,
		final double lambda, final double beta, final int slot, final Workspace work)
	{
		final Buffers b = buffers(slot);
		final Spectrum[] motifs = point.spectra;
		for (int k = 0; k < motifs.length; k++)
			ConvolutionModel.extrapolate(frame.spectra[k], beta, 0, frame.previousSpectra[k], frame.previousSpectra[k],
				work.workers);
		final SparseMap[] lists = frame.lists() == null ? null : SparseMap.extrapolated(frame.maps, frame.before(),
			(float) beta, model.grid);
		if (lists == null) model.residual(t, motifs, frame.previousSpectra, true, work);
		else model.residual(t, point.motifs, lists, true, work);
		frame.bias = work.bias;
		for (int k = 0; k < motifs.length; k++)
			model.mapGradient(motifs[k], work, b.gradients[k]);
		final double safe = 1 / lipschitz;
		double step = rule == StepRule.LIPSCHITZ ? safe : Math.max(safe, frame.step * GROWTH);
		MapStatistics sums = attempt(frame, beta, b, step, lambda, work.workers);
		while (step > safe) {
			// for this quadratic ψ the condition of the algorithm is that the curvature met is at most 1/t
			final double bend = curvature(t, frame, b, motifs, work);
			if (bend <= sums.distance / step) break;
			if (model.isMasked()) subtract(frame, b, work.workers);
			step = Math.max(safe, Math.min(SHRINKAGE * step, MARGIN * sums.distance / bend));
			sums = attempt(frame, beta, b, step, lambda, work.workers);
		}
		frame.step = step;
		accept(frame, b);
		frame.list(model, sums.nonzeros);
		return sums;
	}

	/** @return g of the maps of a frame, without λ */
	double penalty(final FrameMaps frame) {
		double sum = 0;
		for (int k = 0; k < frame.maps.length; k++)
			sum += prox.value(frame.maps[k], frame.weights == null ? null : frame.weights[k], 0, model.grid.size());
		return sum;
	}

	/** trial ← prox_{λt}(w − t·gradient), and its spectrum. */
	private MapStatistics attempt(final FrameMaps frame, final double beta, final Buffers b, final double step,
		final double lambda, final Workers workers)
	{
		final Chunks chunks = new Chunks(model.grid.size(), CHUNK);
		final MapStatistics total = new MapStatistics();
		for (int k = 0; k < b.trial.length; k++) {
			final float[] x = frame.maps[k], before = frame.before()[k], g = b.gradients[k], next = b.trial[k];
			final float[] weights = frame.weights == null ? null : frame.weights[k];
			final MapStatistics[] parts = new MapStatistics[chunks.count()];
			workers.forEach(parts.length, c -> blocks.use(block -> parts[c] = block.run(x, before, (float) beta, g, weights,
				(float) step, (float) (lambda * step), next, chunks.from(c), chunks.to(c))));
			for (final MapStatistics part : parts)
				total.add(part);
			model.forward(next, b.spectra[k], workers);
		}
		return total;
	}

	/** ‖Σ a_k ⊛ (x⁺ − w)_k‖², or an upper bound; with a mask w's spectra become those of x⁺ − w. */
	private double curvature(final int t, final FrameMaps frame, final Buffers b, final Spectrum[] motifs,
		final Workspace work)
	{
		if (!model.isMasked()) return model.distance(t, motifs, b.spectra, work);
		subtract(frame, b, work.workers);
		return model.energy(motifs, frame.previousSpectra, work);
	}

	/** w's spectra ← those of x⁺ − w, or back again, up to rounding. */
	private static void subtract(final FrameMaps frame, final Buffers b, final Workers workers) {
		for (int k = 0; k < b.spectra.length; k++)
			ConvolutionModel.combine(1, b.spectra[k], -1, frame.previousSpectra[k], workers);
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
}
