/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.model.Solution;
import net.sasd.parallel.Workers;

/**
 * What does not change the problem does not change the solution, from the same start motifs: up to rounding, in few
 * iterations, because a descent that is not convex makes differences grow. Motifs are compared in their components,
 * because a small one has several places in its window.
 */
class EquivarianceTest {

	private static final float ROUNDING = 2e-3f;

	@Provide
	Arbitrary<SolveCase> problems() {
		// where nothing fits, which x ≥ 0 can cause, rounding alone tells where the descent goes
		return SolveCases.problems().filter(problem -> Float.isNaN(problem.saturation)).map(problem -> {
			final ParametersBuilder few = problem.parameters.toBuilder().maxIterations(Math.min(6, problem.parameters.maxIterations))
				.reweighting(0).polishIterations(0).normalization(Normalization.MAX).shiftRule(ShiftRule.ENERGY)
				.nonNegative(false);
			return problem.with(few.build()).fromGivenMotifs();
		});
	}

	@Property(seed = "1")
	void aCyclicShiftOfThePictureShiftsTheMaps(@ForAll("problems") final SolveCase any,
		@ForAll @IntRange(min = 0, max = 40) final int down, @ForAll @IntRange(min = 0, max = 40) final int right)
	{
		final SolveCase problem = any.with(any.parameters.toBuilder().boundary(Boundary.PERIODIC).build());
		final int h = problem.height, w = problem.width;
		final float[][] moved = SolutionPropertiesTest.copy(problem.pixels);
		final boolean[] roi = problem.roi == null ? null : new boolean[h * w];
		for (int i = 0; i < h * w; i++) {
			final int to = (i / w + down) % h * w + (i % w + right) % w;
			for (int t = 0; t < moved.length; t++)
				moved[t][to] = problem.pixels[t][i];
			if (roi != null) roi[to] = problem.roi[i];
		}
		final Solution here = problem.solve(Workers.serial()), there = problem.with(moved, roi).solve(Workers.serial());
		if (here == null) {
			assertEquals(null, there);
			return;
		}
		assertEquals(here.objective, there.objective, ROUNDING * here.objective + 1e-6);
		for (int t = 0; t < moved.length; t++) {
			final float[] before = sum(here, t), after = sum(there, t);
			for (int i = 0; i < h * w; i++)
				assertEquals(before[i], after[(i / w + down) % h * w + (i % w + right) % w], ROUNDING * size(before, here));
		}
	}

	@Property(seed = "2")
	void theOrderOfTheFramesDoesNotMatter(@ForAll("problems") final SolveCase problem) {
		final int count = problem.pixels.length;
		final float[][] turned = new float[count][];
		for (int t = 0; t < count; t++)
			turned[t] = problem.pixels[count - 1 - t];
		final Solution here = problem.solve(Workers.serial()), there = problem.with(turned).solve(Workers.serial());
		if (here == null) {
			assertEquals(null, there);
			return;
		}
		assertEquals(here.objective, there.objective, ROUNDING * here.objective + 1e-6);
		for (int t = 0; t < count; t++)
			assertArrayEquals(sum(here, t), sum(there, count - 1 - t), ROUNDING * size(sum(here, t), here));
	}

	private static float size(final float[] values, final Solution solution) {
		float most = 0.01f * (float) solution.scale;
		for (final float value : values)
			most = Math.max(most, Math.abs(value));
		return most;
	}

	/**
	 * The sum of the components, because their order is by energy, which rounding may turn round where it is the same;
	 * 0 where pixels do not count, because nothing determines it there.
	 */
	private static float[] sum(final Solution solution, final int t) {
		final float[] sum = new float[solution.residual(t).length];
		for (int i = 0; i < sum.length; i++)
			for (int k = 0; k < solution.motifs.count() && !Float.isNaN(solution.residual(t)[i]); k++)
				sum[i] += solution.component(t, k)[i];
		return sum;
	}
}
