/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;

class RunProgressTest {

	@Test
	void aRunThatUsesAllItsIterationsCountsEachOnceAndEndsAtTheTotal() {
		for (final ParametersBuilder b : new ParametersBuilder[] { builder(), builder().starts(2).raceIterations(5), builder()
			.twoStage(true) }) {
			final Parameters p = b.reweighting(3).polishIterations(4).build();
			final RunProgress progress = new RunProgress(p);
			final SparseDeconvolution run = run(p);
			int done = 0;
			while (!run.isDone()) {
				progress.update(run.iterate());
				assertEquals(++done, progress.done());
			}
			assertEquals(progress.total(), done);
		}
	}

	@Test
	void aStageThatEndsEarlyCountsWhole() {
		final Parameters p = builder().maxIterations(200).tolerance(1e-2).polishIterations(4).build();
		final RunProgress progress = new RunProgress(p);
		final SparseDeconvolution run = run(p);
		int records = 0;
		while (!run.isDone()) {
			progress.update(run.iterate());
			records++;
		}
		assertTrue(records < 200, "the descent ended early");
		assertTrue(progress.done() > 200 && progress.done() <= progress.total());
	}

	private static ParametersBuilder builder() {
		return Parameters.builder().motifSize(4, 4).lambda(0.05).maxIterations(6).tolerance(0);
	}

	private static SparseDeconvolution run(final Parameters p) {
		return new SparseDeconvolution(Scene.observation(20, 18, 4, 1, false), p, Workers.serial());
	}
}
