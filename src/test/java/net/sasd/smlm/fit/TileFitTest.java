/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.phantom.PhantomRandom;
import net.sasd.smlm.background.BackgroundKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The molecules of tiles with a truth. */
class TileFitTest {

	private static final int SIDE = 32;

	private static TileMolecules fit(final int width, final double[] pixels, final double evidence) {
		return new TileFit(Spots.PSF, Spots.NOISE, evidence, 2.7, BackgroundKind.CONSTANT).fit(Spots.tile(width, pixels));
	}

	/** Finds each planted molecule once, and nothing else. */
	private static boolean allFound(final TileMolecules found, final double most, final double[]... truth) {
		if (found.count != truth.length) return false;
		for (final double[] m : truth) {
			int near = 0;
			for (int i = 0; i < found.count; i++)
				if (Math.hypot(found.x[i] - m[0], found.y[i] - m[1]) < most * found.error[i]) near++;
			if (near != 1) return false;
		}
		return true;
	}

	/** In this many of 60 noisy copies. */
	private static int timesFound(final double[]... truth) {
		final PhantomRandom random = new PhantomRandom(11);
		final double[] mean = Spots.mean(SIDE, SIDE, truth);
		int times = 0;
		for (int k = 0; k < 60; k++)
			if (allFound(fit(SIDE, Spots.noisy(mean, random), 4.2), 5, truth)) times++;
		return times;
	}

