/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import net.sasd.phantom.MoleculeCamera;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MoleculeStackParameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cameras against photons that are multiplied and read one by one. */
class CameraModelTest {

	static Stream<Arguments> cameras() {
		return Stream.of(Arguments.of(CameraPreset.EMCCD.model, MoleculeCamera.emccd()),
			Arguments.of(CameraPreset.SCMOS.model, MoleculeCamera.scmos()));
	}

	@ParameterizedTest
	@MethodSource("cameras")
	void photonsAndVariancesAreThoseOfTheCamera(final CameraModel model, final MoleculeCamera camera) {
		final NoiseModel noise = NoiseModel.of(model, camera.mean(10));
		for (final double photons : new double[] { 10, 40, 400 }) {
			final MoleculeStack stack = new MoleculeStack(MoleculeStackParameters.builder().size(128, 128).frames(4).density(
				1e-9).background(photons, 0).camera(camera).build());
			double sum = 0, squares = 0;
			final int n = 4 * 128 * 128;
			for (int t = 1; t <= 4; t++)
				for (final float value : stack.frame(t)) {
					final double d = value - camera.mean(photons);
					sum += d;
					squares += d * d;
				}
			final double mean = camera.mean(photons) + sum / n, variance = squares / n, error = Math.sqrt(variance / n);
			assertEquals(photons, (mean - model.offset) * model.photonsPerCount(), 5 * error * model.photonsPerCount() +
				0.01);
			assertEquals(photons, noise.backgroundPhotons(mean), 5 * error * model.photonsPerCount() + 0.01);
			assertEquals(model.photonsPerCount(), noise.photonsPerCount);
			// rounding to whole counts adds 1/12
			assertEquals(variance - 1.0 / 12, noise.variance(mean, 0), 0.04 * variance);
		}
	}

	/** What is twice as noisy as counted photons looks like half as many. */
	@Test
	void anUnknownCamerasPhotonsAreThoseOfAPerfectOne() {
		final CameraModel multiplied = CameraPreset.EMCCD.model, plain = CameraPreset.SCMOS.model;
		for (final CameraModel model : new CameraModel[] { multiplied, plain }) {
			final NoiseModel known = NoiseModel.of(model, model.offset + 500), guess = NoiseModel.estimated(known.level,
				known.dark, known.gain);
			final double electrons = 200 * model.photonsPerCount() * model.quantumEfficiency;
			assertEquals(electrons / (model == multiplied ? 2 : 1), 200 * guess.photonsPerCount, 1e-9);
			for (final double counts : new double[] { 400, 600, 5000 })
				assertEquals(known.variance(counts, 0), guess.variance(counts, 0));
		}
	}

	@Test
	void theVarianceGrowsFromTheLevelAndNeverVanishes() {
		final NoiseModel noise = NoiseModel.estimated(100, 400, 2);
		assertEquals(400, noise.variance(100, 0));
		assertEquals(600, noise.variance(200, 0), 1e-9);
		assertTrue(noise.variance(-1e6, 0) > 0);
		assertTrue(NoiseModel.of(new CameraModel(100, 1, 1, 1, 0), 100).variance(100, 0) > 0);
		assertEquals(0, NoiseModel.of(CameraPreset.EMCCD.model, 120).backgroundPhotons(50));
	}

	@ParameterizedTest
	@CsvSource({ "NaN,1,1,0.9,1,offset", "Infinity,1,1,0.9,1,offset", "100,0,1,0.9,1,electrons per count",
		"100,NaN,1,0.9,1,electrons per count", "100,1,0.5,0.9,1,electron-multiplying gain",
		"100,1,1,0,1,quantum efficiency",
		"100,1,1,1.1,1,quantum efficiency", "100,1,1,0.9,-1,read noise", "100,1,1,0.9,NaN,read noise" })
	void numbersThatNoCameraHasAreRefused(final double offset, final double electrons, final double gain,
		final double efficiency, final double read, final String name)
	{
		final String said = assertThrows(IllegalArgumentException.class, () -> new CameraModel(offset, electrons, gain,
			efficiency, read)).getMessage();
		assertTrue(said.contains(name), said);
	}
}
