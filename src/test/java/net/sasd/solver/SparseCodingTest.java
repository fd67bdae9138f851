/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.model.Boundary;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.NaiveModel;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sparse coding minimises the lasso over the maps of known motifs. */
class SparseCodingTest {

	@ParameterizedTest
	@CsvSource({
		// h, w, p, q, frames, motifs, masked, boundary, non-negative, bias, step rule
		"11,13,3,4,1,1,false,PERIODIC,false,true,BACKTRACKING", "11,13,3,4,2,2,false,EXTENDED,true,true,BACKTRACKING",
		"12,10,4,3,3,2,true,EXTENDED,false,true,LIPSCHITZ", "12,10,4,3,1,2,true,PERIODIC,true,false,BACKTRACKING",
		"1,90,1,7,1,1,false,PERIODIC,true,true,LIPSCHITZ", "1,90,1,7,2,2,true,EXTENDED,false,false,BACKTRACKING" })
	void theMapsMeetTheConditionsForAMinimum(final int h, final int w, final int p, final int q, final int frames,
		final int count, final boolean masked, final Boundary boundary, final boolean nonNegative, final boolean bias,
		final StepRule rule)
	{
		final Lasso lasso = new Lasso(h, w, p, q, frames, count, masked);
		final Parameters parameters = parameters().lambda(0.15).boundary(boundary).nonNegative(nonNegative).bias(bias)
			.stepRule(rule).build();
		final SparseCoding run = new SparseCoding(lasso.y, lasso.motifs, parameters, Workers.serial());
		while (!run.isDone())
			run.iterate();
		final Solution solution = run.solution();
		final Grid grid = new Grid(boundary, h, w, p, q);
		final float[][][] maps = maps(solution, grid);
		for (int t = 0; t < frames; t++)
			for (int k = 0; k < count; k++)
				Lasso.assertOptimal(lasso.gradient(grid, t, k, maps[t], bias), maps[t][k], null, 0.15, nonNegative, 2e-4);
		final double naive = NaiveModel.fidelity(lasso.y, grid, lasso.motifs.toArrays(), maps, bias) + 0.15 * NaiveModel.l1(
			maps);
		assertEquals(naive, solution.objective, 1e-5 * naive);
		assertEquals(NaiveModel.bias(lasso.y, 0, grid, lasso.motifs.toArrays(), maps[0], bias), solution.bias(0), 1e-5);
	}

	@Test
	void roundsOfReweightingFollowAndPullTheAmplitudesUp() {
		final Lasso lasso = new Lasso(24, 24, 4, 4, 2, 1, false);
		final Parameters p = parameters().lambda(0.2).nonNegative(true).tolerance(1e-7).build();
		final Solution plain = solve(lasso, lasso.motifs, p, Workers.serial());
		final Solution weighted = solve(lasso, lasso.motifs, p.toBuilder().reweighting(3).build(), Workers.serial());
		final IterationRecord last = weighted.records.get(weighted.records.size() - 1);
		assertEquals("reweighting", last.stage);
		assertEquals(3, weighted.records.stream().filter(record -> record.stage.equals("reweighting") && record.iteration == 1)
			.count());
		assertEquals(SolverStatus.CONVERGED, weighted.status);
		// the penalty makes amplitudes smaller by about lambda, and the weights undo that
		assertEquals(sum(plain) + 0.2 * plain.records.get(plain.records.size() - 1).nonzeros, sum(weighted), 0.2 * sum(
			plain));
		assertTrue(sum(weighted) > sum(plain) + 1 && last.nonzeros < plain.records.get(plain.records.size() - 1).nonzeros);
		double before = Double.POSITIVE_INFINITY;
		for (final IterationRecord record : plain.records) {
			assertEquals("coding", record.stage);
			assertTrue(record.objective <= before);
			before = record.objective;
		}
	}

	private static double sum(final Solution solution) {
		double sum = 0;
		for (int t = 0; t < solution.frames(); t++)
			for (final float value : solution.maps.get(t, 0))
				sum += value;
		return sum;
	}

	@Test
	void theHuberPenaltyTakesThePlaceOfTheL1Norm() {
		final Lasso lasso = new Lasso(11, 13, 3, 4, 1, 1, false);
		final double mu = 0.2;
		final Solution solution = solve(lasso, lasso.motifs, parameters().lambda(0.15).huber(mu).boundary(
			Boundary.PERIODIC).build(), Workers.serial());
		final Grid grid = new Grid(Boundary.PERIODIC, 11, 13, 3, 4);
		final float[][] maps = maps(solution, grid)[0];
		final double[] gradient = lasso.gradient(grid, 0, 0, maps, true);
		for (int i = 0; i < gradient.length; i++)
			assertEquals(-0.15 * Math.max(-1, Math.min(1, maps[0][i] / mu)), gradient[i], 2e-4, "at " + i);
	}

	@Test
	void motifsStayAsTheyAreInOrderAndSign() {
		final Lasso lasso = new Lasso(20, 20, 4, 4, 1, 2, false);
		final double[][] a = lasso.motifs.toArrays();
		for (int i = 0; i < a[0].length; i++)
			a[0][i] = -a[0][i];
		final Motifs turned = new Motifs(4, 4, a);
		final Solution solution = solve(lasso, turned, parameters().lambda(0.2).build(), Workers.serial());
		for (int k = 0; k < 2; k++)
			assertArrayEquals(turned.get(k), solution.motifs.get(k));
		double sum = 0;
		for (final float value : solution.maps.get(0, 0))
			sum += value;
		assertTrue(sum < 0, "the map turns with the motif");
	}

