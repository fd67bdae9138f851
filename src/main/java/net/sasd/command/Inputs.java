/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.ValueText;

/** The inputs of our commands that a person or a macro sets. */
final class Inputs {

	private Inputs() {}

	/** True if the module is a command of this package. */
	static boolean areOurs(final Module module) {
		return module.getDelegateObject().getClass().getName().startsWith(Inputs.class.getPackage().getName() + ".");
	}

	/** True for what only steers the dialog. */
	static boolean isSwitch(final ModuleItem<?> item) {
		return CommandInputs.SWITCHES.contains(item.getName());
	}

	/** Those of a module, without its messages and services. */
	static List<ModuleItem<?>> of(final Module module) {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().inputs())
			if (item.getVisibility() == ItemVisibility.NORMAL && CommandInputs.isSettable(Types.box(item.getType()))) inputs
				.add(item);
		return inputs;
	}

	/**
	 * Turns text into a value. Images have none.
	 *
	 * @throws IllegalArgumentException if the text is no value of the input
	 */
	static Object parse(final ModuleItem<?> item, final String text) {
		final List<String> choices = item.getChoices() == null ? Collections.<String> emptyList() : item.getChoices()
			.stream().map(Object::toString).collect(Collectors.toList());
		return ValueText.parse(Types.box(item.getType()), choices, ValueText.name(item.getLabel(), item.getName()), text);
	}
}
