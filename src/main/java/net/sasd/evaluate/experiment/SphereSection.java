/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.optim.Sphere;
import net.sasd.optim.SphereDescent;
import net.sasd.solver.MotifObjective;

/**
 * The two-dimensional sphere that three vectors span within a larger one, seen from above their sum: a point
 * (u, v) of the unit disc is {@code a = u e₁ + v e₂ + √(1 − u² − v²) e₃}, e₃ along the sum and (e₁, e₂, e₃)
 * orthonormal. Functions with f(−a) = f(a) are known from this half. Immutable.
 */
final class SphereSection {

	private final double[][] basis = new double[3][];

	/** @param corners three linearly independent vectors of unit norm */
	SphereSection(final double[][] corners) {
		basis[2] = Sphere.combine(1, Sphere.combine(1, corners[0], 1, corners[1]), 1, corners[2]);
		Sphere.normalize(basis[2]);
		basis[0] = corners[2].clone();
		Sphere.toTangent(basis[2], basis[0]);
		Sphere.normalize(basis[0]);
		basis[1] = corners[1].clone();
		Sphere.toTangent(basis[2], basis[1]);
		Sphere.toTangent(basis[0], basis[1]);
		Sphere.normalize(basis[1]);
	}

	/** @return Σ c_i e_i */
	double[] point(final double[] c) {
		return Sphere.combine(1, Sphere.combine(c[0], basis[0], c[1], basis[1]), c[2], basis[2]);
	}

	/** @return the coordinates ⟨e_i, a⟩ */
	double[] coordinates(final double[] a) {
		return new double[] { Sphere.inner(basis[0], a), Sphere.inner(basis[1], a), Sphere.inner(basis[2], a) };
	}

	/** @return the coordinates of the point of the upper half above (u, v), or null outside the disc */
	static double[] above(final double u, final double v) {
		final double rest = 1 - u * u - v * v;
		return rest < 0 ? null : new double[] { u, v, Math.sqrt(rest) };
	}

	/** @return the objective on the section, over coordinates */
	SphereDescent.Function restrict(final MotifObjective objective) {
		final double[][] full = new double[1][basis[0].length];
		return (c, gradient) -> {
			final double value = objective.gradient(full, point(c));
			System.arraycopy(coordinates(full[0]), 0, gradient, 0, 3);
			return value;
		};
	}
}
