/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Motifs;

/**
 * ADM, alternating descent ([L] Algorithm 2): a proximal gradient step on the
 * maps, then a Riemannian gradient step on the motifs, without inertia. The
 * objective never rises. Cost per iteration, frame and motif: two real FFTs in
 * {@code PERIODIC}, and two per motif for the motif step.
 */
final class AlternatingDescent extends Descent {

	AlternatingDescent(final String stage, final FrameSide frames, final Motifs start, final Parameters p,
		final double lambda, final LongAdder ffts)
	{
		super(stage, frames, start, p, lambda, ffts);
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
