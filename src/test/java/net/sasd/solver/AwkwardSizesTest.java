/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.model.Boundary;
import net.sasd.model.Solution;
import net.sasd.optim.Sphere;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-row, one-column, odd, prime and tiny images, and motifs nearly or just as large as the image. */
class AwkwardSizesTest {

	@ParameterizedTest
	@CsvSource({ "1,64,1,9", "64,1,9,1", "7,7,7,7", "13,17,5,3", "13,17,1,1", "31,31,29,29", "32,32,4,4", "1,5,1,5",
		"2,2,1,2", "3,97,3,10", "8,8,8,8" })
	void theSolverRunsAndExplainsTheInput(final int h, final int w, final int p, final int q) {
		for (final Boundary boundary : Boundary.values())
			for (final ShiftRule rule : ShiftRule.values()) {
				final float[][] pixels = Scene.frames(h, w, Math.max(2, Math.min(p, q)), 1, 11);
				final float[] before = pixels[0].clone();
				final Solution solution = Scene.solve(Scene.observe(h, w, pixels), Parameters.builder().motifSize(p, q).motifs(2)
					.boundary(boundary).shiftRule(rule).maxIterations(12).polishIterations(4).build());
				assertArrayEquals(before, pixels[0], "the frames are changed");
				check(solution, before, p * q);
			}
	}

	private static void check(final Solution solution, final float[] pixels, final int entries) {
		for (int k = 0; k < 2; k++) {
			assertEquals(entries, solution.motifs.get(k).length);
			assertEquals(1, Sphere.norm(solution.motifs.get(k)), 1e-12);
			for (final float value : solution.maps.get(0, k))
				assertTrue(Float.isFinite(value));
		}
		assertTrue(solution.objective >= 0 && solution.objective < Double.POSITIVE_INFINITY);
		double residual = 0, variation = 0, mean = 0;
		for (final float value : pixels)
			mean += value / pixels.length;
		for (int i = 0; i < pixels.length; i++) {
			double sum = solution.bias(0) * solution.scale + solution.residual(0)[i];
			for (int k = 0; k < 2; k++)
				sum += solution.component(0, k)[i];
			assertEquals(pixels[i], sum, 1e-5 * solution.scale);
			residual += solution.residual(0)[i] * solution.residual(0)[i];
			variation += (pixels[i] - mean) * (pixels[i] - mean);
		}
		assertTrue(residual <= variation * (1 + 1e-6), residual + " of " + variation + " is left");
	}
}
