/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.model.Boundary;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At K = 2, T = 1 and a cyclic image without masks: forward and inverse of each map, inverse and forward of each motif. */
class FftBudgetTest {

	private static final int ITERATIONS = 60;

	@ParameterizedTest
	@CsvSource({ "0,1e-9", "0.95,0.05", "0.95,0.3" })
	void anInertialIterationCostsAtMostTwelveFftsOnAverageAndAtLeastEight(final double continuation,
		final double lambda)
	{
		final SparseDeconvolution run = run(Parameters.builder().continuation(continuation).lambda(lambda));
		long before = run.iterate().ffts;
		final long start = before;
		for (int n = 1; n < ITERATIONS; n++) {
			final long now = run.iterate().ffts;
			assertTrue(now - before >= 8, "iteration " + (n + 1) + " costs " + (now - before));
			before = now;
		}
		final double average = (double) (before - start) / (ITERATIONS - 1);
		assertTrue(average <= 12, "average " + average);
	}

	@Test
	void withoutTrialsAndSecondMapStepsAnIterationCostsExactlyEight() {
		final SparseDeconvolution run = run(Parameters.builder().continuation(0).extraMapStepEvery(0).stepRule(StepRule.LIPSCHITZ));
		long before = run.iterate().ffts;
		for (int n = 1; n < 40; n++) {
			final long now = run.iterate().ffts;
			assertEquals(8, now - before, "iteration " + (n + 1));
			before = now;
		}
	}

	private static SparseDeconvolution run(final ParametersBuilder p) {
		return new SparseDeconvolution(Scene.observation(128, 128, 9, 1, false), p.motifs(2).motifSize(9, 9).boundary(
			Boundary.PERIODIC).nonNegative(true).tolerance(0).build(), Workers.serial());
	}
}
