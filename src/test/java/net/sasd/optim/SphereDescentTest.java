/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Descent on the sphere: ½⟨a, D a⟩ is least at the eigenvector of the smallest eigenvalue. */
class SphereDescentTest {

	private static final double[] EIGENVALUES = { 3, 0.5, 7, 1.5 };

	@Test
	void itFindsTheSmallestEigenvector() {
		final double[] start = { 0.5, 0.5, 0.5, 0.5 };
		final double[] found = SphereDescent.minimize(SphereDescentTest::quadratic, start, 1e-8, 1000);
		assertEquals(1, Sphere.norm(found), 1e-12);
		assertEquals(1, Math.abs(found[1]), 1e-8);
		assertEquals(0.5, start[0], "the start stays");
	}

	@Test
	void itEndsWhereThereIsNoSlope() {
		final double[] saddle = { 1, 0, 0, 0 };
		assertSame(saddle, SphereDescent.minimize(SphereDescentTest::quadratic, saddle, 1e-8, 1000));
	}

	@Test
	void theValueNeverRises() {
		double[] a = { 0.6, 0.02, 0.8, 0 };
		Sphere.normalize(a);
		double last = quadratic(a, new double[4]);
		for (int n = 0; n < 20; n++) {
			a = SphereDescent.minimize(SphereDescentTest::quadratic, a, 1e-8, 1);
			final double value = quadratic(a, new double[4]);
			assertEquals(last, Math.max(last, value), "iteration " + n);
			last = value;
		}
	}

	private static double quadratic(final double[] a, final double[] gradient) {
		for (int i = 0; i < a.length; i++)
			gradient[i] = EIGENVALUES[i] * a[i];
		return 0.5 * Sphere.inner(a, gradient);
	}
}
