/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Boundary;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** φ_DQ(a) = −½ Σ_t ‖S_λ(ǎ ⊛ (y_t − b_t))‖² by sums over pixels, and what the power step makes of it. */
class PowerStepTest {

	private static final int H = 11, W = 13, P = 5, Q = 4;
	private static final double LAMBDA = 0.2;

	@ParameterizedTest
	@CsvSource({ "PERIODIC,false,false", "PERIODIC,true,true", "EXTENDED,false,true", "EXTENDED,true,false" })
	void theStepIsMinusTheGradientFromTheBetterSign(final Boundary boundary, final boolean nonNegative,
		final boolean masked)
	{
		for (int seed = 1; seed <= 4; seed++) {
			final Observation y = Scene.observation(H, W, P, 2, masked);
			final Grid grid = new Grid(boundary, H, W, P, Q);
			final double[] a = unit(seed);
			final double[] from = value(y, grid, a, nonNegative) <= value(y, grid, Sphere.combine(-1, a, 0, a), nonNegative) ? a
				: Sphere.combine(-1, a, 0, a);
			final double[] step = step(y, grid, nonNegative).refine(a);
			for (int i = 0; i < a.length; i++) {
				final double[] above = from.clone(), below = from.clone();
				above[i] += 1e-5;
				below[i] -= 1e-5;
				final double slope = (value(y, grid, above, nonNegative) - value(y, grid, below, nonNegative)) / 2e-5;
				assertEquals(-slope, step[i], 1e-3, "entry " + i);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,false", "PERIODIC,true", "EXTENDED,true" })
	void theStepLowersTheObjective(final Boundary boundary, final boolean nonNegative) {
		final Observation y = Scene.observation(H, W, P, 2, false);
		final Grid grid = new Grid(boundary, H, W, P, Q);
		double[] a = step(y, grid, nonNegative).orient(unit(9));
		double before = value(y, grid, a, nonNegative);
		assertTrue(before <= value(y, grid, Sphere.combine(-1, a, 0, a), nonNegative) + 1e-9, "the sign is the better one");
		for (int n = 0; n < 5; n++) {
			a = step(y, grid, nonNegative).refine(a);
			Sphere.normalize(a);
			final double now = value(y, grid, a, nonNegative);
			assertTrue(now <= before * (1 - 1e-6) || Math.abs(now - before) < 1e-5 * Math.abs(before), now + " > " + before);
			before = now;
		}
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC", "EXTENDED" })
	void theLargestCorrelationIsTheOneOfTheSums(final Boundary boundary) {
		final Observation y = Scene.observation(H, W, P, 2, true);
		final Grid grid = new Grid(boundary, H, W, P, Q);
		final Motifs motifs = new Motifs(P, Q, unit(1), unit(2));
		double largest = 0;
		for (int k = 0; k < 2; k++)
			for (int t = 0; t < 2; t++)
				for (final double c : correlation(y, t, grid, motifs.get(k)))
					largest = Math.max(largest, Math.abs(c));
		assertEquals(largest, step(y, grid, false).largest(motifs), 1e-5);
	}

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void aMotifThatNothingResemblesStaysAsItIs(final boolean nonNegative) {
		final Observation y = Scene.observation(H, W, P, 1, false);
		final Grid grid = new Grid(Boundary.PERIODIC, H, W, P, Q);
		final ConvolutionModel model = new ConvolutionModel(y, grid, true, new LongAdder(), Workers.serial());
		final double[] a = unit(3);
		assertArrayEquals(a, new PowerStep(model, Parameters.builder().nonNegative(nonNegative).lambda(1e3).build(), 8, model
			.newWorkspace(Workers.serial())).refine(a));
	}

	private static PowerStep step(final Observation y, final Grid grid, final boolean nonNegative) {
		final ConvolutionModel model = new ConvolutionModel(y, grid, true, new LongAdder(), Workers.serial());
		return new PowerStep(model, Parameters.builder().nonNegative(nonNegative).lambda(LAMBDA).build(), 8, model
			.newWorkspace(Workers.serial()));
	}

	private static double value(final Observation y, final Grid grid, final double[] a, final boolean nonNegative) {
		double sum = 0;
		for (int t = 0; t < y.frames(); t++)
			for (final double c : correlation(y, t, grid, a)) {
				final double s = Math.max(0, (nonNegative ? c : Math.abs(c)) - LAMBDA);
				sum += s * s;
			}
		return -0.5 * sum;
	}

	/** ǎ ⊛ (M ∘ (y − b)): each pixel adds to the places of whose motif it is a part. */
	private static double[] correlation(final Observation y, final int t, final Grid grid, final double[] a) {
		final double[] out = new double[grid.size()];
		for (int i = 0; i < H * W; i++) {
			if (y.mask(t) != null && !y.mask(t)[i]) continue;
			for (int e = 0; e < P * Q; e++)
				out[grid.index(i / W - e / Q + P / 2, i % W - e % Q + Q / 2)] += a[e] * (y.frame(t)[i] - y.mean(t));
		}
		return out;
	}

	private static double[] unit(final long seed) {
		final double[] a = new Random(seed).doubles(P * Q, -0.5, 1).toArray();
		Sphere.normalize(a);
		return a;
	}
}
