/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.model.Boundary;
import net.sasd.model.Grid;
import net.sasd.model.NaiveModel;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marginalised objective and its approximation, and their gradients along great circles. */
class MotifObjectiveTest {

	private static final double STEP = 0.005;

	@ParameterizedTest
	@CsvSource({ "12,13,3,4,1,1,false,PERIODIC,false,0,true", "12,13,3,4,2,2,true,EXTENDED,true,0,true",
		"12,13,3,4,1,2,false,PERIODIC,false,0.1,false", "1,80,1,6,2,1,false,EXTENDED,true,0.1,true" })
	void theGradientIsTheSlopeAlongGreatCircles(final int h, final int w, final int p, final int q, final int frames,
		final int count, final boolean masked, final Boundary boundary, final boolean nonNegative, final double mu,
		final boolean bias)
	{
		final Lasso lasso = new Lasso(h, w, p, q, frames, count, masked);
		final Parameters parameters = parameters(p, q, count).boundary(boundary).nonNegative(nonNegative).huber(mu).bias(
			bias).build();
		assertSlopes(new MarginalObjective(lasso.y, parameters, 2e-6, Workers.serial()), lasso);
		assertSlopes(new DroppedQuadratic(lasso.y, parameters, Workers.serial()), lasso);
	}

	private static void assertSlopes(final MotifObjective objective, final Lasso lasso) {
		final Random random = new Random(4);
		final double[][] a = lasso.motifs.toArrays(), gradient = lasso.motifs.toArrays();
		for (final double[] motif : a) {
			for (int i = 0; i < motif.length; i++)
				motif[i] += 0.2 * random.nextGaussian();
			Sphere.normalize(motif);
		}
		objective.riemannianGradient(gradient, a);
		for (int k = 0; k < a.length; k++) {
			assertEquals(0, Sphere.inner(a[k], gradient[k]), 1e-9, "tangential");
			final double norm = Sphere.norm(gradient[k]);
			assertTrue(norm > 0.05, "there is a slope: " + norm);
			for (int n = 0; n < 3; n++) {
				final double[] direction = n == 0 ? Sphere.scale(1 / norm, gradient[k]) : tangent(a[k], random);
				final double slope = (at(objective, a, k, direction, STEP) - at(objective, a, k, direction, -STEP)) / (2 *
					STEP);
				assertEquals(Sphere.inner(gradient[k], direction), slope, 0.003 * norm + 2e-3, "motif " + k + ", direction " + n);
			}
		}
	}

	private static double at(final MotifObjective objective, final double[][] a, final int k, final double[] direction,
		final double angle)
	{
		final double[][] moved = a.clone();
		moved[k] = Sphere.retract(a[k], Sphere.scale(angle, direction));
		return objective.value(moved);
	}

	private static double[] tangent(final double[] a, final Random random) {
		final double[] v = random.doubles(a.length, -1, 1).toArray();
		Sphere.toTangent(a, v);
		Sphere.normalize(v);
		return v;
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,false,0", "EXTENDED,true,0", "EXTENDED,false,0.1" })
	void theMarginalIsTheLeastOverTheMapsToThePrecisionAskedFor(final Boundary boundary, final boolean nonNegative,
		final double mu)
	{
		final Lasso lasso = new Lasso(14, 15, 4, 3, 2, 2, true);
		final Parameters p = parameters(4, 3, 2).boundary(boundary).nonNegative(nonNegative).huber(mu).build();
		final Solution solution = SparseCoding.solve(lasso.y, lasso.motifs, p, Workers.serial(), SolverListener.NONE,
			new CancelToken());
		for (final double precision : new double[] { 1e-2, 1e-4, 1e-5 }) {
			final MarginalObjective objective = new MarginalObjective(lasso.y, p, precision, Workers.serial());
			final double value = objective.value(lasso.motifs.toArrays());
			assertTrue(objective.reached() <= precision);
			assertTrue(value >= solution.objective * (1 - 1e-6) && value <= solution.objective * (1 + precision + 1e-6),
				precision + ": " + value + " and " + solution.objective);
		}
	}

	@Test
	void evaluationsFromOtherMapsAgreeToThePrecision() {
		final Lasso lasso = new Lasso(14, 15, 4, 3, 1, 1, false);
		final MarginalObjective objective = new MarginalObjective(lasso.y, parameters(4, 3, 1).build(), 1e-5, Workers
			.serial());
		final double first = objective.value(lasso.motifs.get(0));
		objective.value(tangent(lasso.motifs.get(0), new Random(1)));
		final double warm = objective.value(lasso.motifs.get(0));
		objective.forget();
		assertEquals(first, objective.value(lasso.motifs.get(0)), "the very same from nothing");
		assertEquals(first, warm, 1e-5 * first);
	}

	@Test
	void theDroppedQuadraticIsItsClosedForm() {
		final Lasso lasso = new Lasso(12, 13, 3, 4, 1, 1, false);
		final Parameters p = parameters(3, 4, 1).boundary(Boundary.PERIODIC).build();
		final Grid grid = new Grid(Boundary.PERIODIC, 12, 13, 3, 4);
		final float[][] none = new float[1][grid.size()];
		// the gradient at X = 0 is −c
		final double[] c = lasso.gradient(grid, 0, 0, none, true);
		double expected = NaiveModel.fidelity(lasso.y, grid, lasso.motifs.toArrays(), new float[][][] { none }, true);
		for (final double value : c)
			expected -= 0.5 * Math.pow(Math.max(0, Math.abs(value) - p.lambda), 2);
		assertEquals(expected, new DroppedQuadratic(lasso.y, p, Workers.serial()).value(lasso.motifs.toArrays()), 1e-5 * Math
			.abs(expected));
	}

	@Test
	void aSpikeMakesTheApproximationExact() {
		final Lasso lasso = new Lasso(12, 13, 3, 4, 1, 1, false);
		final Parameters p = parameters(3, 4, 1).boundary(Boundary.PERIODIC).bias(false).build();
		final double[] spike = new double[12];
		spike[5] = 1;
		final double exact = new MarginalObjective(lasso.y, p, 2e-6, Workers.serial()).value(spike);
		assertEquals(exact, new DroppedQuadratic(lasso.y, p, Workers.serial()).value(spike), 1e-5 * exact);
	}

	@Test
	void aPrecisionOfZeroIsRefused() {
		final Lasso lasso = new Lasso(12, 13, 3, 4, 1, 1, false);
		assertThrows(IllegalArgumentException.class, () -> new MarginalObjective(lasso.y, parameters(3, 4, 1).build(), 0,
			Workers.serial()));
	}

	private static ParametersBuilder parameters(final int p, final int q, final int count) {
		return Parameters.builder().motifs(count).motifSize(p, q).lambda(0.15).maxIterations(3000).tolerance(1e-9);
	}
}
