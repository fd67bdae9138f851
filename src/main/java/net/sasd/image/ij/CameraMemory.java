/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Arrays;

import ij.Prefs;
import net.sasd.smlm.camera.CameraModel;

/** Cameras that a person has described and named, kept in ImageJ's preferences. Stateless. */
public final class CameraMemory {

	private static final String PREFIX = "sasd.camera.";

	private CameraMemory() {}

	/**
	 * Keeps a camera; one of the same name is replaced.
	 *
	 * @throws IllegalArgumentException if the name is none
	 */
	public static void remember(final String name, final CameraModel camera) {
		requireName(name);
		Prefs.set(PREFIX + name.trim(), camera.offset + "," + camera.electronsPerCount + "," + camera.emGain + "," +
			camera.quantumEfficiency + "," + camera.readNoise);
	}

	/** @throws IllegalArgumentException if preferences cannot hold the name */
	public static void requireName(final String name) {
		if (!name.trim().matches("[\\p{L}\\p{N} ._()-]{1,60}")) throw new IllegalArgumentException(
			"The name of the camera is \"" + name + "\"; give letters, digits, spaces, points or hyphens, at most 60.");
	}

	/**
	 * @return the camera of that name
	 * @throws IllegalArgumentException if there is none
	 */
	public static CameraModel recall(final String name) {
		requireName(name);
		final String text = Prefs.get(PREFIX + name.trim(), "");
		try {
			final double[] n = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
			if (n.length == 5) return new CameraModel(n[0], n[1], n[2], n[3], n[4]);
		}
		catch (final NumberFormatException none) {
			// told below
		}
		throw new IllegalArgumentException("No camera is saved as \"" + name.trim() +
			"\"; give its numbers, and a name to save them (camera_save_as).");
	}
}
