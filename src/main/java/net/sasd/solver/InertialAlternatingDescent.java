/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Motifs;
import net.sasd.optim.Momentum;

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

	InertialAlternatingDescent(final String stage, final FrameSide frames, final Motifs start, final Parameters p,
		final double lambda, final LongAdder ffts)
	{
		super(stage, frames, start, p, lambda, ffts);
		motifMomentum = newMomentum(p);
	}

	@Override
	double motifInertia() {
		return Math.min(MOST_MOTIF_INERTIA, motifMomentum.next());
	}

	@Override
	void restart() {
		motifMomentum.restart();
		frames.tell(lane -> {
			for (int t = lane.from; t < lane.to; t++)
				lane.frames[t].momentum.restart();
			return null;
		});
	}
}
