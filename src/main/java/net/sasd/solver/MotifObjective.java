/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.optim.Sphere;

/**
 * A differentiable function of the motifs alone, each on the unit sphere, such as the marginalised objective
 * ([L] (3.2)). Not thread-safe.
 */
public interface MotifObjective {

	/**
	 * The value at motifs.
	 *
	 * @param motifs [k][row · q + column] on the objective's window; on the sphere of unit norm, but any will do
	 */
	double value(double[]... motifs);

	/**
	 * Value and Euclidean gradient at motifs.
	 *
	 * @param gradient receives ∂/∂a_k, [k][window]
	 * @param motifs as for {@link #value}
	 */
	double gradient(double[][] gradient, double[]... motifs);

	/** Value and Riemannian gradient, the projection of ∂/∂a_k on the tangent space at a_k. */
	default double riemannianGradient(final double[][] gradient, final double[]... motifs) {
		final double value = gradient(gradient, motifs);
		for (int k = 0; k < motifs.length; k++)
			Sphere.toTangent(motifs[k], gradient[k]);
		return value;
	}
}
