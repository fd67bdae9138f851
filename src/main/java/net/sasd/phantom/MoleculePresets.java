/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Stacks of molecules by name: 64 × 64 pixels of 100 nm, 500 frames of an EMCCD, 1 molecule per µm² on filaments. */
public final class MoleculePresets {

	private MoleculePresets() {}

	/** @return the names of all presets */
	public static List<String> names() {
		return Collections.unmodifiableList(Arrays.asList("storm", "storm-aberrated"));
	}

	/**
	 * @param name one of {@link #names()}
	 * @return its parameters
	 * @throws IllegalArgumentException if there is no such preset
	 */
	public static MoleculeStackParameters get(final String name) {
		switch (String.valueOf(name)) {
			case "storm":
				return MoleculeStackParameters.builder().scene(MoleculeScene.FILAMENTS).seed(505).build();
			case "storm-aberrated":
				return MoleculeStackParameters.builder().scene(MoleculeScene.FILAMENTS).psf(PupilPsf.of(1.4, 690).aberrated(
					0.06, 0.08, 0.05, 0.05).stretched(1.1)).seed(606).build();
			default:
				throw new IllegalArgumentException("preset is " + name + ": use one of " + names() + ".");
		}
	}
}
