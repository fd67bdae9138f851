/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.Momentum;
import net.sasd.parallel.Workers;

/**
 * ADM, alternating descent ([L] Algorithm 2): a proximal gradient step on the
 * maps, then a Riemannian gradient step on the motifs, without inertia. The
 * objective never rises. Cost per iteration, frame and motif: two real FFTs in
 * {@code PERIODIC}, and two per motif for the motif step.
 */
final class AlternatingDescent extends Descent {

	AlternatingDescent(final String stage, final Observation y, final Grid grid, final Motifs start,
		final Parameters p, final double lambda, final LongAdder ffts, final Workers workers)
	{
		super(stage, y, grid, start, p, lambda, ffts, workers);
	}

	@Override
	Momentum newMomentum(final Parameters p) {
		return Momentum.fixed(0);
	}

	@Override
	double motifInertia() {
		return 0;
	}

	@Override
	void restart() {
		// without inertia there is nothing to throw away
	}
}
