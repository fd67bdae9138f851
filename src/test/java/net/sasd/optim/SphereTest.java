/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SphereTest {

	private static final double[] LENGTHS = { 1e-15, 1e-9, 1e-8, 1e-4, 0.1, 1, 2, 3, Math.PI - 1e-3 };

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 17, 121 })
	void retractionStaysOnTheSphereAndItsInverseGivesTheTangentVectorBack(final int n) {
		final double[] a = unit(n, 1);
		for (final double length : LENGTHS) {
			final double[] delta = tangent(a, length, 2);
			final double[] b = Sphere.retract(a, delta);
			assertEquals(1, Sphere.norm(b), 1e-14);
			assertArrayEquals(delta, Sphere.inverseRetract(a, b), 1e-11, "length " + length);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 17, 121 })
	void retractingTheInverseRetractionArrivesAtThePoint(final int n) {
		final double[] a = unit(n, 3), b = unit(n, 4);
		final double[] delta = Sphere.inverseRetract(a, b);
		assertEquals(0, Sphere.inner(a, delta), 1e-14);
		assertEquals(Sphere.angle(a, b), Sphere.norm(delta), 1e-13);
		assertArrayEquals(b, Sphere.retract(a, delta), 1e-13);
	}

	@Test
	void atZeroTheRetractionIsThePointAndItsInverseIsZero() {
		final double[] a = unit(5, 5);
		assertArrayEquals(a, Sphere.retract(a, new double[5]));
		assertArrayEquals(new double[5], Sphere.inverseRetract(a, a), 1e-15);
	}

	@Test
	void nearZeroTheRetractionIsAStraightMovementToFirstOrder() {
		final double[] a = unit(9, 6), delta = tangent(a, 1e-6, 7);
		assertArrayEquals(Sphere.combine(1, a, 1, delta), Sphere.retract(a, delta), 1e-12);
	}

	@Test
	void theTangentProjectionIsOrthogonalToThePointAndTakesNothingElseAway() {
		final double[] a = unit(33, 8), v = random(33, 9);
		final double[] before = v.clone();
		Sphere.toTangent(a, v);
		assertEquals(0, Sphere.inner(a, v), 1e-14);
		assertArrayEquals(before, Sphere.combine(1, v, Sphere.inner(a, before), a), 1e-14);
	}

	@Test
	void extrapolationGoesOnAlongTheGreatCircleByTheRightAngle() {
		final double[] previous = unit(11, 10);
		for (final double angle : new double[] { 1e-12, 1e-8, 1e-3, 0.3, 1.2 })
			for (final double beta : new double[] { 0, 0.3, 0.9 }) {
				final double[] current = Sphere.retract(previous, tangent(previous, angle, 11));
				final double[] z = extrapolate(current, previous, angle, beta);
				final String which = "angle " + angle + ", beta " + beta;
				assertEquals(1, Sphere.norm(z), 1e-12, which);
				assertEquals(beta * angle, Sphere.angle(current, z), 1e-9 * angle + 1e-15, which);
				assertEquals((1 + beta) * angle, Sphere.angle(previous, z), 1e-9 * angle + 1e-15, which);
			}
	}

	@Test
	void extrapolationMovesOnByTheTransportedInverseRetraction() {
		final double[] previous = unit(7, 12), current = unit(7, 13);
		// a geodesic's velocity, carried along the geodesic, is its velocity at the end
		final double[] back = Sphere.inverseRetract(current, previous);
		final double[] expected = Sphere.retract(current, Sphere.combine(-0.4, back, 0, back));
		assertArrayEquals(expected, extrapolate(current, previous, Sphere.angle(previous, current), 0.4), 1e-13);
	}

	@Test
	void goingOnAndBackAgainArrivesWhereItBegan() {
		final double[] previous = unit(7, 14), current = Sphere.retract(previous, tangent(previous, 0.5, 15));
		final double beta = 0.8;
		final double[] z = extrapolate(current, previous, 0.5, beta);
		assertArrayEquals(previous, extrapolate(current, z, beta * 0.5, 1 / beta), 1e-13);
	}

	@Test
	void anglesAreAccurateFromTheTiniestUpToPi() {
		final double[] a = { 1, 0 };
		for (final double angle : new double[] { 1e-150, 1e-12, 1e-8, 1e-3, 1, Math.PI / 2, 3, Math.PI })
			assertEquals(angle, Sphere.angle(a, new double[] { Math.cos(angle), Math.sin(angle) }), 1e-14 * angle,
				"angle " + angle);
		assertEquals(0, Sphere.angle(a, a));
	}

	@Test
	void normalizeScalesToUnitNormAndKeepsTheDirection() {
		final double[] v = { 3, -4 };
		Sphere.normalize(v);
		assertArrayEquals(new double[] { 0.6, -0.8 }, v, 1e-15);
	}

	@Test
	void normalizeRefusesWhatHasNoDirection() {
		for (final double bad : new double[] { 0, Double.NaN, Double.POSITIVE_INFINITY }) {
			final IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Sphere.normalize(
				new double[] { 0, bad }));
			assertTrue(e.getMessage().contains("norm " + bad), e.getMessage());
		}
	}

	private static double[] extrapolate(final double[] current, final double[] previous, final double angle,
		final double beta)
	{
		final double[] weights = Sphere.extrapolation(angle, beta);
		return Sphere.combine(weights[0], current, weights[1], previous);
	}

	private static double[] tangent(final double[] a, final double length, final long seed) {
		final double[] v = random(a.length, seed);
		Sphere.toTangent(a, v);
		Sphere.toTangent(a, v);
		Sphere.normalize(v);
		return Sphere.combine(length, v, 0, v);
	}

	private static double[] unit(final int n, final long seed) {
		final double[] v = random(n, seed);
		Sphere.normalize(v);
		return v;
	}

	private static double[] random(final int n, final long seed) {
		return new Random(seed).doubles(n, -1, 1).toArray();
	}
}
