/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * A separable convex penalty {@code g(x) = Σ_i w_i h(x_i)} on ℝᵐ: its value and its
 * proximal operator {@code prox_ρg(z) = argmin_x ρ·g(x) + ½‖x − z‖²} ([L] B.1;
 * weights [L] (B.8)). Implementations are stateless and thread-safe; every method
 * costs O(to − from).
 */
public interface ProximalOperator {

	/**
	 * Replaces z by prox_ρg(z) for the indices from … to − 1.
	 *
	 * @param z values, overwritten
	 * @param weights w ≥ 0, as many as values; null: all 1
	 * @param rho ρ ≥ 0, the product of step size and penalty weight
	 */
	void apply(float[] z, float[] weights, float rho, int from, int to);

	/**
	 * Σ w_i h(x_i) over the indices from … to − 1; x satisfies the constraint, if there is one.
	 *
	 * @param weights w ≥ 0, as many as values; null: all 1
	 */
	double value(float[] x, float[] weights, int from, int to);

	/**
	 * Adds w_i h(x_i) to sums[i] for every sum; x as in {@link #value}.
	 *
	 * @param weights w ≥ 0; null: all 1
	 */
	void addValues(float[] x, float[] weights, float[] sums);

	/** @return the operator of ‖x‖₁, or of ‖x‖₁ with x ≥ 0 */
	static ProximalOperator l1(final boolean nonNegative) {
		return nonNegative ? L1.NON_NEGATIVE : L1.SIGNED;
	}

	/**
	 * @param mu half-width μ of the rounded bottom; 0 gives ‖x‖₁
	 * @return the operator of the μ-Huber penalty, or of it with x ≥ 0
	 */
	static ProximalOperator huber(final double mu, final boolean nonNegative) {
		return mu == 0 ? l1(nonNegative) : new Huber(mu, nonNegative);
	}
}
