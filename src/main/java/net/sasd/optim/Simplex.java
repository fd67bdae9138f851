/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import java.util.Arrays;

/**
 * The unit simplex {@code {a : a ≥ 0, Σ a_i = 1}}, on which motion-blur kernels are often sought ([Z] section 1, Fig.
 * 2): projection and projected gradient descent. Stateless and thread-safe.
 */
public final class Simplex {

	private static final double ARMIJO = 0.1;

	private Simplex() {}

	/**
	 * Projection: the nearest point of the simplex, {@code max(v − c, 0)} with the c that makes the sum 1. Cost: a sort.
	 *
	 * @return a new vector
	 */
	public static double[] project(final double[] v) {
		final double[] sorted = v.clone();
		Arrays.sort(sorted);
		double sum = 0, level = 0;
		for (int i = sorted.length - 1, count = 1; i >= 0; i--, count++) {
			sum += sorted[i];
			final double next = (sum - 1) / count;
			if (sorted[i] <= next) break;
			level = next;
		}
		final double[] out = new double[v.length];
		for (int i = 0; i < out.length; i++)
			out[i] = Math.max(v[i] - level, 0);
		return out;
	}

	/**
	 * Descends to a local minimum by projected gradient steps with backtracking.
	 *
	 * @param start a point of the simplex, not changed
	 * @param smallest a step that would be shorter ends the descent
	 * @param iterations most iterations
	 * @return the last point
	 */
	public static double[] minimize(final SphereDescent.Function f, final double[] start, final double smallest,
		final int iterations)
	{
		double[] a = start;
		double[] gradient = new double[a.length], trial = new double[a.length];
		double value = f.at(a, gradient);
		double step = 0.1 / Math.max(Sphere.norm(gradient), Double.MIN_NORMAL);
		for (int n = 0; n < iterations; n++, step *= 2) {
			double[] next = null;
			double least = 0;
			while (next == null) {
				final double[] point = project(Sphere.combine(1, a, -step, gradient));
				final double[] move = Sphere.combine(1, point, -1, a);
				if (Sphere.norm(move) < smallest) return a;
				least = f.at(point, trial);
				if (least <= value + ARMIJO * Sphere.inner(gradient, move)) next = point;
				else step *= 0.5;
			}
			a = next;
			value = least;
			final double[] spare = gradient;
			gradient = trial;
			trial = spare;
		}
		return a;
	}
}
