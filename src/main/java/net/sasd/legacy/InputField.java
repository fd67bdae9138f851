/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemVisibility;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;
import org.scijava.widget.FileWidget;
import org.scijava.widget.WidgetStyle;

import ij.ImagePlus;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.ValueText;

/** One value that a command asks for: its macro key, its words in a dialog, and how text becomes a value. */
final class InputField {

	/** The ways to ask for a value. */
	enum Kind {
		TEXT, CHECKBOX, CHOICE, IMAGE, FOLDER, FILE
	}

	/** The macro key. */
	final String name;
	/** What the dialog calls it. */
	final String label;
	/** What it means, in a sentence or two; may be empty. */
	final String description;
	/** The boxed type of the value. */
	final Class<?> type;
	/** How a dialog asks for it. */
	final Kind kind;
	/** True if the dialog asks for it on demand only. */
	final boolean advanced;
	/** False if the command can do without. */
	final boolean required;
	/** True if the command itself has it, and not a class that it extends. */
	final boolean own;
	/** The text of the value that it has unless something else is asked for. */
	final String preset;
	/** The values to choose from; empty if it is free. */
	final List<String> choices = new ArrayList<>();

	private InputField(final ModuleItem<?> item, final Class<?> type, final Object preset, final boolean own) {
		name = item.getName();
		label = item.getLabel() == null || item.getLabel().isEmpty() ? name : item.getLabel();
		description = item.getDescription() == null ? "" : item.getDescription();
		this.type = type;
		this.preset = ValueText.of(preset);
		this.own = own;
		required = item.isRequired();
		advanced = WidgetStyle.isStyle(item, "advanced");
		if (item.getChoices() != null) item.getChoices().forEach(choice -> choices.add(choice.toString()));
		kind = kind(item);
	}

	private Kind kind(final ModuleItem<?> item) {
		if (type == ImagePlus.class) return Kind.IMAGE;
		if (type == Boolean.class) return Kind.CHECKBOX;
		if (!choices.isEmpty()) return Kind.CHOICE;
		if (WidgetStyle.isStyle(item, FileWidget.DIRECTORY_STYLE)) return Kind.FOLDER;
		return type == File.class || WidgetStyle.isStyle(item, FileWidget.OPEN_STYLE) ? Kind.FILE : Kind.TEXT;
	}

	/** The values that a macro can set, in the order of the command: no services and no messages. */
	static List<InputField> of(final Module module) {
		final List<InputField> fields = new ArrayList<>();
		final Class<?> command = module.getDelegateObject().getClass();
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			final Class<?> type = Types.box(item.getType());
			if (item.getVisibility() != ItemVisibility.NORMAL || !CommandInputs.isSettable(type)) continue;
			final Object preset = type == ImagePlus.class ? null : module.getInput(item.getName());
			fields.add(new InputField(item, type, preset, item instanceof CommandModuleItem && ((CommandModuleItem<?>) item)
				.getField().getDeclaringClass() == command));
		}
		return fields;
	}

	/** True for what only steers the dialog. */
	boolean isSwitch() {
		return CommandInputs.SWITCHES.contains(name);
	}

	/** True for a folder or file, which takes a row of its own. */
	boolean isPath() {
		return kind == Kind.FOLDER || kind == Kind.FILE;
	}

	/**
	 * Turns text into a value of the field's type. Whether the command can use it, the command says.
	 *
	 * @throws IllegalArgumentException if the text is no such value
	 */
	Object parse(final String text) {
		return ValueText.parse(type, choices, ValueText.name(label, name), text);
	}

	/** True if text is a value of the field. Images are no text. */
	boolean accepts(final String text) {
		try {
			parse(text);
			return kind != Kind.IMAGE;
		}
		catch (final IllegalArgumentException unreadable) {
			return false;
		}
	}
}
