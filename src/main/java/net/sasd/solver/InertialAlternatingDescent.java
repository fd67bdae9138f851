/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.Momentum;
import net.sasd.parallel.Workers;

/**
 * iADM, inertial alternating descent ([L] Algorithm 5): a proximal gradient step
 * on the maps from an extrapolated point, then a Riemannian gradient step on the
 * motifs from a point extrapolated along the great circle. Inertia grows as the
 * iteration goes on and is thrown away on the maps of a frame when it points
 * uphill, and everywhere when Ψ rises, after that iteration was taken back; on
 * the motifs it stays at 0.9 or below, because the two blocks see each other only
 * after the step. Cost per iteration
 * at K motifs, {@code PERIODIC}: 2K FFTs for the maps, 2K for the motifs, and K
 * more on average for the second map step of every other iteration.
 */
final class InertialAlternatingDescent extends Descent {

	private static final double MOST_MOTIF_INERTIA = 0.9;

	private final Momentum motifMomentum;

	InertialAlternatingDescent(final String stage, final Observation y, final Grid grid, final Motifs start,
		final Parameters p, final double lambda, final LongAdder ffts, final Workers workers)
	{
		super(stage, y, grid, start, p, lambda, ffts, workers);
		motifMomentum = newMomentum(p);
	}

	@Override
	Momentum newMomentum(final Parameters p) {
		return p.fixedMomentum > 0 ? Momentum.fixed(p.fixedMomentum) : Momentum.adaptive();
	}

	@Override
	double motifInertia() {
		return Math.min(MOST_MOTIF_INERTIA, motifMomentum.next());
	}

	@Override
	void restart() {
		motifMomentum.restart();
		for (final FrameMaps frame : frames)
			frame.momentum.restart();
	}
}