	@Test
	void componentsBiasAndResidualAddUpToTheInput() {
		final Lasso lasso = new Lasso(15, 16, 4, 3, 2, 2, true);
		final Solution solution = solve(lasso, lasso.motifs, parameters().lambda(0.1).build(), Workers.serial());
		for (int t = 0; t < 2; t++)
			for (int i = 0; i < 240; i++) {
				final double sum = solution.component(t, 0)[i] + solution.component(t, 1)[i] + solution.bias(t) + solution
					.residual(t)[i];
				if (lasso.y.mask(t)[i]) assertEquals(lasso.y.frame(t)[i], sum, 1e-5);
				else assertTrue(Double.isNaN(sum), "masked");
			}
	}

	@Test
	void theObjectiveNeverRisesAndTheLastIsThatOfTheSolution() {
		final Lasso lasso = new Lasso(24, 21, 5, 5, 2, 2, false);
		final Solution solution = solve(lasso, lasso.motifs, parameters().lambda(0.05).maxIterations(200).build(), Workers
			.serial());
		double last = Double.POSITIVE_INFINITY;
		for (final IterationRecord record : solution.records) {
			assertTrue(record.objective <= last, "iteration " + record.iteration);
			last = record.objective;
		}
		assertEquals(last, solution.objective, 1e-5 * last);
	}

	@ParameterizedTest
	@CsvSource({ "1,1,20000", "5,40,33" })
	void oneAndEightThreadsGiveTheSameBits(final int frames, final int h, final int w) {
		final ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			final Lasso lasso = new Lasso(h, w, Math.min(h, 5), 5, frames, 2, h > 1);
			final Parameters p = parameters().lambda(0.1).maxIterations(20).build();
			final Solution one = solve(lasso, lasso.motifs, p, Workers.serial());
			final Solution eight = solve(lasso, lasso.motifs, p, Workers.on(pool, 8));
			assertEquals(one.objective, eight.objective);
			for (int t = 0; t < frames; t++)
				for (int k = 0; k < 2; k++)
					assertArrayEquals(one.maps.get(t, k), eight.maps.get(t, k));
			assertEquals(one.ffts(), eight.ffts());
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void runsConvergeAreLimitedOrAreCancelled() {
		final Lasso lasso = new Lasso(20, 20, 4, 4, 1, 1, false);
		assertEquals(SolverStatus.CONVERGED, solve(lasso, lasso.motifs, parameters().tolerance(1e-5).build(), Workers
			.serial()).status);
		assertEquals(SolverStatus.ITERATION_LIMIT, solve(lasso, lasso.motifs, parameters().maxIterations(4).build(), Workers
			.serial()).status);
		final CancelToken token = new CancelToken();
		final List<IterationRecord> told = new ArrayList<>();
		final Solution cancelled = SparseCoding.solve(lasso.y, lasso.motifs, parameters().build(), Workers.serial(),
			record -> {
				told.add(record);
				if (told.size() == 5) token.cancel();
			}, token);
		assertEquals(SolverStatus.CANCELLED, cancelled.status);
		assertEquals(5, told.size());
		assertEquals(told.get(4).objective, cancelled.objective, 1e-5 * cancelled.objective);
	}

	@Test
	void aLambdaAboveTheLargestCorrelationLeavesNothingAndSaysSo() {
		final Lasso lasso = new Lasso(20, 20, 4, 4, 1, 1, false);
		final Solution solution = solve(lasso, lasso.motifs, parameters().lambda(1e3).build(), Workers.serial());
		assertEquals(0, solution.records.get(solution.records.size() - 1).nonzeros);
		assertTrue(solution.warnings.get(0).contains("Motif 1 has no activation"), solution.warnings.toString());
	}

	@Test
	void motifsLargerThanTheImageAreRefused() {
		final Lasso lasso = new Lasso(20, 20, 4, 4, 1, 1, false);
		final double[] a = new double[63];
		a[5] = 1;
		final Motifs large = new Motifs(21, 3, a);
		assertThrows(IllegalArgumentException.class, () -> new SparseCoding(lasso.y, large, parameters().build(), Workers
			.serial()));
	}

	private static Solution solve(final Lasso lasso, final Motifs motifs, final Parameters p, final Workers workers) {
		return SparseCoding.solve(lasso.y, motifs, p, workers, SolverListener.NONE, new CancelToken());
	}

	private static ParametersBuilder parameters() {
		return Parameters.builder().maxIterations(3000).tolerance(1e-9);
	}

	/** The solution's maps back on the grid. */
	private static float[][][] maps(final Solution solution, final Grid grid) {
		final float[][][] maps = new float[solution.frames()][solution.motifs.count()][grid.size()];
		for (int t = 0; t < maps.length; t++)
			for (int k = 0; k < maps[t].length; k++)
				for (int i = 0; i < solution.maps.height * solution.maps.width; i++)
					maps[t][k][grid.index(i / solution.maps.width - solution.maps.top, i % solution.maps.width -
						solution.maps.left)] = solution.maps.get(t, k)[i];
		return maps;
	}
}
