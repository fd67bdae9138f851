/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The noise comes back in spite of what is in the image. */
class NoiseLevelTest {

	@ParameterizedTest
	@CsvSource({ "psf, 10", "psf, 20", "psf, 30", "frames, 10", "frames, 20", "frames, 30", "trace, 10", "trace, 20",
		"trace, 30" })
	void gaussianNoiseIsFoundWithinATenth(final String preset, final double snr) {
		for (long seed = 1; seed <= 3; seed++) {
			final Phantom phantom = Phantoms.preset(preset, Noise.snr(snr), seed);
			final Observation y = Phantoms.observe(phantom);
			final NoiseLevel noise = NoiseLevel.of(y);
			final double truth = phantom.noiseSigma() / y.scale;
			assertEquals(truth, noise.sigma, 0.1 * truth, "seed " + seed);
			assertTrue(noise.correlation < 1.5, "white noise: " + noise.correlation);
		}
	}

	@ParameterizedTest
	@CsvSource({ "psf, 30", "psf, 1000", "frames, 30", "frames, 1000", "trace, 30", "trace, 1000" })
	void photonNoiseIsFoundInTheBackgroundWithinATenth(final String preset, final double photons) {
		final Phantom phantom = Phantoms.preset(preset, Noise.poisson(photons), 1);
		final Observation y = Phantoms.observe(phantom);
		double brightest = 0;
		for (final float[] frame : phantom.cleanFrames())
			for (final float value : frame)
				brightest = Math.max(brightest, value);
		final double[] biases = new double[y.frames()];
		Arrays.setAll(biases, t -> phantom.parameters().bias(t));
		final double truth = Math.sqrt(RobustStatistics.median(biases) * brightest / photons) / y.scale;
		assertEquals(truth, NoiseLevel.of(y).sigma, 0.1 * truth);
	}

	@Test
	void varianceThatGrowsWithTheIntensityIsTold() {
		final Phantom phantom = Phantoms.preset("frames", Noise.poisson(30), 1);
		final Observation y = Phantoms.observe(phantom);
		final NoiseLevel noise = NoiseLevel.of(y);
		double brightest = 0;
		for (final float[] frame : phantom.cleanFrames())
			for (final float value : frame)
				brightest = Math.max(brightest, value);
		// var(I) = I brightest / photons, in the input's units
		final double gain = brightest / 30 / y.scale;
		assertEquals(gain, noise.gain, 0.3 * gain);
		assertEquals(Math.sqrt(gain * 0.5), noise.at(0.5), 0.2 * Math.sqrt(gain * 0.5));
		assertEquals(noise.sigma, noise.at(0));
	}

	@Test
	void maskedPixelsDoNotCount() {
		final float[] frame = noise(64 * 64, 1, 0.1);
		final float[] spoilt = frame.clone();
		final Random random = new Random(2);
		for (int i = 64 * 40; i < frame.length; i++)
			spoilt[i] = random.nextInt(3) == 0 ? Float.NaN : 5 * random.nextFloat();
		final boolean[] roi = new boolean[frame.length];
		Arrays.fill(roi, 0, 64 * 40, true);
		final Observation whole = Observation.read(FrameSource.of(64, 64, frame), Normalization.NONE, roi, Float.NaN);
		final Observation part = Observation.read(FrameSource.of(64, 64, spoilt), Normalization.NONE, roi, Float.NaN);
		assertEquals(NoiseLevel.of(whole).sigma, NoiseLevel.of(part).sigma);
		assertEquals(0.1, NoiseLevel.of(part).sigma, 0.01);
	}

	@Test
	void aColumnIsARowTurned() {
		final float[] signal = noise(900, 3, 0.2);
		final NoiseLevel row = NoiseLevel.of(Phantoms.observe(1, 900, signal));
		final NoiseLevel column = NoiseLevel.of(Phantoms.observe(900, 1, signal));
		assertEquals(row.sigma, column.sigma);
		assertEquals(row.correlation, column.correlation);
	}

	@Test
	void eachFrameHasItsOwnNoise() {
		final Observation y = Observation.read(FrameSource.of(60, 60, noise(3600, 1, 0.1), noise(3600, 2, 0.2), noise(3600,
			3, 0.4)), Normalization.NONE, null, Float.NaN);
		final NoiseLevel noise = NoiseLevel.of(y);
		assertEquals(0.1, noise.frame(0), 0.01);
		assertEquals(0.4, noise.frame(2), 0.04);
		assertEquals(noise.frame(1), noise.sigma);
	}

	@Test
	void noiseOfAnEnlargedImageDoesNotHide() {
		final float[] small = noise(4096, 5, 0.1), large = new float[4 * 4096];
		double squares = 0;
		for (int r = 0; r < 128; r++)
			for (int c = 0; c < 128; c++) {
				final int r1 = Math.min(63, r / 2 + r % 2), c1 = Math.min(63, c / 2 + c % 2);
				large[r * 128 + c] = (small[r / 2 * 64 + c / 2] + small[r1 * 64 + c / 2] + small[r / 2 * 64 + c1] + small[r1 *
					64 + c1]) / 4;
				squares += Math.pow(large[r * 128 + c] - 1, 2);
			}
		final double truth = Math.sqrt(squares / large.length);
		final NoiseLevel noise = NoiseLevel.of(Observation.read(FrameSource.of(128, 128, large), Normalization.NONE, null,
			Float.NaN));
		assertTrue(noise.correlation > 2, "correlation " + noise.correlation);
		assertEquals(truth, noise.sigma, 0.2 * truth);
	}

	@Test
	void whereThereIsNoNoiseThereIsNone() {
		final float[] ramp = new float[1600];
		for (int i = 0; i < ramp.length; i++)
			ramp[i] = i % 40;
		assertEquals(0, NoiseLevel.of(Phantoms.observe(40, 40, ramp)).sigma, 1e-6);
		assertEquals(0, NoiseLevel.of(Phantoms.observe(2, 2, new float[] { 1, 2, 3, 4 })).sigma);
	}

	@Test
	void theResidualOfTheTruthIsTheNoise() {
		final Phantom phantom = Phantoms.preset("psf", Noise.snr(20), 4);
		final Observation y = Phantoms.observe(phantom);
		final double truth = phantom.noiseSigma() / y.scale;
		final Parameters p = Parameters.builder().motifSize(11, 11).nonNegative(true).lambda(4 * truth).build();
		final double left = NoiseLevel.ofResidual(Phantoms.solve(y, p));
		assertEquals(truth, left, 0.05 * truth);
	}

	private static float[] noise(final int count, final long seed, final double sigma) {
		final Random random = new Random(seed);
		final float[] values = new float[count];
		for (int i = 0; i < count; i++)
			values[i] = (float) (1 + sigma * random.nextGaussian());
		return values;
	}
}
