/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cameras read is what their formulas say. */
class MoleculeCameraTest {

	private static final int N = 200_000;

	@ParameterizedTest
	@ValueSource(doubles = { 60, 100, 1000 })
	void meanAndVarianceAreThoseOfTheFormulas(final double photons) {
		assertMoments(MoleculeCamera.emccd(), photons);
		assertMoments(MoleculeCamera.scmos(), photons);
		assertMoments(new MoleculeCamera(0.5, 3, 1, 0, 0.1, 0), photons);
	}

	@Test
	void theFormulaOfTheChallengesCameraIsTheOneOfThePaper() {
		final double electrons = 0.9 * 100 + 0.002;
		assertEquals(100 + 300 * electrons / 45, MoleculeCamera.emccd().mean(100), 1e-9);
		assertEquals((2 * 300 * 300 * electrons + 74.4 * 74.4) / (45 * 45) + 1.0 / 12, MoleculeCamera.emccd().variance(
			100), 1e-9);
	}

	@Test
	void aPixelReadsWholeNumbersOfSixteenBits() {
		final PhantomRandom random = new PhantomRandom(3);
		final MoleculeCamera noisy = new MoleculeCamera(1, 0, 1, 1000, 1, 100);
		for (int i = 0; i < 1000; i++) {
			final float value = noisy.read(0, random);
			assertEquals(Math.rint(value), value);
			assertEquals(Math.max(0, value), value);
		}
		assertEquals(65535, MoleculeCamera.emccd().read(1e6, random));
	}

	@Test
	void valuesOutOfRangeAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new MoleculeCamera(1.1, 0, 1, 1, 1, 100).validate());
		assertThrows(IllegalArgumentException.class, () -> new MoleculeCamera(1, 0, 0.5, 1, 1, 100).validate());
		assertThrows(IllegalArgumentException.class, () -> new MoleculeCamera(1, 0, 1, Double.NaN, 1, 100).validate());
		assertThrows(IllegalArgumentException.class, () -> new MoleculeCamera(1, 0, 1, 1, 0, 100).validate());
	}

	private static void assertMoments(final MoleculeCamera camera, final double photons) {
		final PhantomRandom random = new PhantomRandom(31);
		final double mean = camera.mean(photons), variance = camera.variance(photons);
		double sum = 0, squares = 0;
		for (int i = 0; i < N; i++) {
			final double d = camera.read(photons, random) - mean;
			sum += d / N;
			squares += d * d / N;
		}
		assertEquals(0, sum, 5 * Math.sqrt(variance / N), camera + ": mean");
		// nearly normal
		assertEquals(1, squares / variance, 6 * Math.sqrt(2.0 / N), camera + ": variance");
	}
}
