/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;

/** What is left of pixels says how much noise there was. */
class LeverageTest {

	private static final int SIDE = 17;

	@Test
	void aStudentizedResidualHasTheVarianceOfTheNoiseAndAPlainOneLess() {
		final PhantomRandom random = new PhantomRandom(9);
		final double[] m = { 8.3, 7.8, 3000 }, mean = Spots.mean(SIDE, SIDE, m);
		final int copies = 1200;
		double studentized = 0, plain = 0;
		int n = 0;
		for (int k = 0; k < copies; k++) {
			final Scene scene = Spots.scene(SIDE, Spots.noisy(mean, random), m);
			new Refinement(scene).run(30, 1e-6);
			scene.weigh();
			final double[] r = Leverage.studentized(scene);
			for (int p = 0; p < r.length; p++)
				if (Math.hypot(p % SIDE - m[0], p / SIDE - m[1]) < 2) {
					final double variance = Spots.NOISE.variance(mean[p], 0);
					studentized += r[p] * r[p] / variance;
					plain += scene.residual[p] * scene.residual[p] / variance;
					n++;
				}
		}
		assertEquals(1, studentized / n, 5 * Math.sqrt(2.0 / n) + 0.02);
		// three unknowns took their share of the 13 pixels
		assertTrue(plain / n < 0.85, "plain " + plain / n);
	}

	@Test
	void farFromMoleculesNothingChangesAndWhatDoesNotCountIsNotANumber() {
		final double[] pixels = Spots.noisy(Spots.mean(40, 20), new PhantomRandom(10));
		pixels[45] = Double.NaN;
		final Scene scene = Spots.scene(40, pixels, new double[] { 8, 10, 1000 });
		final double[] r = Leverage.studentized(scene);
		assertTrue(Double.isNaN(r[45]));
		for (int p = 0; p < r.length; p++)
			if (p % 40 > 20) assertEquals(scene.residual[p], r[p]);
	}
}
