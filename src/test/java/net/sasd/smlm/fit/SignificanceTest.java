/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which molecules the noise explains. */
class SignificanceTest {

	private static final int SIDE = 30;

	private static Scene scene(final double[]... molecules) {
		return Spots.scene(SIDE, Spots.mean(SIDE, SIDE, molecules), molecules);
	}

	@Test
	void aMoleculeNeedsItsBrightnessInStandardDeviationsTwice() {
		final double[] m = { 14.3, 15.2, 700 };
		final Scene scene = scene(m);
		final NormalEquations equations = new NormalEquations(scene);
		final double alone = m[2] * Math.sqrt(equations.own[0]), all = m[2] / Math.sqrt(new LocalCovariance(scene,
			equations).amplitude[0]);
		assertTrue(all < alone, all + " < " + alone);
		assertFalse(new Significance(0.999 * alone, 0.999 * all).prune(scene));
		assertEquals(1, scene.molecules.count);
		assertTrue(new Significance(1.001 * alone, 0.5 * all).prune(scene(m)));
		assertTrue(new Significance(0.5 * alone, 1.001 * all).prune(scene));
		assertEquals(0, scene.molecules.count);
		assertFalse(new Significance(2 * alone, 2 * all).relaxed(0.499).prune(scene(m)));
	}

	/** Next to a neighbour less is known of either, though each alone would do. */
	@Test
	void aNeighbourMakesTheSecondTestHarder() {
		final double[] m = { 14.3, 15.2, 1000 };
		final Scene alone = scene(m), pair = scene(m, new double[] { 15.3, 15.2, 1000 });
		final double one = m[2] / Math.sqrt(new LocalCovariance(alone, new NormalEquations(alone)).amplitude[0]),
			two = m[2] / Math.sqrt(new LocalCovariance(pair, new NormalEquations(pair)).amplitude[0]);
		assertTrue(two < one / 2, two + " < " + one);
		final Significance test = new Significance(1, (one + two) / 2);
		assertFalse(test.prune(alone));
		assertTrue(test.prune(pair));
	}

	@Test
	void ofThoseNearEachOtherTheWeakestGoesAlone() {
		final Scene scene = scene(new double[] { 8, 8, 60 }, new double[] { 9.5, 8, 50 }, new double[] { 22, 22, 60 },
			new double[] { 8, 22, 3000 });
		assertTrue(new Significance(4, 2).prune(scene));
		assertEquals(2, scene.molecules.count);
		assertEquals(8, scene.molecules.x[0]);
		assertEquals(60, scene.molecules.amplitude[0]);
		assertEquals(3000, scene.molecules.amplitude[1]);
		// now that one is gone, the other is asked again
		assertTrue(new Significance(4, 2).prune(scene));
		assertEquals(1, scene.molecules.count);
		assertFalse(new Significance(4, 2).prune(scene));
	}

	@Test
	void whatIsLeftOfAPrunedSceneIsItself() {
		final double[] kept = { 20.3, 11.8, 2500 };
		final Scene scene = scene(new double[] { 6, 6, 20 }, kept, new double[] { 25, 25, 20 });
		new Significance(4, 2).prune(scene);
		scene.render();
		final Scene expected = scene(kept);
		for (int p = 0; p < scene.light.length; p++)
			assertEquals(expected.light[p], scene.light[p], 1e-9);
	}
}
