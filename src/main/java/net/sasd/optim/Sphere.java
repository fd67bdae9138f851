/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

/**
 * The unit sphere S = {a : ‖a‖ = 1} in ℝⁿ as a Riemannian manifold: tangent
 * projection, retraction, its inverse and extrapolation along a great circle
 * ([L] C.1, equation (C.1)). A product of K spheres, the oblique manifold of
 * SaS-CDL, is K calls. Stateless and thread-safe; every method costs O(n).
 */
public final class Sphere {

	/** Angles below this are treated by their limits: sin θ / θ differs from 1 by less than 10⁻¹⁷. */
	private static final double TINY = 1e-9;

	private Sphere() {}

	/** @return ⟨a, b⟩ */
	public static double inner(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}

	/** @return ‖a‖ */
	public static double norm(final double[] a) {
		return Math.sqrt(inner(a, a));
	}

	/**
	 * P_S: scales v to unit norm in place.
	 *
	 * @throws IllegalArgumentException if v is zero or not finite, which has no direction
	 */
	public static void normalize(final double[] v) {
		final double norm = norm(v);
		if (!(norm > 0) || Double.isInfinite(norm)) throw new IllegalArgumentException(
			"A vector of norm " + norm + " cannot be put on the unit sphere; it needs a finite entry other than zero.");
		for (int i = 0; i < v.length; i++)
			v[i] /= norm;
	}

	/** Tangent projection in place: v ← v − ⟨a, v⟩ a. */
	public static void toTangent(final double[] a, final double[] v) {
		final double along = inner(a, v);
		for (int i = 0; i < v.length; i++)
			v[i] -= along * a[i];
	}

	/**
	 * Retraction R_a(δ) = a cos‖δ‖ + (δ/‖δ‖) sin‖δ‖, with R_a(0) = a.
	 *
	 * @param a unit vector
	 * @param delta tangent vector at a
	 * @return a new unit vector
	 */
	public static double[] retract(final double[] a, final double[] delta) {
		final double angle = norm(delta);
		final double along = Math.cos(angle);
		final double across = angle < TINY ? 1 : Math.sin(angle) / angle;
		return combine(along, a, across, delta);
	}

	/**
	 * Inverse retraction R_a⁻¹(b) = (α / sin α)(b − ⟨a, b⟩ a), α = the angle
	 * between a and b, with R_a⁻¹(a) = 0. At b = −a every direction is as good
	 * and the result is 0.
	 *
	 * @return a new tangent vector at a of norm α
	 */
	public static double[] inverseRetract(final double[] a, final double[] b) {
		final double[] across = combine(1, b, -inner(a, b), a);
		final double sine = norm(across);
		if (sine < 1e-300) return new double[a.length];
		final double scale = angle(a, b) / sine;
		for (int i = 0; i < across.length; i++)
			across[i] *= scale;
		return across;
	}

	/** @return the angle between two unit vectors in 0 … π, accurate for small angles too */
	public static double angle(final double[] a, final double[] b) {
		double minus = 0, plus = 0;
		for (int i = 0; i < a.length; i++) {
			minus += (a[i] - b[i]) * (a[i] - b[i]);
			plus += (a[i] + b[i]) * (a[i] + b[i]);
		}
		return 2 * Math.atan2(Math.sqrt(minus), Math.sqrt(plus));
	}

	/**
	 * Great-circle extrapolation: the weights of the point reached by going on
	 * from {@code previous} through {@code current} by β times the angle between
	 * them, which is R_current(−β R_current⁻¹(previous)), that of [L] (B.5) with
	 * the tangent vector transported. It is a combination of the two points, so
	 * their spectra combine with the same weights.
	 *
	 * @param angle angle between the two points
	 * @param beta inertia β ≥ 0
	 * @return the weights of {current, previous}
	 */
	public static double[] extrapolation(final double angle, final double beta) {
		if (angle < TINY) return new double[] { 1 + beta, -beta };
		final double sine = Math.sin(angle);
		if (sine < TINY) return new double[] { 1, 0 };
		return new double[] { Math.sin((1 + beta) * angle) / sine, -Math.sin(beta * angle) / sine };
	}

	/** @return s·a as a new vector */
	public static double[] scale(final double s, final double[] a) {
		final double[] out = new double[a.length];
		for (int i = 0; i < out.length; i++)
			out[i] = s * a[i];
		return out;
	}

	/** @return s·a + t·b as a new vector */
	public static double[] combine(final double s, final double[] a, final double t, final double[] b) {
		final double[] out = new double[a.length];
		for (int i = 0; i < out.length; i++)
			out[i] = s * a[i] + t * b[i];
		return out;
	}
}
