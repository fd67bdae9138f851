/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** One value that a command asks for: its macro key, its words in a dialog, and how text becomes a value. */
final class InputField {

	/** The macro key. */
	final String name;
	/** What the dialog calls it. */
	final String label;
	/** What it means, in a sentence or two; may be empty. */
	final String description;
	/** The boxed type of the value: Boolean, Integer, Long, Double or String. */
	final Class<?> type;
	/** The value it has unless something else is asked for. */
	final Object preset;
	/** The values to choose from; empty if it is free. */
	final List<String> choices = new ArrayList<>();

	private InputField(final ModuleItem<?> item, final Class<?> type, final Object preset) {
		name = item.getName();
		label = item.getLabel() == null || item.getLabel().isEmpty() ? name : item.getLabel();
		description = item.getDescription() == null ? "" : item.getDescription();
		this.type = type;
		this.preset = preset;
		if (item.getChoices() != null) item.getChoices().forEach(choice -> choices.add(choice.toString()));
	}

	/** The values that a command asks a person for, in its order: no services, messages or images. */
	static List<InputField> of(final Module module) {
		final List<InputField> fields = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			final Class<?> type = Types.box(item.getType());
			if (item.getVisibility() != ItemVisibility.NORMAL) continue;
			if (type == Boolean.class || type == Integer.class || type == Long.class || type == Double.class ||
				type == String.class) fields.add(new InputField(item, type, module.getInput(item.getName())));
		}
		return fields;
	}

	boolean isNumber() {
		return Number.class.isAssignableFrom(type);
	}

	/**
	 * Turns text into a value of the field's type. Whether the command can use it, the command says.
	 *
	 * @throws IllegalArgumentException if the text is no such value
	 */
	Object parse(final String text) {
		try {
			if (type == Boolean.class) return truth(text.trim());
			if (type == Integer.class) return new BigDecimal(text.trim()).intValueExact();
			if (type == Long.class) return new BigDecimal(text.trim()).longValueExact();
			if (type == Double.class) return Double.valueOf(text.trim());
			return text;
		}
		catch (final ArithmeticException | NumberFormatException unreadable) {
			throw new IllegalArgumentException(label + " (" + name + ") is \"" + text + "\"; it must be a " +
				(type == Double.class ? "number." : "whole number."), unreadable);
		}
	}

	private Boolean truth(final String text) {
		if (text.equalsIgnoreCase("true") || text.equals("1")) return true;
		if (text.equalsIgnoreCase("false") || text.equals("0")) return false;
		throw new IllegalArgumentException(label + " (" + name + ") is \"" + text + "\"; it must be true or false.");
	}
}
