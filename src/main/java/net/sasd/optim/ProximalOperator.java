/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * A separable convex penalty g on ℝᵐ through its proximal operator
 * {@code prox_ρg(z) = argmin_x ρ·g(x) + ½(x − z)²} ([L] B.1). Implementations
 * are stateless and thread-safe.
 */
public interface ProximalOperator {

	/**
	 * Replaces z by prox_ρg(z) for the indices from … to − 1.
	 *
	 * @param z values, overwritten
	 * @param rho ρ ≥ 0, the product of step size and penalty weight
	 */
	void apply(float[] z, float rho, int from, int to);

	/** @return the operator of ‖x‖₁, or of ‖x‖₁ with x ≥ 0 */
	static ProximalOperator l1(final boolean nonNegative) {
		return nonNegative ? L1.NON_NEGATIVE : L1.SIGNED;
	}
}
