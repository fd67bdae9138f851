/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

/** What holds of every solution, whatever the frames and the parameters. */
class SolutionPropertiesTest {

	@Provide
	Arbitrary<SolveCase> problems() {
		return SolveCases.problems();
	}

	@Property(seed = "1")
	void whateverIsAskedForGivesASoundSolution(@ForAll("problems") final SolveCase problem) {
		final float[][] before = copy(problem.pixels);
		final Solution solution = problem.solve(Workers.serial());
		assertArrayEquals(before, problem.pixels, "the frames are changed");
		if (solution == null) return;
		assertSound(problem, solution);
		assertExplains(problem, solution);
	}

	@Property(seed = "2")
	void theObjectiveNeverRisesWhileLambdaAndWeightsStay(@ForAll("problems") final SolveCase problem) {
		// motifs that came out alike are started anew
		final Solution solution = problem.with(problem.parameters.toBuilder().motifs(1).build()).solve(Workers.serial());
		if (solution == null) return;
		IterationRecord before = null;
		for (final IterationRecord record : solution.records) {
			if (before != null && before.stage.equals(record.stage) && record.iteration == before.iteration + 1 &&
				before.lambda == record.lambda) assertTrue(record.objective <= before.objective, record.stage + " " +
					record.iteration + ": " + record.objective + " > " + before.objective);
			before = record;
		}
	}

	@Property(seed = "3")
	void oneAndThreeThreadsGiveTheSameBits(@ForAll("problems") final SolveCase problem) {
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		try {
			assertSameBits(problem.solve(Workers.serial()), problem.solve(Workers.on(pool, 3)), 1, 1);
		}
		finally {
			pool.shutdown();
		}
	}

	@Property(seed = "4")
	void aBrighterCameraChangesNothingButTheUnits(@ForAll("problems") final SolveCase any,
		@ForAll("powers") final float factor)
	{
		Assume.that(Float.isNaN(any.saturation));
		final SolveCase problem = any.with(any.parameters.toBuilder().normalization(Normalization.MAX).build());
		final float[][] brighter = copy(problem.pixels);
		for (final float[] frame : brighter)
			for (int i = 0; i < frame.length; i++)
				frame[i] *= factor;
		assertSameBits(problem.solve(Workers.serial()), problem.with(brighter).solve(Workers.serial()), 1, factor);
	}

	@Provide
	Arbitrary<Float> powers() {
		return Arbitraries.integers().between(-10, 10).map(n -> Math.scalb(1f, n));
	}

	@Property(seed = "5")
	void aNegativeOfThePictureGivesNegativeActivations(@ForAll("problems") final SolveCase any) {
		Assume.that(Float.isNaN(any.saturation));
		final SolveCase problem = any.with(any.parameters.toBuilder().nonNegative(false).nonNegativeMotifs(false)
			.normalization(Normalization.NONE).build()).fromGivenMotifs();
		final float[][] negative = copy(problem.pixels);
		for (final float[] frame : negative)
			for (int i = 0; i < frame.length; i++)
				frame[i] = -frame[i];
		assertSameBits(problem.solve(Workers.serial()), problem.with(negative).solve(Workers.serial()), -1, 1);
	}

	/** @param sign of the second's maps, @param factor of its scale */
	private static void assertSameBits(final Solution one, final Solution other, final int sign, final float factor) {
		if (one == null) {
			assertEquals(null, other);
			return;
		}
		assertNotNull(other);
		assertEquals(one.objective, other.objective);
		assertEquals(one.scale * factor, other.scale);
		for (int k = 0; k < one.motifs.count(); k++)
			assertArrayEquals(one.motifs.get(k), other.motifs.get(k));
		for (int t = 0; t < one.frames(); t++) {
			assertEquals(one.bias(t) + 0., sign * other.bias(t) + 0.);
			assertTimes(one.residual(t), other.residual(t), sign * factor);
			for (int k = 0; k < one.motifs.count(); k++) {
				assertTimes(one.maps.get(t, k), other.maps.get(t, k), sign);
				assertTimes(one.component(t, k), other.component(t, k), sign * factor);
			}
		}
		assertEquals(one.records.size(), other.records.size());
	}

	/** Either zero is zero. */
	private static void assertTimes(final float[] one, final float[] other, final float factor) {
		assertEquals(one.length, other.length);
		for (int i = 0; i < one.length; i++)
			assertEquals(one[i] * factor + 0f, other[i] + 0f, "at " + i);
	}

	static void assertSound(final SolveCase problem, final Solution solution) {
		final Parameters p = problem.parameters;
		assertTrue(solution.objective >= 0 && solution.objective < Double.POSITIVE_INFINITY, "Psi " + solution.objective);
		assertEquals(p.motifs, solution.motifs.count());
		for (int k = 0; k < p.motifs; k++) {
			final double[] motif = solution.motifs.get(k);
			assertEquals(p.motifHeight * p.motifWidth, motif.length);
			assertEquals(1, Sphere.norm(motif), 1e-12);
			for (final double value : motif)
				assertTrue(!p.nonNegativeMotifs || value >= 0, "motif entry " + value);
			for (int t = 0; t < problem.pixels.length; t++)
				for (final float value : solution.maps.get(t, k))
					assertTrue(Float.isFinite(value) && (!p.nonNegative || value >= 0), "activation " + value);
		}
		for (final IterationRecord record : solution.records)
			assertTrue(Double.isFinite(record.objective) && Double.isFinite(record.mapChange) && Double.isFinite(
				record.motifChange) && record.lambda > 0, record.stage + " " + record.iteration);
	}

	/** The parts add up to the input where it counts. */
	private static void assertExplains(final SolveCase problem, final Solution solution) {
		final Observation observation = problem.observation();
		for (int t = 0; t < problem.pixels.length; t++)
			for (int i = 0; i < problem.pixels[t].length; i++) {
				final float left = solution.residual(t)[i];
				double sum = left + solution.bias(t) * solution.scale, size = Math.abs(sum) + solution.scale;
				for (int k = 0; k < problem.parameters.motifs; k++) {
					final float part = solution.component(t, k)[i];
					assertTrue(Float.isFinite(part), "component " + part);
					sum += part;
					size += Math.abs(part);
				}
				if (observation.mask(t) != null && !observation.mask(t)[i]) assertTrue(Float.isNaN(left));
				else assertEquals(problem.pixels[t][i], sum, 1e-5 * size);
			}
	}

	static float[][] copy(final float[][] frames) {
		final float[][] copy = new float[frames.length][];
		for (int t = 0; t < frames.length; t++)
			copy[t] = frames[t].clone();
		return copy;
	}
}
