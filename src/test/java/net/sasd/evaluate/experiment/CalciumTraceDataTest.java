/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import net.sasd.evaluate.SignalFile;
import net.sasd.parallel.Workers;
import net.sasd.trace.KernelKind;

import org.junit.jupiter.api.Test;

/**
 * Simulated calcium traces of [L] 6.1.1 against what the papers' own code reached on them. The tests are skipped where
 * the folder {@code sasd.data} (by default {@code shared/data} beside the project) is missing.
 */
class CalciumTraceDataTest {

	private static final Path DATA = Paths.get(System.getProperty("sasd.data", Paths.get("..", "shared", "data")
		.toString()), "ar");

	@Test
	void reweightingFindsEverySpikeOfAnAr1Trace() {
		final CalciumTraceRun run = CalciumTraceRun.free(problem("ar1_s3"), 6, Workers.serial());
		assertTrue(run.distance.distance <= 3.33, "distance " + run.distance.distance);
		assertEquals(1, run.score.f1);
	}

	@Test
	void theTimeConstantOfAnAr1TraceIsWithinAFewPercent() {
		final CalciumTraceRun run = CalciumTraceRun.parametric(problem("ar1_s1"), KernelKind.AR1, Workers.serial());
		assertEquals(0.25, run.timeConstants[0], 0.03 * 0.25);
		assertEquals(1, run.score.f1);
	}

	private static SignalProblem problem(final String name) {
		final Path file = DATA.resolve(name + ".f64");
		assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
		final SignalFile signal = SignalFile.read(file);
		return SignalProblem.of(signal.kernel(), signal.truth(), signal.row());
	}
}
