/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.image.CameraChoice;
import net.sasd.image.CameraNumbers;
import net.sasd.image.ij.CameraMemory;
import net.sasd.smlm.camera.CameraModel;

/** A camera, as people describe it. */
final class CameraText {

	private final CameraNumbers numbers = new CameraNumbers();

	/** Numbers that are {@code auto} are not given. */
	CameraText(final String offset, final String electronsPerCount, final String emGain, final String quantumEfficiency,
		final String readNoise)
	{
		numbers.offset = number(offset, "camera's offset in counts (offset)", "100");
		numbers.electronsPerCount = number(electronsPerCount, "number of electrons per count (electrons_per_count)", "0.46");
		numbers.emGain = number(emGain, "electron multiplication (em_gain)", "300");
		numbers.quantumEfficiency = number(quantumEfficiency, "quantum efficiency (quantum_efficiency)", "0.9");
		numbers.readNoise = number(readNoise, "read noise in electrons (read_noise)", "1.6");
	}

	private static Double number(final String text, final String what, final String example) {
		return TextValue.isAuto(text) ? null : Double.valueOf(TextValue.number(text, what, example));
	}

	/**
	 * @param saved name of a custom camera, or nothing
	 * @param saveAs name under which the camera is to be saved, or nothing
	 * @return null: its noise is to be estimated
	 * @throws IllegalArgumentException if there is no such camera, or nothing to save
	 */
	CameraModel model(final String choice, final String saved, final String saveAs) {
		final CameraChoice kind = Choice.of(CameraChoice.class, "camera", choice);
		final boolean named = !TextValue.isEmpty(saved);
		if (named && kind != CameraChoice.CUSTOM) throw new IllegalArgumentException("The saved camera (camera_saved) \"" +
			saved + "\" is named, but the camera is " + choice + "; choose custom.");
		final CameraModel model = named ? numbers.with(CameraMemory.recall(saved)) : numbers.model(kind);
		if (TextValue.isEmpty(saveAs)) return model;
		CameraMemory.requireName(saveAs);
		if (model == null) throw new IllegalArgumentException("There is no camera to save as \"" + saveAs +
			"\" (camera_save_as), because its noise is to be estimated; choose custom and give its numbers.");
		return model;
	}
}
