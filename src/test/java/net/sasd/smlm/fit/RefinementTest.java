/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;

/** Molecules move to the best fit. */
class RefinementTest {

	private static final int SIDE = 32;

	@Test
	void withoutNoiseTheyEndWhereTheyAre() {
		final double[][] truth = { { 8.2, 9.7, 2000 }, { 11.3, 10.1, 1500 }, { 24.4, 5.5, 900 }, { 0.1, 20.2, 2500 }, { 20,
			31.3, 2000 } };
		final Scene scene = Spots.scene(SIDE, Spots.mean(SIDE, SIDE, truth), perturbed(truth, 0.4, new PhantomRandom(6)));
		scene.offset = 130;
		new Refinement(scene).run(100, 0);
		for (int i = 0; i < truth.length; i++) {
			// windows leave out up to a hundredth of the light
			assertEquals(truth[i][0], scene.molecules.x[i], 0.01);
			assertEquals(truth[i][1], scene.molecules.y[i], 0.01);
			assertEquals(truth[i][2], scene.molecules.amplitude[i], 0.02 * truth[i][2]);
		}
		assertEquals(Spots.BACKGROUND, scene.offset, 0.5);
	}

	@Test
	void withoutMoleculesTheConstantAloneMoves() {
		final Scene scene = Spots.scene(SIDE, Spots.mean(SIDE, SIDE));
		scene.offset = 80;
		new Refinement(scene).run(20, 0);
		assertEquals(Spots.BACKGROUND, scene.offset, 1e-3);
	}

	@Test
	void whereItStopsNoStepIsLeft() {
		final PhantomRandom random = new PhantomRandom(7);
		final double[][] truth = Spots.scattered(12, SIDE, SIDE, random);
		final Scene scene = Spots.scene(SIDE, Spots.noisy(Spots.mean(SIDE, SIDE, truth), random), perturbed(truth, 0.2,
			random));
		new Refinement(scene).run(300, 1e-12);
		scene.weigh();
		final NormalEquations equations = new NormalEquations(scene);
		for (int k = 0; k < equations.gradient.length - 1; k++)
			// in standard deviations, if nothing else were unknown
			assertEquals(0, equations.gradient[k] / Math.sqrt(equations.own[9 * (k / 3) + 4 * (k % 3)]), 0.05);
	}

	@Test
	void aStepNeverMakesTheFitWorseAndKeepsLightPositiveAndPlacesNear() {
		final PhantomRandom random = new PhantomRandom(8);
		for (int k = 0; k < 60; k++) {
			final double[][] truth = Spots.scattered(10, SIDE, SIDE, random), start = Spots.scattered(10, SIDE, SIDE, random);
			final Scene scene = Spots.scene(SIDE, Spots.noisy(Spots.mean(SIDE, SIDE, truth), random), start);
			for (int step = 0; step < 5; step++) {
				final double[] weights = scene.weights.clone(), x = scene.molecules.x.clone(), y = scene.molecules.y.clone();
				final double before = misfit(scene, weights);
				new Refinement(scene).run(1, 0);
				assertTrue(misfit(scene, weights) <= before);
				for (int i = 0; i < scene.molecules.count; i++) {
					assertTrue(scene.molecules.amplitude[i] > 0);
					assertTrue(Math.hypot(scene.molecules.x[i] - x[i], scene.molecules.y[i] - y[i]) <= 0.5 + 1e-9);
				}
			}
		}
	}

	private static double misfit(final Scene scene, final double[] weights) {
		double misfit = 0;
		for (int p = 0; p < weights.length; p++)
			misfit += weights[p] * scene.residual[p] * scene.residual[p];
		return misfit;
	}

	private static double[][] perturbed(final double[][] truth, final double by, final PhantomRandom random) {
		final double[][] start = new double[truth.length][];
		for (int i = 0; i < start.length; i++)
			start[i] = new double[] { truth[i][0] + by * (2 * random.nextDouble() - 1), truth[i][1] + by * (2 * random
				.nextDouble() - 1), truth[i][2] * (1 + by * (2 * random.nextDouble() - 1)) };
		return start;
	}
}
