/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.sasd.phantom.PhantomRandom;
import net.sasd.smlm.psf.PsfSampler;

import org.junit.jupiter.api.Test;

/** Where the residual looks like a molecule. */
class MatchedFilterTest {

	private static final int SIDE = 24;

	private static MatchedFilter filter() {
		return new MatchedFilter(new PsfSampler(Spots.PSF, Spots.PSF.reach()));
	}

	/** A tile of one pixel has one score, whatever it is. */
	@Test
	void onNoiseAloneAScoreHasMeanZeroAndVarianceOne() {
		final PhantomRandom random = new PhantomRandom(4);
		final int copies = 20_000;
		double sum = 0, squares = 0;
		for (int k = 0; k < copies; k++) {
			final double z = filter().find(Spots.scene(1, Spots.noisy(Spots.mean(1, 1), random)), -100).get(0).score;
			sum += z;
			squares += z * z;
		}
		assertEquals(0, sum / copies, 4 / Math.sqrt(copies));
		assertEquals(1, squares / copies, 5 * Math.sqrt(2.0 / copies));
	}

	@Test
	void scoresAreThoseOfThePlainSumsAtEveryPeakAndNowhereElse() {
		final PhantomRandom random = new PhantomRandom(5);
		final double[] pixels = Spots.noisy(Spots.mean(SIDE, SIDE, Spots.scattered(6, SIDE, SIDE, random)), random);
		for (int p = 0; p < 40; p++)
			pixels[random.nextInt(pixels.length)] = Double.NaN;
		final Scene scene = Spots.scene(SIDE, pixels);
		final double[] z = plain(scene);
		final List<MatchedFilter.Candidate> found = filter().find(scene, 1);
		int peaks = 0;
		for (int p = 0; p < z.length; p++)
			if (z[p] > 1 && isPeak(z, p)) peaks++;
		assertEquals(peaks, found.size());
		double before = Double.POSITIVE_INFINITY;
		for (final MatchedFilter.Candidate c : found) {
			// a peak's place is at most half a pixel from its pixel
			double best = Double.NEGATIVE_INFINITY;
			for (int p = 0; p < z.length; p++)
				if (Math.abs(p % SIDE - c.x) <= 0.5 && Math.abs(p / SIDE - c.y) <= 0.5) best = Math.max(best, z[p]);
			assertEquals(best, c.score, 1e-9);
			assertTrue(c.score <= before && c.score > 1);
			before = c.score;
		}
	}

	private static boolean isPeak(final double[] z, final int p) {
		for (int q = 0; q < z.length; q++)
			if (Math.abs(q % SIDE - p % SIDE) <= 1 && Math.abs(q / SIDE - p / SIDE) <= 1 && z[q] > z[p]) return false;
		return true;
	}

	/** Σ w r f / √(Σ w f²). */
	private static double[] plain(final Scene scene) {
		final double[] z = new double[SIDE * SIDE];
		final int reach = Spots.PSF.reach();
		for (int p = 0; p < z.length; p++) {
			double signal = 0, energy = 0;
			for (int q = 0; q < z.length; q++) {
				final int dx = q % SIDE - p % SIDE, dy = q / SIDE - p / SIDE;
				if (Math.max(Math.abs(dx), Math.abs(dy)) > reach) continue;
				final double f = Spots.PSF.at(dx, dy);
				signal += scene.weights[q] * scene.residual[q] * f;
				energy += scene.weights[q] * f * f;
			}
			z[p] = signal / Math.sqrt(energy);
		}
		return z;
	}

	@Test
	void itPeaksAtTheMoleculeWithItsBrightness() {
		for (final double[] m : new double[][] { { 12, 9, 2000 }, { 0, 0, 2000 }, { 23, 12, 1000 } }) {
			final MatchedFilter.Candidate best = filter().find(Spots.scene(SIDE, Spots.mean(SIDE, SIDE, m)), 3).get(0);
			assertEquals(m[0], best.x, 1e-6);
			assertEquals(m[1], best.y, 1e-6);
			assertEquals(m[2], best.amplitude, 1e-6 * m[2]);
		}
		// between the pixels, by a parabola
		final MatchedFilter.Candidate best = filter().find(Spots.scene(SIDE, Spots.mean(SIDE, SIDE, new double[] { 12.3,
			8.6, 2000 })), 3).get(0);
		assertEquals(12.3, best.x, 0.1);
		assertEquals(8.6, best.y, 0.1);
	}
}