	@Test
	void moleculesApartAreFoundWhereTheyAre() {
		final int times = timesFound(new double[] { 6.2, 7.9, 2000 }, new double[] { 15.5, 15.5, 1500 },
			new double[] { 25.3, 8.1, 3000 }, new double[] { 8.8, 24.7, 2500 }, new double[] { 24, 24, 2000 });
		assertTrue(times >= 58, times + " of 60");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "0.5, 0.3", "0.9, 1.2" })
	void closePairsAreTwo(final double dx, final double angle) {
		final double[] a = { 15 + dx, 16, 2500 }, b = { 15 + dx + 2.5 * Math.cos(angle), 16 + 2.5 * Math.sin(angle), 2500 };
		final int times = timesFound(a, b);
		assertTrue(times >= 55, times + " of 60");
	}

	@Test
	void moleculesAtEdgesAndCornersAreFound() {
		final int times = timesFound(new double[] { -0.3, 12.2, 3000 }, new double[] { 0, 0, 3000 }, new double[] { 31.2,
			20.4, 3000 }, new double[] { 16, 31.4, 3000 });
		assertTrue(times >= 55, times + " of 60");
	}

	@Test
	void pixelsThatDoNotCountAreNoReasonToMissMoleculesOrToInventAny() {
		final PhantomRandom random = new PhantomRandom(12);
		final double[][] truth = { { 9.3, 15.1, 3000 }, { 20.2, 20.4, 3000 } };
		int times = 0;
		for (int k = 0; k < 60; k++) {
			final double[] pixels = Spots.noisy(Spots.mean(SIDE, SIDE, truth), random);
			// a corner, a line beside one molecule, and a pixel right on the other
			for (int p = 0; p < pixels.length; p++)
				if (p % SIDE < 12 && p / SIDE < 8 || p % SIDE == 7 || p == 20 * SIDE + 20) pixels[p] = Double.NaN;
			if (allFound(fit(SIDE, pixels, 4.2), 5, truth)) times++;
		}
		assertTrue(times >= 56, times + " of 60");
	}

	@Test
	void aTileInWhichNothingStandsOutHasNoMolecules() {
		final double[] nothing = new double[SIDE * SIDE];
		Arrays.fill(nothing, Double.NaN);
		assertEquals(0, fit(SIDE, nothing, 4.2).count);
		final TileMolecules flat = fit(SIDE, Spots.mean(SIDE, SIDE), 4.2);
		assertEquals(0, flat.count);
		assertEquals(Spots.BACKGROUND, flat.background(), 1e-9);
	}

	/**
	 * As many as smooth Gaussian noise has maxima above u on that area, λ₂ u exp(−u²/2) / (2π)^(3/2) per pixel with
	 * λ₂ = 1/(2σ²), less what the second test removes.
	 */
	@ParameterizedTest
	@CsvSource({ "3.5, 60", "4.2, 60" })
	void noiseAloneHardlyEverLooksLikeAMolecule(final double evidence, final int frames) {
		final PhantomRandom random = new PhantomRandom(13);
		int found = 0;
		for (int k = 0; k < frames; k++)
			found += fit(64, Spots.noisy(Spots.mean(64, 64), random), evidence).count;
		final double expected = 64 * 64 * frames * evidence * Math.exp(-evidence * evidence / 2) / (2 * 1.1 * 1.2) /
			Math.pow(2 * Math.PI, 1.5);
		assertTrue(found <= 1.3 * expected + 4 * Math.sqrt(expected), found + " found, expected " + expected);
	}

	@ParameterizedTest
	@CsvSource({ "0, 500", "4, 300", "2.5, 300" })
	void placesAndBrightnessScatterAsTheirErrorsSay(final double apart, final int copies) {
		final PhantomRandom random = new PhantomRandom(14);
		final double[][] truth = apart == 0 ? new double[][] { { 10.3, 9.8, 2500 } } : new double[][] { { 10.3, 9.8, 2500 },
			{ 10.3 + 0.8 * apart, 9.8 + 0.6 * apart, 2500 } };
		final double[] mean = Spots.mean(22, 22, truth);
		double place = 0, brightness = 0, x = 0;
		int n = 0;
		for (int k = 0; k < copies; k++) {
			final TileMolecules found = fit(22, Spots.noisy(mean, random), 4.2);
			if (!allFound(found, 6, truth)) continue;
			for (int i = 0; i < found.count; i++) {
				final double[] m = truth.length == 1 || Math.hypot(found.x[i] - 10.3, found.y[i] - 9.8) < apart / 2 ? truth[0]
					: truth[1];
				place += (Math.pow(found.x[i] - m[0], 2) + Math.pow(found.y[i] - m[1], 2)) / (2 * found.error[i] *
					found.error[i]);
				brightness += Math.pow((found.amplitude[i] - m[2]) / found.amplitudeError[i], 2);
				x += (found.x[i] - m[0]) / found.error[i];
				n++;
			}
		}
		assertTrue(n > 0.93 * copies * truth.length, n + " of " + copies);
		assertEquals(1, place / n, 5 / Math.sqrt(n) + 0.03);
		assertEquals(1, brightness / n, 5 * Math.sqrt(2.0 / n) + 0.05);
		assertEquals(0, x / n, 4 / Math.sqrt(n));
	}

	@Test
	void aSlowBackgroundIsFollowedAndAConstantOneIsGiven() {
		final PhantomRandom random = new PhantomRandom(15);
		final double[] m = { 30.3, 28.8, 2500 }, plain = Spots.mean(64, 64, m), mean = plain.clone(), guess = new double[
			mean.length];
		for (int p = 0; p < mean.length; p++) {
			mean[p] += 60 * Math.sin(p % 64 / 12.0);
			// most of it is known before
			guess[p] = 50 * Math.sin(p % 64 / 12.0);
		}
		final TileMolecules slow = new TileFit(Spots.PSF, Spots.NOISE, 4.2, 2.7, BackgroundKind.SLOW).fit(new Tile(64, 64,
			Spots.noisy(mean, random), guess));
		assertTrue(allFound(slow, 5, m), slow.count + " molecules");
		assertEquals(m[2], slow.amplitude[0], 5 * slow.amplitudeError[0]);
		assertEquals(Spots.BACKGROUND + 60 * Math.sin(30 / 12.0), slow.background(0), 8);
		assertEquals(Spots.BACKGROUND, fit(64, Spots.noisy(plain, random), 4.2).background(), 2);
	}

	@Test
	void aFitIsTheSameWheneverItIsMadeAndLeavesThePixelsAlone() {
		final PhantomRandom random = new PhantomRandom(16);
		final double[] pixels = Spots.noisy(Spots.mean(SIDE, SIDE, Spots.scattered(10, SIDE, SIDE, random)), random), copy =
			pixels.clone();
		final TileMolecules first = fit(SIDE, pixels, 4.2), second = fit(SIDE, pixels, 4.2);
		assertArrayEquals(first.x, second.x);
		assertArrayEquals(first.amplitude, second.amplitude);
		assertArrayEquals(copy, pixels);
	}
}
