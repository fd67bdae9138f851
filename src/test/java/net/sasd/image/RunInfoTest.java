/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** A result says how it came about. */
class RunInfoTest {

	private final Solution solution = new ExampleSolution(12, 14, 2, 2, false).solution;
	private final Parameters parameters = Parameters.builder().motifs(2).lambda(0.25).seed(7).build();

	@Test
	void parametersAreListedUnderTheirNames() {
		final Map<String, String> entries = RunInfo.entries(solution, parameters);
		assertEquals("2", entries.get("motifs"));
		assertEquals("11", entries.get("motifHeight"));
		assertEquals("0.25", entries.get("lambda"));
		assertEquals("EXTENDED", entries.get("boundary"));
		assertEquals("true", entries.get("fitBias"));
		assertEquals("7", entries.get("seed"));
	}

	@Test
	void theStartIsListed() {
		assertEquals("auto", RunInfo.entries(solution, parameters).get("initialPatches"));
		final Parameters places = parameters.toBuilder().initialPatches(new int[] { 1, 2 }, new int[] { 3, 4 }).build();
		assertEquals("1,2 3,4", RunInfo.entries(solution, places).get("initialPatches"));
		final Parameters given = parameters.toBuilder().initialMotifs(new Motifs(1, 2, new double[] { 1, 2 })).build();
		assertEquals("1 of 1 x 2", RunInfo.entries(solution, given).get("initialMotifs"));
	}

	@Test
	void theEndIsListedAndTheBiasIsInTheImagesUnits() {
		final Map<String, String> entries = RunInfo.entries(solution, parameters);
		assertEquals(Version.get(), entries.get("version"));
		assertEquals("CONVERGED", entries.get("status"));
		assertEquals("55.0", entries.get("objective"));
		assertEquals("2", entries.get("iterations"));
		assertEquals("8", entries.get("ffts"));
		assertEquals("20.0,22.0", entries.get("bias"));
		assertEquals("200.0", entries.get("scale"));
		assertEquals(solution.warnings.get(0), entries.get("warning1"));
	}

	@Test
	void theDescriptionHasALinePerEntryAndNoTimeSoThatRunsCanBeCompared() {
		final String description = RunInfo.describe(solution, parameters);
		assertEquals(RunInfo.entries(solution, parameters).size(), description.split("\n").length);
		assertTrue(description.contains("lambda=0.25\n"));
		assertFalse(description.contains("seconds"));
	}
}
