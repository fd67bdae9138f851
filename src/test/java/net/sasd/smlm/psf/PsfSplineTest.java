/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The family of functions that a point spread function is looked for in. */
class PsfSplineTest {

	@Test
	void thePrefilterSolvesItsEquations() {
		final PhantomRandom random = new PhantomRandom(2);
		for (final int n : new int[] { 1, 2, 3, 17 }) {
			final int rows = 5;
			final double[] samples = RandomSpline.random(random, rows * n), along = samples.clone();
			SplinePrefilter.rows(along, rows, n);
			for (int j = 0; j < rows; j++)
				for (int i = 0; i < n; i++)
					assertEquals(samples[j * n + i], (at(along, j, i - 1, n) + 4 * at(along, j, i, n) + at(along, j, i + 1, n)) /
						6, 1e-13);
			final double[] turned = transposed(samples, rows, n);
			SplinePrefilter.columns(turned, n, rows);
			assertArrayEquals(transposed(along, rows, n), turned, 1e-15);
		}
	}

	private static double at(final double[] values, final int row, final int i, final int n) {
		return i < 0 || i >= n ? 0 : values[row * n + i];
	}

	private static double[] transposed(final double[] values, final int rows, final int columns) {
		final double[] turned = new double[values.length];
		Arrays.setAll(turned, q -> values[q % rows * columns + q / rows]);
		return turned;
	}

	@Test
	void theSplineThroughSamplesGoesThroughThem() {
		final double[] samples = RandomSpline.random(new PhantomRandom(3), PsfSpline.size());
		final PsfSpline psf = PsfSpline.through(samples);
		final int half = PsfSpline.SIDE / 2;
		for (int q = 0; q < samples.length; q++)
			assertEquals(samples[q], psf.at((q % PsfSpline.SIDE - half) / 2.0, (q / PsfSpline.SIDE - half) / 2.0), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "1.1, 1.1", "0.9, 1.6", "1.5, 1" })
	void aGaussianHasItsValuesItsWidthAndUnitIntegral(final double sigmaX, final double sigmaY) {
		final PsfSpline psf = PsfSpline.gaussian(sigmaX, sigmaY);
		final double peak = 1 / (2 * Math.PI * sigmaX * sigmaY);
		for (double v = -4; v <= 4; v += 0.37)
			for (double u = -4; u <= 4; u += 0.37)
				assertEquals(peak * Math.exp(-u * u / (2 * sigmaX * sigmaX) - v * v / (2 * sigmaY * sigmaY)), psf.at(u, v),
					0.004 * peak);
		assertEquals(1, moment(psf, (u, v) -> 1), 1e-9);
		assertEquals(0, moment(psf, (u, v) -> u), 1e-9);
		assertEquals(sigmaX, Math.sqrt(moment(psf, (u, v) -> u * u)), 0.01 * sigmaX);
		assertEquals(sigmaY, Math.sqrt(moment(psf, (u, v) -> v * v)), 0.01 * sigmaY);
	}

	/** A fine sum that covers the spline to its last knot. */
	private static double moment(final PsfSpline psf, final DoubleBinaryOperator weight) {
		final double step = 0.05;
		double sum = 0;
		for (int j = -160; j <= 160; j++)
			for (int i = -160; i <= 160; i++)
				sum += step * step * weight.applyAsDouble(i * step, j * step) * psf.at(i * step, j * step);
		return sum;
	}

	@Test
	void thePixelsOfAMoleculeAddUpToItsLightOnTheMeanOverAllPlaces() {
		final PsfSpline psf = RandomSpline.aberrated();
		final int phases = 8;
		double mean = 0;
		for (int k = 0; k < phases * phases; k++) {
			double sum = 0;
			for (int j = -9; j <= 9; j++)
				for (int i = -9; i <= 9; i++)
					sum += psf.at(i + (k % phases) / (double) phases, j + k / phases / (double) phases);
			// a lens passes hardly any light that would make one place brighter than another
			assertEquals(1, sum, 0.005);
			mean += sum / (phases * phases);
		}
		assertEquals(1, mean, 1e-12);
	}

	@Test
	void centringMovesTheFunctionAndKeepsItsShape() {
		final double[] samples = new double[PsfSpline.size()];
		final int side = PsfSpline.SIDE;
		for (int q = 0; q < samples.length; q++)
			samples[q] = 3 * Math.exp(-Math.pow((q % side - side / 2) / 2.0 - 0.7, 2) / 2.4 - Math.pow((q / side - side / 2) /
				2.0 + 0.4, 2) / 2.4);
		final PsfSpline shifted = PsfSpline.through(samples), centred = shifted.centred();
		assertArrayEquals(new double[] { 0.7, -0.4 }, shifted.centroid(), 1e-3);
		assertArrayEquals(new double[2], centred.centroid(), 1e-4);
		assertEquals(1, centred.integral(), 1e-12);
		assertTrue(PsfSpline.gaussian(Math.sqrt(1.2), Math.sqrt(1.2)).distance(centred) < 0.01);
	}

	@ParameterizedTest
	@CsvSource({ "10", "4", "3.5", "2" })
	void aFunctionIsTheSameFromItsSamplesHoweverDenseTheyAre(final double perPixel) {
		final PsfSpline psf = RandomSpline.aberrated();
		final int half = (int) (7.5 * perPixel), side = 2 * half + 1;
		final double[] samples = new double[side * side];
		for (int q = 0; q < samples.length; q++)
			samples[q] = 5 * psf.at((q % side - half) / perPixel, (q / side - half) / perPixel);
		assertTrue(psf.distance(PsfSpline.ofFineSamples(samples, side, perPixel)) < 0.01);
	}

	@Test
	void pixelsAroundAMoleculeMakeAFirstGuess() {
		final PsfSpline truth = PsfSpline.gaussian(1.2, 1.5);
		final double[] pixels = new double[81];
		for (int q = 0; q < 81; q++)
			pixels[q] = 400 * truth.at(q % 9 - 4 - 0.3, q / 9 - 4 + 0.2);
		final PsfSpline guess = PsfSpline.ofPixels(pixels, 9);
		assertTrue(truth.distance(guess) < 0.05, "distance " + truth.distance(guess));
		assertArrayEquals(new double[2], guess.centroid(), 1e-3);
	}

	@Test
	void theReachHoldsAllButAHundredthOfTheLight() {
		for (final double sigma : new double[] { 0.8, 1.1, 1.5, 1.9 }) {
			final PsfSpline psf = PsfSpline.gaussian(sigma, sigma);
			final double reach = psf.reach() + 0.5;
			assertTrue(reach <= 7.5);
			assertTrue(moment(psf, (u, v) -> Math.max(Math.abs(u), Math.abs(v)) > reach ? 1 : 0) < 0.01, "sigma " + sigma);
		}
	}
}
