/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.model.Boundary;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Same input, parameters and seed: the same bits of everything in the solution, whatever the threads. */
class SameBitsTest {

	private final ExecutorService pool = Executors.newFixedThreadPool(8);

	@AfterEach
	void shutDown() {
		pool.shutdownNow();
	}

	@ParameterizedTest
	@CsvSource({ "1,150,130,PERIODIC,false", "1,150,130,EXTENDED,true", "5,40,33,PERIODIC,false", "5,40,33,EXTENDED,true",
		"9,21,20,EXTENDED,false", "1,1,40000,EXTENDED,false" })
	void oneAndEightThreadsGiveTheSameSolution(final int frames, final int h, final int w, final Boundary boundary,
		final boolean masked)
	{
		final Observation y = Scene.observation(h, w, 5, frames, masked);
		final Parameters p = parameters(h, boundary).build();
		assertSameBits(solve(y, p, Workers.serial()), solve(y, p, Workers.on(pool, 8)));
	}

	@Test
	void theSameSeedGivesTheSameSolutionAndAnotherSeedAnother() {
		final Observation y = Scene.observation(32, 30, 5, 1, false);
		final Solution first = solve(y, parameters(32, Boundary.EXTENDED).build(), Workers.serial());
		assertSameBits(first, solve(y, parameters(32, Boundary.EXTENDED).build(), Workers.serial()));
		final Solution other = solve(y, parameters(32, Boundary.EXTENDED).seed(4).build(), Workers.serial());
		assertFalse(Arrays.equals(first.maps.get(0, 0), other.maps.get(0, 0)));
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,2", "EXTENDED,3" })
	void aRaceOfStartsAndReweightingGiveTheSameSolutionToo(final Boundary boundary, final int starts) {
		final Observation y = Scene.observation(40, 33, 5, 2, false);
		final Parameters p = parameters(40, boundary).starts(starts).raceIterations(15).reweighting(2).build();
		assertSameBits(solve(y, p, Workers.serial()), solve(y, p, Workers.on(pool, 8)));
	}

	@Test
	void theTwoStagesGiveTheSameSolutionToo() {
		final Observation y = Scene.observation(40, 33, 5, 2, false);
		final Parameters p = parameters(40, Boundary.EXTENDED).twoStage(true).homotopyPrecision(0.1).build();
		assertSameBits(solve(y, p, Workers.serial()), solve(y, p, Workers.on(pool, 8)));
	}

	private static ParametersBuilder parameters(final int h, final Boundary boundary) {
		return Parameters.builder().motifs(2).motifSize(Math.min(h, 5), 5).boundary(boundary).maxIterations(12).tolerance(0)
			.polishIterations(4).shiftRule(ShiftRule.RECONSTRUCTION).seed(3);
	}

	private static Solution solve(final Observation y, final Parameters p, final Workers workers) {
		return SparseDeconvolution.solve(y, p, workers, SolverListener.NONE, new CancelToken());
	}

	private static void assertSameBits(final Solution a, final Solution b) {
		assertEquals(a.objective, b.objective);
		for (int k = 0; k < a.motifs.count(); k++)
			assertArrayEquals(a.motifs.get(k), b.motifs.get(k));
		for (int t = 0; t < a.frames(); t++) {
			assertEquals(a.bias(t), b.bias(t));
			assertArrayEquals(a.residual(t), b.residual(t));
			for (int k = 0; k < a.motifs.count(); k++) {
				assertArrayEquals(a.maps.get(t, k), b.maps.get(t, k));
				assertArrayEquals(a.component(t, k), b.component(t, k));
			}
		}
		assertEquals(a.records.size(), b.records.size());
		for (int n = 0; n < a.records.size(); n++)
			assertArrayEquals(figures(a.records.get(n)), figures(b.records.get(n)), "record " + n);
	}

	private static double[] figures(final IterationRecord r) {
		return new double[] { r.iteration, r.objective, r.fidelity, r.penalty, r.lambda, r.nonzeros, r.motifChange,
			r.mapChange, r.mapStep, r.motifStep, r.momentum, r.restarted ? 1 : 0, r.ffts };
	}
}
