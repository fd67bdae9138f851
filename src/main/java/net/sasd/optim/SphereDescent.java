/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * Riemannian gradient descent on the unit sphere with Armijo backtracking: {@code a ← R_a(−τ grad f(a))}, the
 * first step from [L] Algorithm 4, later ones from the remembered τ, doubled. For functions of a few variables,
 * such as the marginalised objective; finds the local minimum that the start leads to. Stateless and thread-safe.
 */
public final class SphereDescent {

	private static final double ARMIJO = 0.1;
	private static final double FIRST_ANGLE = 0.1;
	private static final double LARGEST_ANGLE = 0.2;

	/** A differentiable function on the sphere. */
	@FunctionalInterface
	public interface Function {

		/**
		 * @param a unit vector
		 * @param gradient receives the Euclidean gradient
		 * @return the value
		 */
		double at(double[] a, double[] gradient);
	}

	private SphereDescent() {}

	/**
	 * Descends to a local minimum.
	 *
	 * @param start unit vector, not changed
	 * @param smallest angle in radians; a step that would be shorter ends the descent
	 * @param iterations most iterations
	 * @return the last point
	 */
	public static double[] minimize(final Function f, final double[] start, final double smallest,
		final int iterations)
	{
		double[] a = start;
		double[] gradient = new double[a.length], trial = new double[a.length];
		double value = f.at(a, gradient);
		double step = 0;
		for (int n = 0; n < iterations; n++) {
			Sphere.toTangent(a, gradient);
			final double slope = Sphere.norm(gradient);
			if (slope == 0) return a;
			step = Math.min(step == 0 ? FIRST_ANGLE / slope : 2 * step, LARGEST_ANGLE / slope);
			double[] next = null;
			double least = 0;
			while (next == null && step * slope >= smallest) {
				final double[] point = Sphere.retract(a, Sphere.scale(-step, gradient));
				// a tiny gradient is mostly rounding, and then not tangential
				Sphere.normalize(point);
				least = f.at(point, trial);
				if (least <= value - ARMIJO * step * slope * slope) next = point;
				else step *= 0.5;
			}
			if (next == null) return a;
			a = next;
			value = least;
			final double[] spare = gradient;
			gradient = trial;
			trial = spare;
		}
		return a;
	}
}
