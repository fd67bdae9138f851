/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * The weighted μ-Huber penalty Σ w_i h(x_i): h(x) = x² / (2μ) for |x| ≤ μ and
 * |x| − μ/2 beyond, which is that of [Z] (20) less the constant μ/2, so that
 * nothing costs nothing. Its proximal operator is
 * {@code z − ρw · clip(z / (μ + ρw), −1, 1)}; with x ≥ 0 added, that of max(z, 0).
 * Unlike ℓ₁ it is differentiable, so that the marginalised objective has no flat
 * region where all activations are zero ([Z] 3.1).
 */
final class Huber implements ProximalOperator {

	private final float mu;
	private final boolean nonNegative;

	Huber(final double mu, final boolean nonNegative) {
		if (!(mu > 0) || Double.isInfinite(mu)) throw new IllegalArgumentException("The half-width of the Huber penalty (mu) is " +
			mu + "; it must be a positive finite number, for example a hundredth of lambda.");
		this.mu = (float) mu;
		this.nonNegative = nonNegative;
	}

	@Override
	public void apply(final float[] z, final float[] weights, final float rho, final int from, final int to) {
		for (int i = from; i < to; i++) {
			final float r = weights == null ? rho : rho * weights[i];
			final float v = nonNegative ? Math.max(z[i], 0f) : z[i];
			z[i] = v - Math.max(-r, Math.min(r, r * v / (mu + r)));
		}
	}

	@Override
	public void addValues(final float[] x, final float[] weights, final float[] sums) {
		for (int i = 0; i < sums.length; i++) {
			final float size = Math.abs(x[i]), inside = Math.min(size, mu);
			final float cost = inside * inside / (2 * mu) + (size - inside);
			sums[i] += weights == null ? cost : weights[i] * cost;
		}
	}

	@Override
	public double value(final float[] x, final float[] weights, final int from, final int to) {
		double sum = 0;
		for (int i = from; i < to; i++) {
			if (x[i] == 0f) continue;
			final double size = Math.abs(x[i]);
			final double cost = size <= mu ? size * size / (2 * mu) : size - 0.5 * mu;
			sum += weights == null ? cost : weights[i] * cost;
		}
		return sum;
	}
}
