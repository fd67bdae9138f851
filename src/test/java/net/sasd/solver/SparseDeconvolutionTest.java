/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The front door: how runs step, end and are cancelled. */
class SparseDeconvolutionTest {

	private final Observation y = Scene.observation(26, 24, 5, 1, false);

	@ParameterizedTest
	@EnumSource(Method.class)
	void aCancelledRunKeepsTheBestSoFar(final Method method) {
		final CancelToken token = new CancelToken();
		final List<IterationRecord> told = new ArrayList<>();
		final Solution solution = SparseDeconvolution.solve(y, parameters().method(method).maxIterations(100).build(), Workers
			.serial(), record -> {
				told.add(record);
				if (record.iteration == 60) token.cancel();
			}, token);
		assertEquals(SolverStatus.CANCELLED, solution.status);
		assertEquals(told, solution.records);
		assertEquals(60, told.size());
		double least = Double.POSITIVE_INFINITY;
		for (final IterationRecord record : told)
			if (record.lambda == 0.1) least = Math.min(least, record.objective);
		assertEquals(least, solution.objective, 1e-5 * least);
	}

	@Test
	void aRunCancelledBeforeItsFirstIterationHasTheStartMotifsAndNoActivations() {
		final CancelToken token = new CancelToken();
		token.cancel();
		final Solution solution = SparseDeconvolution.solve(y, parameters().build(), Workers.serial(), SolverListener.NONE,
			token);
		assertEquals(SolverStatus.CANCELLED, solution.status);
		assertEquals(0, solution.records.size());
		assertArrayEquals(new float[solution.maps.height * solution.maps.width], solution.maps.get(0, 0));
	}

	@Test
	void askingForTheSolutionOfARunThatIsNotDoneCancelsIt() {
		final SparseDeconvolution run = new SparseDeconvolution(y, parameters().build(), Workers.serial());
		run.iterate();
		assertEquals(SolverStatus.RUNNING, run.status());
		assertEquals(SolverStatus.CANCELLED, run.solution().status);
		assertTrue(run.isDone());
	}

	@Test
	void aRunEndsAtItsLimitAndThenRefusesToIterate() {
		final SparseDeconvolution run = new SparseDeconvolution(y, parameters().maxIterations(3).build(), Workers.serial());
		for (int n = 1; n <= 3; n++) {
			assertFalse(run.isDone());
			assertEquals(n, run.iterate().iteration);
		}
		assertEquals(SolverStatus.ITERATION_LIMIT, run.status());
		assertTrue(assertThrows(IllegalStateException.class, run::iterate).getMessage().contains("ITERATION_LIMIT"));
		run.cancel();
		assertEquals(SolverStatus.ITERATION_LIMIT, run.solution().status, "cancelling comes too late to matter");
	}

	@Test
	void aRunConvergesOnceProgressIsSmallAndNotWhileLambdaStillFalls() {
		final Solution solution = Scene.solve(y, parameters().tolerance(1e-3).maxIterations(300).build());
		assertEquals(SolverStatus.CONVERGED, solution.status);
		assertEquals(0.1, solution.records.get(solution.records.size() - 1).lambda);
		assertTrue(solution.records.size() < 300);
	}

	@ParameterizedTest
	@EnumSource(Method.class)
	void theObjectiveNeverRisesWhileLambdaStaysTheSame(final Method method) {
		final Solution solution = Scene.solve(y, parameters().motifs(2).method(method).maxIterations(120).polishIterations(20)
			.build());
		int compared = 0;
		for (int n = 1; n < solution.records.size(); n++) {
			final IterationRecord before = solution.records.get(n - 1), now = solution.records.get(n);
			if (now.lambda != before.lambda || !now.stage.equals(before.stage)) continue;
			assertTrue(now.objective <= before.objective, now.stage + " " + now.iteration);
			compared++;
		}
		assertTrue(compared > 70, compared + " iterations at one lambda");
	}

	@Test
	void polishingFollowsTheDescentAndTheStatusIsThatOfTheDescent() {
		final Solution solution = Scene.solve(y, parameters().maxIterations(7).polishIterations(5).build());
		assertEquals(SolverStatus.ITERATION_LIMIT, solution.status);
		assertEquals(12, solution.records.size());
		for (int n = 0; n < 12; n++) {
			assertEquals(n < 7 ? "descent" : "polish", solution.records.get(n).stage);
			assertEquals(n < 7 ? n + 1 : n - 6, solution.records.get(n).iteration);
			if (n > 0) assertTrue(solution.records.get(n).ffts > solution.records.get(n - 1).ffts);
		}
		assertEquals(solution.records.get(11).ffts, solution.ffts());
	}

	@Test
	void givenMotifsSetTheWindowAndAreTheStart() {
		final double[] window = new double[81];
		window[40] = 1;
		final Motifs start = new Motifs(9, 9, window);
		final Parameters p = parameters().initialMotifs(start).build();
		final Descent descent = Scene.descent(y, p, Workers.serial());
		assertEquals(9, descent.model.grid.motifHeight);
		assertArrayEquals(start.get(0), descent.motifs.motifs[0]);
		final CancelToken token = new CancelToken();
		token.cancel();
		final Solution solution = SparseDeconvolution.solve(y, p, Workers.serial(), SolverListener.NONE, token);
		assertEquals(1, solution.motifs.get(0)[12], 1e-12, "centred on the n-window");
	}

	@Test
	void aStartPatchIsTheImageThereWithoutItsMeanInTheMiddleOfTheLiftedWindow() {
		final Parameters p = parameters().initialPatches(new int[] { 3, 8 }).refineStart(false).build();
		final double[] start = Scene.descent(y, p, Workers.serial()).motifs.motifs[0];
		final double[] lifted = new double[169];
		for (int i = 0; i < 25; i++)
			lifted[(4 + i / 5) * 13 + 4 + i % 5] = y.frame(0)[(3 + i / 5) * 24 + 8 + i % 5] - y.mean(0);
		assertArrayEquals(new Motifs(13, 13, lifted).get(0), start, 1e-12);
	}

	@Test
	void wrongParametersAreRefusedBeforeAnyWork() {
		assertThrows(IllegalArgumentException.class, () -> new SparseDeconvolution(y, parameters().lambda(0).build(), Workers
			.serial()));
		final String message = assertThrows(IllegalArgumentException.class, () -> new SparseDeconvolution(y, parameters()
			.motifSize(5, 25).build(), Workers.serial())).getMessage();
		assertTrue(message.contains("5 x 25") && message.contains("26 x 24"), message);
		assertSame(SolverStatus.RUNNING, new SparseDeconvolution(y, parameters().build(), Workers.serial()).status());
	}

	private static ParametersBuilder parameters() {
		return Parameters.builder().motifSize(5, 5).tolerance(0);
	}
}
