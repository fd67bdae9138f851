/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NoiseTest {

	@Test
	void withoutNoiseTheFramesAreClean() {
		final Phantom phantom = generate(Noise.none());
		assertEquals(0, phantom.noiseSigma());
		assertArrayEquals(phantom.cleanFrames(), phantom.frames());
	}

	@Test
	void gaussianNoiseHasTheSigmaAskedFor() {
		final Phantom phantom = generate(Noise.gaussian(0.3));
		assertEquals(0.3, phantom.noiseSigma());
		assertEquals(0.3, rms(phantom), 0.3 * 5 / Math.sqrt(2.0 * 3 * 64 * 64));
	}

	@Test
	void snrIsAsAskedAndBiasDoesNotCount() {
		for (final double decibel : new double[] { -5, 20, 40 }) {
			final Phantom phantom = generate(Noise.snr(decibel));
			double variance = 0;
			for (final float[] frame : phantom.cleanFrames())
				variance += variance(frame) / 3;
			assertEquals(decibel, 10 * Math.log10(variance / Math.pow(phantom.noiseSigma(), 2)), 1e-4);
			assertEquals(decibel, 10 * Math.log10(variance / Math.pow(rms(phantom), 2)), 0.4);
		}
	}

	@Test
	void poissonNoiseHasTheVarianceOfItsPhotons() {
		final double photons = 40;
		final Phantom phantom = generate(Noise.poisson(photons));
		float peak = 0;
		for (final float[] frame : phantom.cleanFrames())
			for (final float v : frame)
				peak = Math.max(peak, v);
		final double gain = photons / peak;
		final float[][] clean = phantom.cleanFrames();
		final float[][] noisy = phantom.frames();
		double excess = 0;
		double spread = 0;
		for (int t = 0; t < 3; t++)
			for (int i = 0; i < 64 * 64; i++) {
				final double mean = gain * clean[t][i];
				final double count = gain * noisy[t][i];
				assertEquals(Math.rint(count), count, 1e-4, "counts are whole");
				excess += (count - mean) * (count - mean) - mean;
				spread += 2 * mean * mean + mean;
			}
		assertEquals(0, excess, 5 * Math.sqrt(spread));
		assertEquals(phantom.noiseSigma(), rms(phantom), 0.05 * phantom.noiseSigma());
	}

	@Test
	void poissonNoiseRefusesNegativeLight() {
		final String message = assertThrows(IllegalArgumentException.class,
			() -> PhantomGenerator.generate(parameters(Noise.poisson(10)).toBuilder().bias(-5).build()))
				.getMessage();
		assertTrue(message.startsWith("least clean value is -5.0: "), message);
		assertTrue(message.contains("raise the bias"), message);
	}

	@Test
	void snrRefusesAFlatSignal() {
		final PhantomParameters flat = PhantomParameters.builder().size(8, 8).motifSize(3, 3)
			.motifs(GaussianMotif.ofFwhm(2)).maps(SparseMapParameters.builder().density(1e-9).build())
			.noise(Noise.snr(20)).build();
		final String message = assertThrows(IllegalArgumentException.class,
			() -> PhantomGenerator.generate(flat)).getMessage();
		assertTrue(message.startsWith("signal variance is 0.0: "), message);
	}

	private static PhantomParameters parameters(final Noise noise) {
		return PhantomParameters.builder().size(64, 64).frames(3).bias(0.2, 3, 0.7).noise(noise).build();
	}

	private static Phantom generate(final Noise noise) {
		return PhantomGenerator.generate(parameters(noise));
	}

	private static double rms(final Phantom phantom) {
		final float[][] noisy = phantom.frames();
		final float[][] clean = phantom.cleanFrames();
		double sum = 0;
		for (int t = 0; t < 3; t++)
			for (int i = 0; i < noisy[t].length; i++)
				sum += Math.pow((double) noisy[t][i] - clean[t][i], 2);
		return Math.sqrt(sum / (3 * noisy[0].length));
	}

	private static double variance(final float[] frame) {
		double mean = 0;
		for (final float v : frame)
			mean += v / frame.length;
		double sum = 0;
		for (final float v : frame)
			sum += (v - mean) * (v - mean);
		return sum / frame.length;
	}
}
