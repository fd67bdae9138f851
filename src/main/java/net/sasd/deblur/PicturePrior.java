/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/**
 * What sharp pictures look like: a penalty φ on their first differences u = (u_h, u_v), and its proximal
 * operator argmin_u ½‖u − z‖² + τ φ(u).
 */
public enum PicturePrior {
	/** φ = √(u_h² + u_v²), isotropic total variation: convex, flat areas, some loss of contrast. */
	TOTAL_VARIATION {

		@Override
		void shrink(final float[] across, final float[] down, final double tau) {
			for (int i = 0; i < across.length; i++) {
				final double size = Math.sqrt((double) across[i] * across[i] + (double) down[i] * down[i]);
				final float scale = (float) (size > tau ? 1 - tau / size : 0);
				across[i] *= scale;
				down[i] *= scale;
			}
		}
	},
	/**
	 * φ = |u_h|^(2/3) + |u_v|^(2/3), the hyper-Laplacian of natural pictures (Krishnan and Fergus, NIPS 2009): not
	 * convex, keeps the contrast of edges.
	 */
	HYPER_LAPLACIAN {

		@Override
		void shrink(final float[] across, final float[] down, final double tau) {
			shrink(across, tau);
			shrink(down, tau);
		}

		/** Generalised soft threshold: below a threshold the minimum is 0, above it a fixed point. */
		private void shrink(final float[] values, final double tau) {
			final double fall = 2 * tau * (1 - POWER);
			final double threshold = Math.pow(fall, 1 / (2 - POWER)) + tau * POWER * Math.pow(fall, (POWER - 1) / (2 -
				POWER));
			for (int i = 0; i < values.length; i++) {
				final double size = Math.abs(values[i]);
				if (size <= threshold) {
					values[i] = 0;
					continue;
				}
				double u = size;
				for (int n = 0; n < FIXED_POINT_STEPS; n++)
					u = size - tau * POWER / Math.cbrt(u);
				values[i] = (float) (values[i] < 0 ? -u : u);
			}
		}
	};

	/** Exponent of the hyper-Laplacian; the fixed point uses 1 − p = 1/3. */
	private static final double POWER = 2.0 / 3;
	private static final int FIXED_POINT_STEPS = 4;

	/**
	 * Replaces two grids of differences by their proximal point.
	 *
	 * @param across differences along rows
	 * @param down differences along columns
	 * @param tau weight, above 0
	 */
	abstract void shrink(float[] across, float[] down, double tau);
}
