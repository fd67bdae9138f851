/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Grid;
import net.sasd.model.Motifs;

/**
 * The two-stage method ([Z] section 3). Stage I descends on the n-window with the
 * μ-Huber penalty at a large λ, where every local minimum is near a signed
 * shift-truncation {@code ±P_S(ι* s_τ[a₀])} of the truth; λ is a share of
 * {@link LambdaBound#tight}. Stage II puts the motif into the middle of the lifted
 * window and descends from there while λ falls to its value; the motif is moved back
 * to the middle meanwhile ({@link Recentring}), and the penalty is the one that was
 * asked for. Stateless.
 */
final class TwoStage {

	/** λ of stage I relative to its bound. */
	private static final double SHARE = 0.5;
	/** μ relative to λ: [Z] has μ ≪ λ. */
	private static final double ROUNDING = 0.01;

	private TwoStage() {}

	/** @return what stage I minimises */
	static Parameters first(final Parameters p, final LambdaBound bound) {
		final double lambda = Math.max(p.lambda, SHARE * bound.tight);
		return p.toBuilder().lambda(lambda).huber(p.huber > 0 ? p.huber : ROUNDING * lambda).build();
	}

	/** @return the motifs in the middle of the lifted window, zeros around */
	static Motifs lift(final double[][] motifs, final Grid small, final Grid lifted) {
		final double[][] out = new double[motifs.length][];
		for (int k = 0; k < out.length; k++)
			out[k] = LiftedWindow.lift(motifs[k], small.motifHeight, small.motifWidth, lifted);
		return new Motifs(lifted.motifHeight, lifted.motifWidth, out);
	}
}
