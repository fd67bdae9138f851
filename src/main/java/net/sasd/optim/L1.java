/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * The proximal operators of the ℓ₁ norm: soft thresholding
 * {@code S_ρ(z) = sign(z)·max(|z| − ρ, 0)} ([L] C.1.1) and, with x ≥ 0 added,
 * {@code max(z − ρ, 0)} ([L] (B.11)).
 */
enum L1 implements ProximalOperator {

	SIGNED {
		@Override
		public void apply(final float[] z, final float rho, final int from, final int to) {
			// z minus its projection on [−ρ, ρ]: branch-free, so that the loop vectorises
			for (int i = from; i < to; i++)
				z[i] = z[i] - Math.max(-rho, Math.min(rho, z[i]));
		}
	},

	NON_NEGATIVE {
		@Override
		public void apply(final float[] z, final float rho, final int from, final int to) {
			for (int i = from; i < to; i++)
				z[i] = Math.max(z[i] - rho, 0f);
		}
	}
}
