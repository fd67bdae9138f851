/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * The weighted ℓ₁ norm Σ w_i |x_i|. Its proximal operators: soft thresholding
 * {@code S_ρ(z) = sign(z)·max(|z| − ρw, 0)} ([L] C.1.1) and, with x ≥ 0 added,
 * {@code max(z − ρw, 0)} ([L] (B.11)).
 */
enum L1 implements ProximalOperator {

	SIGNED {
		@Override
		public void apply(final float[] z, final float[] weights, final float rho, final int from, final int to) {
			// z minus its projection on [−ρ, ρ]: branch-free, so that the loop vectorises
			if (weights == null) for (int i = from; i < to; i++)
				z[i] = z[i] - Math.max(-rho, Math.min(rho, z[i]));
			else for (int i = from; i < to; i++)
				z[i] = z[i] - Math.max(-rho * weights[i], Math.min(rho * weights[i], z[i]));
		}
	},

	NON_NEGATIVE {
		@Override
		public void apply(final float[] z, final float[] weights, final float rho, final int from, final int to) {
			if (weights == null) for (int i = from; i < to; i++)
				z[i] = Math.max(z[i] - rho, 0f);
			else for (int i = from; i < to; i++)
				z[i] = Math.max(z[i] - rho * weights[i], 0f);
		}
	};

	@Override
	public void addValues(final float[] x, final float[] weights, final float[] sums) {
		if (weights == null) for (int i = 0; i < sums.length; i++)
			sums[i] += Math.abs(x[i]);
		else for (int i = 0; i < sums.length; i++)
			sums[i] += weights[i] * Math.abs(x[i]);
	}

	@Override
	public double value(final float[] x, final float[] weights, final int from, final int to) {
		double sum = 0;
		for (int i = from; i < to; i++) {
			// most entries are zero
			if (x[i] == 0f) continue;
			sum += weights == null ? Math.abs(x[i]) : (double) weights[i] * Math.abs(x[i]);
		}
		return sum;
	}
}
