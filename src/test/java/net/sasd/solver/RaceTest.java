/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;

class RaceTest {

	private static final int STARTS = 4, ITERATIONS = 30;

	@Test
	void theStartWithTheSmallestObjectiveGoesOnFromWhereItIs() {
		final Observation y = Scene.observation(40, 36, 5, 1, false);
		final Parameters p = Parameters.builder().motifs(2).motifSize(5, 5).starts(STARTS).raceIterations(ITERATIONS)
			.maxIterations(5).tolerance(0).build();
		final Race race = new Race(y, p, Workers.serial());
		final SparseDeconvolution run = new SparseDeconvolution(y, p, Workers.serial());
		IterationRecord record = null;
		for (int n = 0; n < ITERATIONS; n++) {
			record = race.iterate(0);
			assertEquals(record.objective, run.iterate().objective);
		}
		double least = Double.POSITIVE_INFINITY;
		for (int s = 0; s < STARTS; s++)
			least = Math.min(least, race.record(s).objective);
		assertEquals(least, record.objective);
		final IterationRecord next = run.iterate();
		assertEquals("descent", next.stage);
		assertTrue(next.objective <= least, next.objective + " after " + least);
		assertTrue(next.ffts > STARTS * ITERATIONS * 4, "FFTs of all starts count: " + next.ffts);
	}

	@Test
	void theFirstStartIsThatOfARunWithoutARace() {
		final Observation y = Scene.observation(40, 36, 5, 1, false);
		final Parameters p = Parameters.builder().motifSize(5, 5).starts(2).raceIterations(300).maxIterations(300).build();
		final Race race = new Race(y, p, Workers.serial());
		race.iterate(0);
		assertEquals(new SparseDeconvolution(y, p.toBuilder().starts(1).build(), Workers.serial()).iterate().objective, race
			.record(0).objective);
	}

	@Test
	void startsDiffer() {
		final Observation y = Scene.observation(40, 36, 5, 1, false);
		for (final Start start : Start.values()) {
			final Race race = new Race(y, Parameters.builder().motifSize(5, 5).start(start).starts(2).build(), Workers
				.serial());
			race.iterate(0);
			assertTrue(race.record(0).objective != race.record(1).objective, start.toString());
		}
	}
}
