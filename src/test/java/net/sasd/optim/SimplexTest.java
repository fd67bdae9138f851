/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Projection onto the simplex and descent on it. */
class SimplexTest {

	@Test
	void theProjectionIsOnTheSimplexAndNoPointOfItIsNearer() {
		final Random random = new Random(3);
		for (int n = 0; n < 50; n++) {
			final double[] v = random.doubles(1 + n % 7, -2, 2).toArray();
			final double[] p = Simplex.project(v);
			double sum = 0;
			for (final double value : p) {
				assertTrue(value >= 0);
				sum += value;
			}
			assertEquals(1, sum, 1e-12);
			// the angle criterion of a projection onto a convex set, at its corners
			for (int corner = 0; corner < v.length; corner++) {
				final double[] way = Sphere.scale(-1, p);
				way[corner] += 1;
				assertTrue(Sphere.inner(Sphere.combine(1, v, -1, p), way) <= 1e-12);
			}
		}
	}

	@Test
	void pointsOfTheSimplexStayWhereTheyAre() {
		final double[] p = { 0.2, 0.5, 0, 0.3 };
		assertArrayEquals(p, Simplex.project(p), 1e-15);
	}

	@Test
	void descentFindsTheNearestPointOfTheSimplex() {
		final double[] target = { 0.9, 0.6, -0.4 };
		final double[] found = Simplex.minimize((a, gradient) -> {
			final double[] rest = Sphere.combine(1, a, -1, target);
			System.arraycopy(rest, 0, gradient, 0, 3);
			return 0.5 * Sphere.inner(rest, rest);
		}, new double[] { 0, 0, 1 }, 1e-9, 500);
		assertArrayEquals(Simplex.project(target), found, 1e-6);
	}

	@Test
	void aConcaveFunctionIsLeastInACorner() {
		final double[] found = Simplex.minimize((a, gradient) -> {
			for (int i = 0; i < 3; i++)
				gradient[i] = -2 * a[i];
			return -Sphere.inner(a, a);
		}, new double[] { 0.3, 0.4, 0.3 }, 1e-9, 500);
		assertArrayEquals(new double[] { 0, 1, 0 }, found, 1e-9);
	}
}
