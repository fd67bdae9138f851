/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Momentum;
import net.sasd.optim.ProximalOperator;
import net.sasd.parallel.Workers;

/**
 * What the methods that descent is compared with share ([L] 5.3): the start, which is that of
 * {@link SparseDeconvolution}, a constant λ, and the record of an iteration. They have neither a stopping rule nor
 * shift correction. Not thread-safe.
 */
abstract class Baseline implements SteppableSolver {

	final SolverState state;
	private final String stage;
	private final long start = System.nanoTime();
	private int iteration;

	Baseline(final String stage, final Observation y, final Parameters p, final Supplier<Momentum> momentum,
		final Workers workers)
	{
		this.stage = stage;
		p.validate().validateFor(y.height, y.width);
		final LongAdder ffts = new LongAdder();
		final Initialization init = new Initialization(y, p, ffts, workers);
		state = new SolverState(y, init.grid, init.motifs, p, ProximalOperator.l1(p.nonNegative), momentum, ffts, workers);
	}

	@Override
	public final Motifs motifs() {
		return new Motifs(state.model.grid.motifHeight, state.model.grid.motifWidth, state.motifs.motifs);
	}

	/**
	 * The record of the iteration that has just ended.
	 *
	 * @param maps sums of the last step on the maps
	 * @param motifChange max_k ‖a_k⁺ − a_k‖
	 * @param motifStep τ of the last step on the motifs
	 * @param momentum β
	 */
	final IterationRecord record(final double fidelity, final MapStatistics maps, final double motifChange,
		final double motifStep, final double momentum)
	{
		return new IterationRecord(stage, ++iteration, fidelity, state.lambda * maps.penalty, state.lambda, maps.nonzeros,
			motifChange, maps.norm > 0 ? Math.sqrt(maps.change / maps.norm) : 0, state.frames[0].step, motifStep, momentum,
			false, FrameMaps.convolution(state.frames), state.ffts(), (System.nanoTime() - start) * 1e-9);
	}
}
