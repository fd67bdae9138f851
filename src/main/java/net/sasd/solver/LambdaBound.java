/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.ConvolutionModel;
import net.sasd.model.Motifs;
import net.sasd.optim.Sphere;

/**
 * The largest λ at which the Huber-penalised objective has no local minimum where
 * all activations vanish: {@code min over v ∈ e₁ of ‖C_y* ι v‖_∞}, e₁ the leading
 * eigenvectors of {@code ι* C_y* C_y ι}, y without its mean ([Z] 3.1). The eigenvector
 * comes from power iteration; where the largest eigenvalue is multiple, that is one
 * of the leading ones, so the bound may be too large. Cost: four FFTs per iteration
 * and frame. Immutable.
 */
final class LambdaBound {

	private static final int POWER_ITERATIONS = 60;

	/** ‖C_y* ι v‖_∞. */
	final double tight;
	/** √(λ₁ / n), λ₁ the largest eigenvalue and n the entries of a motif ([Z] footnote 7). */
	final double cheap;

	/**
	 * @param model with the n-window
	 * @param start any motif on that window, from which power iteration begins
	 */
	LambdaBound(final ConvolutionModel model, final Parameters p, final double[] start,
		final ConvolutionModel.Workspace work)
	{
		// without a threshold, the power step is that of the eigenvalue problem
		final PowerStep power = new PowerStep(model, p.toBuilder().lambda(Double.MIN_NORMAL).nonNegative(false).build(),
			model.frames(), work);
		double[] v = start.clone();
		Sphere.normalize(v);
		double eigenvalue = 0;
		for (int i = 0; i < POWER_ITERATIONS; i++) {
			v = power.refine(v);
			eigenvalue = Sphere.norm(v);
			Sphere.normalize(v);
		}
		tight = power.largest(new Motifs(model.grid.motifHeight, model.grid.motifWidth, v));
		cheap = Math.sqrt(eigenvalue / v.length);
	}
}
