/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mean and variance of residuals that are drawn from a line. */
class NoiseFitTest {

	private static final NoiseModel START = NoiseModel.estimated(100, 300, 5);

	/** Most pixels have no light, and some a lot; some residuals are those of molecules that were missed. */
	private static NoiseModel fit(final double dark, final double gain, final double outliers, final double lit) {
		final PhantomRandom random = new PhantomRandom(1);
		final double[] light = new double[60_000], residual = new double[light.length];
		for (int p = 0; p < light.length; p++) {
			if (random.nextDouble() < lit) light[p] = -3 * dark / gain * Math.log(1 - random.nextDouble());
			final double sigma = Math.sqrt(dark + gain * light[p]);
			residual[p] = sigma * random.nextGaussian();
			if (random.nextDouble() < outliers) residual[p] += 10 * sigma;
			if (random.nextDouble() < 0.01) residual[p] = Double.NaN;
		}
		return NoiseFit.of(light, residual, 120, START);
	}

	@ParameterizedTest
	@CsvSource({ "400, 2, 0", "900, 13.3, 0", "30, 1, 0", "400, 2, 0.005", "900, 13.3, 0.005" })
	void theLineComesBack(final double dark, final double gain, final double outliers) {
		final NoiseModel noise = fit(dark, gain, outliers, 0.4);
		// an outlier of ten counts as one of three
		final double excess = 8 * outliers;
		assertEquals(dark, noise.dark, (0.04 + excess) * dark);
		assertEquals(gain, noise.gain, (0.06 + excess) * gain);
		assertEquals(120, noise.level);
		assertEquals(1 / noise.gain, noise.photonsPerCount, 1e-12);
	}

	@Test
	void withoutLightTheGainStaysWhatItWas() {
		final NoiseModel noise = fit(400, 2, 0, 0);
		assertEquals(400, noise.dark, 0.04 * 400);
		assertEquals(START.gain, noise.gain);
	}

	@Test
	void tooFewPixelsChangeNothing() {
		assertSame(START, NoiseFit.of(new double[100], new double[100], 120, START));
		final double[] nothing = new double[5000];
		Arrays.fill(nothing, Double.NaN);
		assertSame(START, NoiseFit.of(new double[5000], nothing, 120, START));
	}

	/** What grows with the square of the light is the point spread function's error, and neither noise nor photons. */
	@Test
	void aWrongPointSpreadFunctionIsToldFromNoise() {
		final double dark = 400, gain = 2, error = 0.2;
		final PhantomRandom random = new PhantomRandom(7);
		final double[] light = new double[200_000], residual = new double[light.length];
		for (int p = 0; p < light.length; p++) {
			if (random.nextDouble() < 0.4) light[p] = -3 * dark / gain * Math.log(1 - random.nextDouble());
			residual[p] = Math.sqrt(dark + gain * light[p] + error * error * light[p] * light[p]) * random.nextGaussian();
		}
		final NoiseModel noise = NoiseFit.of(light, residual, 120, START);
		assertEquals(gain, noise.gain, 0.2 * gain);
		assertEquals(error, noise.error, 0.1 * error);
		assertEquals(dark + gain * 100 + Math.pow(noise.error * 100, 2), noise.variance(120, 100), 0.1 * (dark + 300));
		final NoiseModel known = NoiseFit.error(light, residual, NoiseModel.of(new CameraModel(20, 0.5, 1, 1, 5), 220));
		assertEquals(error, known.error, 0.1 * error);
		assertEquals(2, known.gain, 1e-12);
	}
}
