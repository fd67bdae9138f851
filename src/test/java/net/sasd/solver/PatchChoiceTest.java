/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.analysis.CrossCorrelation;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;

import org.junit.jupiter.api.Test;

class PatchChoiceTest {

	private static final int N = 5;

	@Test
	void aPatchIsTheImageWithoutItsMeanAndZeroWhereMasked() {
		final Observation y = Scene.observe(2, 3, new float[] { 1, 2, 3, Float.NaN, 5, 9 });
		final double scale = 9, mean = 4 / scale;
		assertArrayEquals(new double[] { 2 / scale - mean, 3 / scale - mean, 5 / scale - mean, 9 / scale - mean }, PatchChoice
			.patch(y, 0, 0, 1, 2, 2), 1e-7);
		assertEquals(0, PatchChoice.patch(y, 0, 0, 0, 2, 2)[2]);
	}

	@Test
	void theSameSeedDrawsTheSamePatchesOfUnitNorm() {
		final Observation y = Scene.observation(40, 40, N, 3, true);
		final double[][] first = draw(y, 3, 5), second = draw(y, 3, 5);
		for (int k = 0; k < 3; k++) {
			assertArrayEquals(first[k], second[k]);
			assertEquals(1, Sphere.norm(first[k]), 1e-12);
		}
	}

	@Test
	void patchesAreDrawnWhereThereIsSomething() {
		final float[] pixels = new float[40 * 40];
		for (int i = 0; i < 25; i++)
			pixels[(18 + i / 5) * 40 + 20 + i % 5] = 1 + i % 3;
		final Observation y = Scene.observe(40, 40, pixels);
		int found = 0;
		for (int seed = 0; seed < 40; seed++) {
			final double[] patch = draw(y, 1, seed)[0];
			double largest = 0;
			for (final double value : patch)
				largest = Math.max(largest, Math.abs(value - patch[0]));
			if (largest > 1e-6) found++;
		}
		// drawn evenly, 81 of 1296 places would be found: between two and three
		assertTrue(found >= 34, "found " + found + " of 40");
	}

	@Test
	void patchesDrawnTogetherAreMoreUnlikeThanThoseDrawnApart() {
		final Observation y = blocksAndCheckerboards();
		double together = 0, apart = 0;
		for (int seed = 0; seed < 40; seed++) {
			final double[][] pair = draw(y, 2, seed);
			together += CrossCorrelation.largest(pair[0], N, N, pair[1], N, N) / 40;
			apart += CrossCorrelation.largest(draw(y, 1, seed)[0], N, N, draw(y, 1, seed + 1000)[0], N, N) / 40;
		}
		assertTrue(together < apart - 0.1, "together " + together + ", apart " + apart);
	}

	private static Observation blocksAndCheckerboards() {
		final float[] pixels = new float[60 * 60];
		for (int place = 0; place < 25; place++)
			for (int i = 0; i < 25; i++)
				pixels[(4 + place / 5 * 12 + i / 5) * 60 + 4 + place % 5 * 12 + i % 5] = place % 2 == 0 || i % 2 == 0 ? 1 : -1;
		return Scene.observe(60, 60, pixels);
	}

	@Test
	void anImageWithHardlyAnyPixelsThatCountStillGivesAStart() {
		final float[] pixels = new float[100];
		java.util.Arrays.fill(pixels, Float.NaN);
		pixels[0] = 1;
		pixels[99] = 2;
		for (int seed = 0; seed < 10; seed++)
			for (final double[] patch : draw(Scene.observe(10, 10, pixels), 3, seed))
				assertEquals(1, Sphere.norm(patch), 1e-12);
	}

	private static double[][] draw(final Observation y, final int count, final long seed) {
		return new PatchChoice(y, Parameters.builder().motifSize(N, N).build()).draw(count, new Random(seed));
	}
}
