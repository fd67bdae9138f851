/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The properties that define each family. */
class MotifShapeTest {

	@Test
	void gaussianHasTheFwhmAskedFor() {
		for (final double fwhm : new double[] { 4, 6.5, 10 })
			assertEquals(fwhm, widthAtHalfMaximum(draw(GaussianMotif.ofFwhm(fwhm), 41, 41), 41), 0.02 * fwhm);
		final double sigma = 3;
		assertEquals(2 * Math.sqrt(2 * Math.log(2)) * sigma,
			widthAtHalfMaximum(draw(GaussianMotif.ofSigma(sigma), 41, 41), 41), 0.1);
	}

	@Test
	void gaussianPeaksAtTheCentrePixelForEvenSizesToo() {
		for (final int n : new int[] { 10, 11 }) {
			final double[] motif = draw(GaussianMotif.ofFwhm(3), n, n + 2);
			assertEquals(n / 2 * (n + 2) + (n + 2) / 2, indexOfMaximum(motif));
		}
	}

	@Test
	void elongationIsTheRatioOfTheWidthsAndKeepsTheirGeometricMean() {
		final double[] along = draw(GaussianMotif.ofFwhm(8).elongated(2, 0), 61, 61);
		final double[] across = draw(GaussianMotif.ofFwhm(8).elongated(2, 90), 61, 61);
		final double longAxis = widthAtHalfMaximum(along, 61);
		final double shortAxis = widthAtHalfMaximum(across, 61);
		assertEquals(2, longAxis / shortAxis, 0.02);
		assertEquals(8, Math.sqrt(longAxis * shortAxis), 0.1);
	}

	@Test
	void elongationAtFortyFiveDegreesRunsTowardsGrowingXAndY() {
		final double[] motif = draw(GaussianMotif.ofFwhm(4).elongated(2, 45), 11, 11);
		assertTrue(motif[7 * 11 + 7] > 1.5 * motif[3 * 11 + 7]);
	}

	@Test
	void airyIsDarkAtItsFirstZeroAndBrightBeyond() {
		final double[] motif = draw(AiryMotif.ofFirstZero(6), 31, 31);
		final double peak = motif[15 * 31 + 15];
		assertEquals(0, motif[15 * 31 + 21] / peak, 1e-12);
		assertEquals(0, motif[9 * 31 + 15] / peak, 1e-12);
		// the first bright ring, at 5.136 / 3.832 of the first zero, has 1.75 % of the peak
		assertEquals(0.0175, motif[15 * 31 + 23] / peak, 0.0005);
	}

	@Test
	void airyHasTheFwhmAskedFor() {
		assertEquals(9, widthAtHalfMaximum(draw(AiryMotif.ofFwhm(9), 41, 41), 41), 0.1);
	}

	@Test
	void randomMotifIsNewForEachStreamAndHasNoPreferredDirection() {
		final double[] mean = new double[16];
		final int n = 4000;
		for (int i = 0; i < n; i++) {
			final double[] motif = new RandomMotif().draw(4, 4, new PhantomRandom(i));
			for (int j = 0; j < 16; j++)
				mean[j] += motif[j] / n;
		}
		for (final double m : mean)
			assertEquals(0, m, 5 / Math.sqrt(16.0 * n));
		assertNotEquals(new RandomMotif().draw(4, 4, new PhantomRandom(1))[0],
			new RandomMotif().draw(4, 4, new PhantomRandom(2))[0]);
	}

	@Test
	void ringHasItsCrestAtTheRadiusAndAHole() {
		final double[] motif = draw(RingMotif.of(5, 2), 17, 17);
		final double crest = motif[8 * 17 + 13];
		assertEquals(crest, motif[indexOfMaximum(motif)], 1e-15);
		assertTrue(motif[8 * 17 + 8] < 1e-6 * crest, "hole");
		assertEquals(0.5, motif[8 * 17 + 14] / crest, 1e-12, "half a wall from the crest");
	}

	@Test
	void ar1FallsByTheSameFactorEverySample() {
		final double[] motif = draw(TransientMotif.ar1(12.5), 1, 60);
		for (int t = 1; t < motif.length; t++)
			assertEquals(Math.exp(-1 / 12.5), motif[t] / motif[t - 1], 1e-12);
	}

	@Test
	void ar2ObeysItsRecurrenceFromZeroAndPeaksWhereTheFormulaSays() {
		final double d = Math.exp(-1.0 / 20);
		final double r = Math.exp(-1.0 / 3);
		final double[] motif = draw(TransientMotif.ar2(20, 3), 1, 80);
		assertEquals(0, motif[0]);
		for (int t = 2; t < motif.length; t++)
			assertEquals((d + r) * motif[t - 1] - d * r * motif[t - 2], motif[t], 1e-14);
		final double peak = Math.log(20.0 / 3) * 20 * 3 / (20 - 3);
		assertEquals(peak, indexOfMaximum(motif), 1);
	}

	@Test
	void oscillationChangesSignEveryHalfPeriodAndDecays() {
		final double[] motif = draw(OscillatingMotif.of(8, 6, 4, 0), 33, 33);
		final double centre = motif[16 * 33 + 16];
		for (int half = 1; half <= 3; half++)
			assertEquals((half % 2 == 0 ? 1 : -1) * Math.exp(-half * 4 / 6.0),
				motif[16 * 33 + 16 + 4 * half] / centre, 1e-12);
	}

	@Test
	void oscillationIsModulatedByTheNumberOfLobes() {
		final double[] motif = draw(OscillatingMotif.of(8, 6, 2, 0.4), 33, 33);
		final double horizontal = motif[16 * 33 + 24];
		final double vertical = motif[24 * 33 + 16];
		assertEquals(1.4 / 0.6, horizontal / vertical, 1e-12);
		assertEquals(horizontal, motif[16 * 33 + 8], 1e-15);
	}

	@Test
	void shapesWithoutChanceDoNotDependOnTheStream() {
		final MotifShape ring = RingMotif.of(4, 2);
		assertArrayEquals(ring.draw(11, 11, new PhantomRandom(1)), ring.draw(11, 11, new PhantomRandom(2)));
	}

	private static double[] draw(final MotifShape shape, final int height, final int width) {
		return shape.draw(height, width, new PhantomRandom(1));
	}

	private static int indexOfMaximum(final double[] a) {
		int best = 0;
		for (int i = 1; i < a.length; i++)
			if (a[i] > a[best]) best = i;
		return best;
	}

	/** Along the centre row of an n × n motif, crossings by linear interpolation. */
	private static double widthAtHalfMaximum(final double[] motif, final int n) {
		final int centre = n / 2;
		final double half = motif[centre * n + centre] / 2;
		double width = 0;
		for (final int step : new int[] { -1, 1 }) {
			int i = 0;
			while (motif[centre * n + centre + step * (i + 1)] > half)
				i++;
			final double above = motif[centre * n + centre + step * i];
			final double below = motif[centre * n + centre + step * (i + 1)];
			width += i + (above - half) / (above - below);
		}
		return width;
	}
}
