/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.Momentum;
import net.sasd.optim.ProximalOperator;
import net.sasd.parallel.Workers;

/**
 * Where a solver of Ψ = ½ Σ_t ‖r_t‖² + λ g(X) stands: the model, motifs, maps and their spectra. The solver moves
 * them; nothing here does. Not thread-safe.
 */
final class SolverState {

	final ConvolutionModel model;
	final Lanes lanes;
	final MotifState motifs;
	final FrameMaps[] frames;
	final ProximalOperator penalty;
	final double lambda;
	private final LongAdder ffts;

	/** Starts from motifs on the window of the grid and maps of zeros. */
	SolverState(final Observation y, final Grid grid, final Motifs start, final Parameters p,
		final ProximalOperator penalty, final Supplier<Momentum> momentum, final LongAdder ffts, final Workers workers)
	{
		this.penalty = penalty;
		this.ffts = ffts;
		lambda = p.lambda;
		model = new ConvolutionModel(y, grid, p.bias, ffts, workers);
		lanes = new Lanes(model, workers);
		motifs = new MotifState(model, start, lanes.shared());
		frames = new FrameMaps[y.frames()];
		for (int t = 0; t < frames.length; t++)
			frames[t] = new FrameMaps(model, start.count(), momentum.get(), false);
	}

	/** @return the same frames as steps on the motifs see them, with scratch of their own */
	FrameSide frameSide() {
		return new LocalFrames(model, lanes, frames, motifs.count(), null);
	}

	/** @return FFTs so far */
	long ffts() {
		return ffts.sum();
	}

	/** @return ½ Σ_t ‖r_t‖² at the current motifs and maps; sets the biases */
	double fidelity() {
		return lanes.sum((t, slot, work) -> frames[t].residual(model, t, motifs.point(), work));
	}

	/** @return g(X), without λ */
	double penalty() {
		return lanes.sum((t, slot, work) -> penalty(t));
	}

	/** @return g of the maps of frame t, without λ */
	double penalty(final int t) {
		double sum = 0;
		for (int k = 0; k < frames[t].maps.length; k++)
			sum += penalty.value(frames[t].maps[k], frames[t].weights == null ? null : frames[t].weights[k], 0, model.grid
				.size());
		return sum;
	}
}
