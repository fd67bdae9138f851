/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.scijava.module.Module;

import ij.ImagePlus;
import ij.WindowManager;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.MacroKeys;
import net.sasd.image.ij.MacroOptions;
import net.sasd.image.ij.OpenImages;

/** Gives a command the inputs that a macro names. */
final class MacroInputs {

	private MacroInputs() {}

	/**
	 * Sets the inputs from {@code key=value} pairs; a key left out leaves the default, and for {@code image} the
	 * current image.
	 *
	 * @return false if there is no image at all
	 * @throws IllegalArgumentException if a key means nothing, or a value is none
	 */
	static boolean set(final Module module, final String options) {
		final Map<String, String> given = MacroOptions.parse(options);
		final List<InputField> fields = InputField.of(module);
		given.keySet().removeAll(CommandInputs.SWITCHES);
		final List<String> keys = new ArrayList<>();
		for (final InputField field : fields)
			if (!field.isSwitch()) keys.add(field.name);
		MacroKeys.requireKnown(given.keySet(), keys);
		for (final InputField field : fields) {
			final String text = given.get(field.name);
			if (field.kind == InputField.Kind.IMAGE) {
				final ImagePlus image = image(field, text);
				if (image == null && field.required) return false;
				module.setInput(field.name, image);
			}
			else if (text != null) module.setInput(field.name, field.parse(text));
			if (field.required && module.getInput(field.name) == null) throw MacroKeys.missing(field.label, field.name, false);
		}
		return true;
	}

	private static ImagePlus image(final InputField field, final String title) {
		if (title != null) return title.isEmpty() && !field.required ? null : OpenImages.named(title, field.name);
		if (field.name.equals(CommandInputs.IMAGE)) return WindowManager.getCurrentImage();
		if (field.required) throw MacroKeys.missing(field.label, field.name, true);
		return null;
	}
}
