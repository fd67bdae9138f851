/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.smlm.camera.CameraModel;

/** Numbers of a camera, as a person gives some or all of them. Not thread-safe. */
public final class CameraNumbers {

	/** See the fields of these names of {@link CameraModel}; null: not given. */
	public Double offset, electronsPerCount, emGain, quantumEfficiency, readNoise;

	/**
	 * The camera with these numbers.
	 *
	 * @param choice where numbers come from that are not given
	 * @return null if the noise is to be estimated
	 * @throws IllegalArgumentException if a number is missing, has no place or cannot be a camera's
	 */
	public CameraModel model(final CameraChoice choice) {
		if (choice == CameraChoice.ESTIMATE) {
			if (isGiven()) throw new IllegalArgumentException("Numbers of the camera are given, but its noise is to be " +
				"estimated; choose custom, or a camera whose numbers they replace.");
			return null;
		}
		if (choice == CameraChoice.CUSTOM) return with(null);
		return with(choice.preset.model);
	}

	/** @return whether there is any number */
	public boolean isGiven() {
		return offset != null || electronsPerCount != null || emGain != null || quantumEfficiency != null ||
			readNoise != null;
	}

	/**
	 * @param base what is not given; null: the multiplication is none, and nothing else may be missing
	 * @throws IllegalArgumentException like {@link #model}
	 */
	public CameraModel with(final CameraModel base) {
		final boolean custom = base == null;
		return new CameraModel(needed(offset, custom ? null : base.offset, "offset in counts"), needed(electronsPerCount,
			custom ? null : base.electronsPerCount, "number of electrons per count"), needed(emGain, custom ? Double.valueOf(1)
				: Double.valueOf(base.emGain), "gain"), needed(quantumEfficiency, custom ? null : base.quantumEfficiency,
					"quantum efficiency"), needed(readNoise, custom ? null : base.readNoise, "read noise in electrons"));
	}

	private static double needed(final Double given, final Double preset, final String name) {
		if (given == null && preset == null) throw new IllegalArgumentException("The camera's " + name +
			" is missing; a camera of one's own needs offset, electrons per count, quantum efficiency and read noise.");
		return given == null ? preset : given;
	}
}
