/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

/**
 * Which pixels tell of the point spread function. Two molecules that were taken for one look like one that is wider,
 * and would widen the point spread function more and more; they leave more residual than the noise, so the pixels
 * around a molecule whose middle 5 × 5 pixels leave too much are left out.
 */
final class Trust {

	private static final int MIDDLE = 2, AROUND = 3;
	/** Mean of r² / σ² in the middle. */
	private static final double MOST = 1.2;

	private Trust() {}

	/**
	 * @param residual from {@link Leverage#studentized}
	 * @return the scene's weights, 0 where they are not to be trusted
	 */
	static double[] weights(final Scene scene, final double[] residual) {
		final double[] weights = scene.weights.clone();
		for (int i = 0; i < scene.molecules.count; i++)
			if (misfit(scene, residual, i) > MOST) clear(scene, weights, i);
		return weights;
	}

	private static double misfit(final Scene scene, final double[] residual, final int i) {
		double sum = 0;
		int n = 0;
		for (int y = top(scene, i, MIDDLE); y <= bottom(scene, i, MIDDLE); y++)
			for (int x = left(scene, i, MIDDLE); x <= right(scene, i, MIDDLE); x++) {
				final int p = y * scene.width + x;
				if (scene.weights[p] == 0) continue;
				sum += scene.weights[p] * residual[p] * residual[p];
				n++;
			}
		return n == 0 ? Double.POSITIVE_INFINITY : sum / n;
	}

	private static void clear(final Scene scene, final double[] weights, final int i) {
		for (int y = top(scene, i, AROUND); y <= bottom(scene, i, AROUND); y++)
			for (int x = left(scene, i, AROUND); x <= right(scene, i, AROUND); x++)
				weights[y * scene.width + x] = 0;
	}

	private static int left(final Scene scene, final int i, final int reach) {
		return Math.max(0, scene.molecules.column[i] - reach);
	}

	private static int right(final Scene scene, final int i, final int reach) {
		return Math.min(scene.width - 1, scene.molecules.column[i] + reach);
	}

	private static int top(final Scene scene, final int i, final int reach) {
		return Math.max(0, scene.molecules.row[i] - reach);
	}

	private static int bottom(final Scene scene, final int i, final int reach) {
		return Math.min(scene.height - 1, scene.molecules.row[i] + reach);
	}
}
