/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStackParameters;
import net.sasd.phantom.MoleculeStackParametersBuilder;

/** Inputs, as people type them, that change a preset of a stack of molecules; {@code preset} changes nothing. */
final class MoleculeStackInputs {

	private final String preset;
	private final MoleculeStackParameters base;
	private final MoleculeStackParametersBuilder stack;

	/** @param preset one of {@link MoleculePresets#names()} */
	MoleculeStackInputs(final String preset) {
		this.preset = preset;
		base = MoleculePresets.get(preset);
		stack = base.toBuilder();
	}

	MoleculeStackInputs size(final String width, final String height) {
		final int[] size = { base.height, base.width };
		PresetText.whole(width, "width", "64", columns -> size[1] = columns);
		PresetText.whole(height, "height", "64", rows -> size[0] = rows);
		stack.size(size[0], size[1]);
		return this;
	}

	MoleculeStackInputs frames(final String text) {
		PresetText.whole(text, "number of frames (frames)", "500", stack::frames);
		return this;
	}

	MoleculeStackInputs density(final String text) {
		PresetText.number(text, "density", "1", stack::density);
		return this;
	}

	MoleculeStackInputs photons(final String text) {
		PresetText.number(text, "number of photons (photons)", "2500", stack::photons);
		return this;
	}

	MoleculeStackInputs background(final String text) {
		PresetText.number(text, "background (bias)", "100", photons -> stack.background(photons, base.unevenness));
		return this;
	}

	MoleculeStackInputs seed(final String text) {
		PresetText.text(text, number -> stack.seed(GeneratePhantom.seed(number)));
		return this;
	}

	/** @throws IllegalArgumentException if an input is given that stacks of molecules do not have */
	MoleculeStackInputs without(final String key, final String text) {
		if (!PresetText.keeps(text)) throw new IllegalArgumentException("The preset " + preset + " has no " + key +
			", which is \"" + text + "\"; leave it at preset.");
		return this;
	}

	MoleculeStackParameters parameters() {
		return stack.build();
	}
}
