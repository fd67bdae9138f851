/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;

/** Which pixels the point spread function is learned from. */
class TrustTest {

	private static final int SIDE = 33, MIDDLE = 16;

	@Test
	void twoMoleculesThatPassForOneAreNotTrusted() {
		int single = 0, pair = 0;
		for (int k = 0; k < 50; k++) {
			final PhantomRandom random = new PhantomRandom(k);
			if (trusted(random, new double[] { MIDDLE, MIDDLE, 6000 })) single++;
			if (trusted(random, new double[] { MIDDLE - 1, MIDDLE, 3000 }, new double[] { MIDDLE + 1, MIDDLE, 3000 })) pair++;
		}
		assertTrue(single > 35, single + " of 50 single ones are trusted");
		assertTrue(pair < 5, pair + " of 50 pairs are trusted");
	}

	@Test
	void pixelsElsewhereKeepTheirWeight() {
		final PhantomRandom random = new PhantomRandom(3);
		final double[] mean = Spots.mean(SIDE, SIDE, new double[] { MIDDLE - 1, MIDDLE, 3000 }, new double[] { MIDDLE + 1,
			MIDDLE, 3000 });
		final Scene scene = fitted(Spots.noisy(mean, random));
		final double[] weights = weights(scene);
		for (int p = 0; p < weights.length; p++)
			if (Math.abs(p % SIDE - MIDDLE) > 4 || Math.abs(p / SIDE - MIDDLE) > 4) assertEquals(scene.weights[p], weights[p]);
		assertEquals(0, weights[MIDDLE * SIDE + MIDDLE]);
	}

	private static boolean trusted(final PhantomRandom random, final double[]... molecules) {
		return weights(fitted(Spots.noisy(Spots.mean(SIDE, SIDE, molecules), random)))[MIDDLE * SIDE + MIDDLE] > 0;
	}

	private static double[] weights(final Scene scene) {
		return Trust.weights(scene, Leverage.studentized(scene));
	}

	/** One molecule, whatever there is. */
	private static Scene fitted(final double[] pixels) {
		final Scene scene = Spots.scene(SIDE, pixels, new double[] { MIDDLE + 0.2, MIDDLE - 0.1, 5000 });
		new Refinement(scene).run(30, 1e-8);
		scene.render();
		scene.weigh();
		return scene;
	}
}
