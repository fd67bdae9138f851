/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.WidgetStyle;

import ij.ImagePlus;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.DialogMemory;
import net.sasd.image.ij.ValueText;

/** Which inputs a run's first dialog asks for, which wait for a second one, and what they were before. */
final class DialogInputs {

	/** The runs whose dialog is open. One that ends there leaves nothing behind. */
	private static final Map<Module, DialogInputs> OPEN = Collections.synchronizedMap(new WeakHashMap<>());

	/** Name of each input to the text of its default. */
	final Map<String, String> first = new LinkedHashMap<>(), second = new LinkedHashMap<>();

	private DialogInputs() {}

	/** Sorts the inputs of a module that nothing has set yet. */
	static DialogInputs open(final Module module) {
		final DialogInputs inputs = new DialogInputs();
		for (final ModuleItem<?> item : Inputs.of(module)) {
			if (module.isInputResolved(item.getName())) continue;
			(WidgetStyle.isStyle(item, "advanced") ? inputs.second : inputs.first).put(item.getName(), item
				.getType() == ImagePlus.class ? null : ValueText.of(item.getValue(module)));
		}
		OPEN.put(module, inputs);
		return inputs;
	}

	/** What {@link #open} returned for this module, once; null if there is no dialog. */
	static DialogInputs close(final Module module) {
		return OPEN.remove(module);
	}

	/** Sets inputs to what a person chose the last time. */
	static void recall(final Module module, final Map<String, String> inputs) {
		inputs.forEach((name, preset) -> {
			final String text = isRemembered(name, preset) ? memory(module).recall(name) : null;
			try {
				if (text != null) module.setInput(name, Inputs.parse(module.getInfo().getInput(name), text));
			}
			catch (final IllegalArgumentException outdated) {
				// an older version may have written what is no value any more; the default stays
			}
		});
	}

	/** Keeps what a person chose. */
	static void remember(final Module module, final Map<String, String> inputs) {
		inputs.forEach((name, preset) -> {
			if (!isRemembered(name, preset)) return;
			final String text = ValueText.of(module.getInput(name));
			memory(module).remember(name, text.equals(preset) ? null : text);
		});
	}

	private static boolean isRemembered(final String name, final String preset) {
		return preset != null && !name.equals(CommandInputs.PREVIEW);
	}

	private static DialogMemory memory(final Module module) {
		return new DialogMemory(module.getDelegateObject().getClass().getSimpleName());
	}
}
