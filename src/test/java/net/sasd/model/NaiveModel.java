/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import net.sasd.optim.Sphere;

/** The convolution model by its definition: sums over pixels in double precision, no FFT. */
public final class NaiveModel {

	private NaiveModel() {}

	/** @return (a ⊛ x)(r, c) = Σ_ij a(i, j) x(r − i + p/2, c − j + q/2) on the field, x on the cyclic grid */
	public static double[] component(final Grid grid, final double[] motif, final float[] map) {
		final double[] out = new double[grid.fieldHeight * grid.fieldWidth];
		for (int r = 0; r < grid.fieldHeight; r++)
			for (int c = 0; c < grid.fieldWidth; c++) {
				double sum = 0;
				for (int i = 0; i < grid.motifHeight; i++)
					for (int j = 0; j < grid.motifWidth; j++)
						sum += motif[i * grid.motifWidth + j] * map[grid.index(r - i + grid.motifHeight / 2, c - j +
							grid.motifWidth / 2)];
				out[r * grid.fieldWidth + c] = sum;
			}
		return out;
	}

	/** @return mean of y − Σ a ⊛ x over the pixels that count, 0 if there are none or no bias is wanted */
	public static double bias(final Observation y, final int t, final Grid grid, final double[][] motifs,
		final float[][] maps, final boolean biased)
	{
		final double[] rest = residual(y, t, grid, motifs, maps, 0);
		double sum = 0;
		for (final double value : rest)
			sum -= value;
		return biased && y.counted(t) > 0 ? sum / y.counted(t) : 0;
	}

	/** @return M ∘ (Σ a ⊛ x + b − y) on the field */
	public static double[] residual(final Observation y, final int t, final Grid grid, final double[][] motifs,
		final float[][] maps, final double bias)
	{
		final double[] out = new double[grid.fieldHeight * grid.fieldWidth];
		for (int k = 0; k < motifs.length; k++) {
			final double[] component = component(grid, motifs[k], maps[k]);
			for (int i = 0; i < out.length; i++)
				out[i] += component[i];
		}
		for (int i = 0; i < out.length; i++)
			out[i] = y.mask(t) == null || y.mask(t)[i] ? out[i] + bias - y.frame(t)[i] : 0;
		return out;
	}

	/** @return min over b of ½ Σ_t ‖M ∘ (Σ a ⊛ x + b − y)‖², or at b = 0 */
	public static double fidelity(final Observation y, final Grid grid, final double[][] motifs, final float[][][] maps,
		final boolean biased)
	{
		double sum = 0;
		for (int t = 0; t < maps.length; t++) {
			final double[] r = residual(y, t, grid, motifs, maps[t], bias(y, t, grid, motifs, maps[t], biased));
			sum += 0.5 * Sphere.inner(r, r);
		}
		return sum;
	}

	/** @return ‖X‖₁ */
	public static double l1(final float[][][] maps) {
		double sum = 0;
		for (final float[][] frame : maps)
			for (final float[] map : frame)
				for (final float value : map)
					sum += Math.abs((double) value);
		return sum;
	}
}
