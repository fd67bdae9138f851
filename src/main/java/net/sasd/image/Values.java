/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.model.Solution;

/** The numbers of a solution as images want them: in the input's units, as float. */
public final class Values {

	private Values() {}

	/** @return a copy as float */
	public static float[] toFloats(final double[] values) {
		final float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) values[i];
		return floats;
	}

	/** @return scale · x_kt in the field of view, row-major: with a motif of unit norm it makes the component */
	public static float[] activation(final Solution solution, final int t, final int k) {
		final float[] map = solution.maps.inField(t, k);
		for (int i = 0; i < map.length; i++)
			map[i] = (float) (solution.scale * map[i]);
		return map;
	}

	/** @return scale · b_t, the bias of a frame in the input's units */
	public static double bias(final Solution solution, final int t) {
		return solution.scale * solution.bias(t);
	}

	/** @return ‖a_k ⊛ x_k‖² over all frames, as a share of the sum over all motifs; 0 if nothing was found */
	public static double[] energyShares(final Solution solution) {
		final double[] energy = new double[solution.motifs.count()];
		double total = 0;
		for (int k = 0; k < energy.length; k++) {
			for (int t = 0; t < solution.frames(); t++)
				for (final float value : solution.component(t, k))
					energy[k] += (double) value * value;
			total += energy[k];
		}
		if (total > 0) for (int k = 0; k < energy.length; k++)
			energy[k] /= total;
		return energy;
	}
}
