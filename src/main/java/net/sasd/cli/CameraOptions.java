/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import net.sasd.image.CameraChoice;
import net.sasd.image.CameraNumbers;
import net.sasd.smlm.camera.CameraModel;

import picocli.CommandLine.Option;

/** What is known of the camera. */
final class CameraOptions {

	@Option(names = "--camera", paramLabel = "NAME", order = 21, description =
		"estimate: the noise is estimated from the stack; emccd (gain 300), scmos, ccd: typical ones; custom: all numbers " +
			"are given. Default: estimate, or custom if one of the next five is given, which replace a camera's numbers.")
	private CameraChoice camera;

	@Option(names = "--offset", paramLabel = "COUNTS", order = 22, description =
		"What the camera shows without light. Default: the camera's.")
	private Double offset;

	@Option(names = "--electrons-per-count", paramLabel = "X", order = 23, description =
		"Electrons per count, after multiplication, above 0. Default: the camera's.")
	private Double electronsPerCount;

	@Option(names = "--em-gain", paramLabel = "X", order = 24, description =
		"Electron multiplication, 1 for none. Default: the camera's, 1 for custom.")
	private Double emGain;

	@Option(names = "--quantum-efficiency", paramLabel = "X", order = 25, description =
		"Photoelectrons per photon, above 0 up to 1. Default: the camera's.")
	private Double quantumEfficiency;

	@Option(names = "--read-noise", paramLabel = "ELECTRONS", order = 26, description =
		"Standard deviation of the readout, 0 or more. Default: the camera's.")
	private Double readNoise;

	/**
	 * @return the camera, or null if its noise is to be estimated
	 * @throws IllegalArgumentException if a number is missing or cannot be
	 */
	CameraModel model() {
		final CameraNumbers numbers = new CameraNumbers();
		numbers.offset = offset;
		numbers.electronsPerCount = electronsPerCount;
		numbers.emGain = emGain;
		numbers.quantumEfficiency = quantumEfficiency;
		numbers.readNoise = readNoise;
		return numbers.model(camera != null ? camera : numbers.isGiven() ? CameraChoice.CUSTOM : CameraChoice.ESTIMATE);
	}
}
