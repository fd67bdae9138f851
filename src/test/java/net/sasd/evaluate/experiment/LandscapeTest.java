/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;
import net.sasd.solver.MotifObjective;

import org.junit.jupiter.api.Test;

/** Maps and minima of objectives whose minima are known. */
class LandscapeTest {

	private static final double[][] SHIFTS = { { 0.6, 0.8, 0, 0 }, { 0, 0, 1, 0 }, { -0.8, 0.6, 0, 0 } };

	/** −Σ_i ⟨a, s_i⟩⁴, least at ±s_i. */
	private static final class Quartic implements MotifObjective {

		@Override
		public double value(final double[]... a) {
			return gradient(new double[1][a[0].length], a);
		}

		@Override
		public double gradient(final double[][] gradient, final double[]... a) {
			double value = 0;
			gradient[0] = new double[a[0].length];
			for (final double[] shift : SHIFTS) {
				final double along = Sphere.inner(shift, a[0]);
				value -= Math.pow(along, 4);
				gradient[0] = Sphere.combine(1, gradient[0], -4 * Math.pow(along, 3), shift);
			}
			return value;
		}
	}

	@Test
	void theSectionContainsItsCornersAndKeepsLengths() {
		final double[][] corners = { { 1, 0, 0, 0 }, { 0.6, 0.8, 0, 0 }, { 0, 0.6, 0.8, 0 } };
		final SphereSection section = new SphereSection(corners);
		for (final double[] corner : corners) {
			final double[] c = section.coordinates(corner);
			assertEquals(1, Sphere.norm(c), 1e-12);
			assertTrue(c[2] > 0, "above the disc");
			assertArrayEquals(corner, section.point(c), 1e-12);
		}
		assertEquals(null, SphereSection.above(0.8, 0.7));
		assertArrayEquals(new double[] { 0.6, 0, 0.8 }, SphereSection.above(0.6, 0), 1e-12);
	}

	@Test
	void theMinimaOfAKnownObjectiveAreFoundAndMeasured() {
		final Landscape landscape = new Landscape(SHIFTS, SHIFTS, precision -> new Quartic(), Workers.serial()).run(41, 1,
			30, 1);
		assertEquals(3, landscape.minima());
		assertTrue(landscape.farthest() < 0.5, "degrees: " + landscape.farthest());
		assertEquals(-1, landscape.level(0), 1e-4);
		assertEquals(-1, landscape.truth(), 1e-12);
		// −1 at a shift, −½ halfway, −⅓ at most, at the middle of all three
		assertEquals(0.5 / (2 / 3.0), landscape.barrier(), 0.02);
		final HeatMapPanel panel = landscape.panel("");
		assertTrue(Double.isNaN(panel.value(0, 0)), "outside the disc");
		assertEquals(-1 / 3.0, panel.value(20, 20), 1e-9);
	}

	@Test
	void theMinimaOfAConcaveObjectiveOnTheSimplexAreItsCorners() {
		final MotifObjective concave = new MotifObjective() {

			@Override
			public double value(final double[]... a) {
				return -Sphere.inner(a[0], a[0]);
			}

			@Override
			public double gradient(final double[][] gradient, final double[]... a) {
				for (int i = 0; i < 3; i++)
					gradient[0][i] = -2 * a[0][i];
				return value(a);
			}
		};
		final SphereSimplexLandscape landscape = new SphereSimplexLandscape(() -> concave, 21, Workers.serial());
		assertEquals(3, landscape.minima.length);
		for (int i = 0; i < 3; i++) {
			assertEquals(-1, landscape.levels[i], 1e-9);
			assertEquals(1, Sphere.norm(landscape.minima[i]), 1e-9);
		}
	}
}
