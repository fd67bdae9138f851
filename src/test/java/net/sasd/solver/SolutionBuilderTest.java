/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.model.ActivationMaps;
import net.sasd.model.Boundary;
import net.sasd.model.Observation;
import net.sasd.model.Solution;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolutionBuilderTest {

	@ParameterizedTest
	@CsvSource({ "PERIODIC,0,1", "PERIODIC,10,3", "EXTENDED,0,3", "EXTENDED,10,1" })
	void componentsBiasAndResidualAddUpToTheInput(final Boundary boundary, final int polish, final int frames) {
		final float[][] pixels = Scene.frames(23, 26, 5, frames, 5);
		final Solution solution = Scene.solve(Scene.observe(23, 26, pixels), parameters(boundary, polish).build());
		for (int t = 0; t < frames; t++)
			for (int i = 0; i < pixels[t].length; i++) {
				double sum = solution.bias(t) * solution.scale + solution.residual(t)[i];
				for (int k = 0; k < 2; k++)
					sum += solution.component(t, k)[i];
				assertEquals(pixels[t][i], sum, 1e-6 * solution.scale);
			}
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,5,4", "PERIODIC,4,5", "EXTENDED,5,4", "EXTENDED,4,5", "EXTENDED,1,6" })
	void onTheSmallWindowComponentsAreTheConvolutionOfMotifsAndMapsMarginsIncluded(final Boundary boundary,
		final int p, final int q)
	{
		final Solution solution = Scene.solve(Scene.observation(21, 24, 5, 2, false), parameters(boundary, 10).motifSize(p,
			q).build());
		for (int t = 0; t < 2; t++)
			for (int k = 0; k < 2; k++) {
				double largest = 0;
				for (int r = 0; r < 21; r++)
					for (int c = 0; c < 24; c++) {
						final double naive = naive(solution, t, k, r, c, boundary == Boundary.PERIODIC) * solution.scale;
						assertEquals(naive, solution.component(t, k)[r * 24 + c], 1e-5 * solution.scale, "pixel " + r + ", " + c);
						largest = Math.max(largest, Math.abs(naive));
					}
				assertTrue(largest > 0.01 * solution.scale, "component " + k + " is empty");
			}
	}

	private static double naive(final Solution s, final int t, final int k, final int r, final int c,
		final boolean cyclic)
	{
		final ActivationMaps x = s.maps;
		final int p = s.motifs.height(), q = s.motifs.width();
		final double[] a = s.motifs.get(k);
		double sum = 0;
		for (int i = 0; i < p; i++)
			for (int j = 0; j < q; j++) {
				int row = r - i + p / 2 + x.top, column = c - j + q / 2 + x.left;
				if (cyclic) {
					row = Math.floorMod(row, x.height);
					column = Math.floorMod(column, x.width);
				}
				sum += a[i * q + j] * x.get(t, k)[row * x.width + column];
			}
		return sum;
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,false", "PERIODIC,true", "EXTENDED,false", "EXTENDED,true" })
	void componentsAreOrderedByEnergyAndDominantSignsArePositive(final Boundary boundary, final boolean nonNegative) {
		for (int seed = 1; seed <= 6; seed++) {
			final Solution solution = Scene.solve(Scene.observation(24, 24, 5, 2, false), parameters(boundary, 0).motifs(3)
				.nonNegative(nonNegative).seed(seed).build());
			double before = Double.POSITIVE_INFINITY;
			for (int k = 0; k < 3; k++) {
				double energy = 0, balance = 0;
				for (int t = 0; t < 2; t++)
					for (final float value : solution.component(t, k))
						energy += (double) value * value;
				assertTrue(energy <= before, "seed " + seed + ", motif " + k);
				before = energy;
				for (final double value : solution.motifs.get(k))
					balance += value * Math.abs(value);
				if (!nonNegative) assertTrue(balance >= 0, "seed " + seed + ", motif " + k);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC,5,0,0", "EXTENDED,5,2,2", "EXTENDED,4,1,2" })
	void mapsHaveMarginsAsWideAsAMotifReaches(final Boundary boundary, final int n, final int before, final int after) {
		final ActivationMaps maps = Scene.solve(Scene.observation(20, 22, 5, 1, false), parameters(boundary, 0).motifSize(n,
			n).build()).maps;
		assertEquals(before, maps.top);
		assertEquals(before, maps.left);
		assertEquals(20 + before + after, maps.height);
		assertEquals(22 + before + after, maps.width);
	}

	@ParameterizedTest
	@CsvSource({ "PERIODIC", "EXTENDED" })
	void theResidualIsNanWhereThePixelsDoNotCountAndNowhereElse(final Boundary boundary) {
		final Observation y = Scene.observation(20, 22, 5, 2, true);
		final Solution solution = Scene.solve(y, parameters(boundary, 5).build());
		for (int t = 0; t < 2; t++)
			for (int i = 0; i < 440; i++)
				assertEquals(!y.mask(t)[i], Float.isNaN(solution.residual(t)[i]));
		assertEquals(y.warnings, solution.warnings);
	}

	private static ParametersBuilder parameters(final Boundary boundary, final int polish) {
		return Parameters.builder().motifs(2).motifSize(5, 5).lambda(0.05).boundary(boundary).maxIterations(25)
			.polishIterations(polish);
	}
}
