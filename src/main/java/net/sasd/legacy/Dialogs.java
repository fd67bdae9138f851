/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.DialogMemory;

/**
 * The dialogs of one command: the first, and on demand a second with its advanced inputs. They show what the
 * person chose the last time; inputs that are not shown have their defaults.
 */
final class Dialogs {

	private static final String ADVANCED = "advanced", PREVIEW = "preview";

	private final Module module;
	private final List<InputField> fields;
	private final LiveInputs inputs;
	private final DialogMemory memory;
	/** What was chosen, by name: text, or an image. */
	private final Map<String, Object> answers = new HashMap<>();

	Dialogs(final Module module) {
		this.module = module;
		fields = InputField.of(module);
		inputs = new LiveInputs(module);
		memory = new DialogMemory(module.getDelegateObject().getClass().getSimpleName());
	}

	/**
	 * Asks for the inputs of the command and sets them. The image that it works on is set already.
	 *
	 * @return false if the person changed their mind; a preview is undone then
	 */
	boolean ask() {
		if (module.getInfo().getInput(CommandInputs.IMAGE) != null) answers.put(CommandInputs.IMAGE, module.getInput(
			CommandInputs.IMAGE));
		final String title = module.getInfo().getTitle();
		final List<InputField> first = fields(false);
		// SciJava begins with what is common to many commands; a person begins with what this one is about
		first.sort(Comparator.comparing(InputField::isSwitch).thenComparing(field -> field.isPath() && !field.required).thenComparing(
			field -> !field.own));
		final List<InputField> second = fields(true);
		if (first.isEmpty() && second.isEmpty()) return true;
		final boolean sure = show(title, messages(), first) && (second.isEmpty() || !"true".equals(answers.get(ADVANCED)) ||
			show(title.replaceAll("\\.+$", "") + ": advanced options", new ArrayList<>(), second));
		if (sure) keep();
		else {
			module.cancel();
			Recording.nothing();
		}
		return sure;
	}

	private List<InputField> fields(final boolean advanced) {
		return fields.stream().filter(field -> field.advanced == advanced && !field.name.equals(CommandInputs.IMAGE))
			.collect(Collectors.toList());
	}

	/** What stands above the fields: messages that stay as they are, and which image is meant. */
	private List<String> messages() {
		final List<String> messages = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().inputs())
			if (item.getVisibility() == ItemVisibility.MESSAGE && !item.getName().equals(LiveInputs.NOTICE)) messages.add(
				String.valueOf(item.getValue(module)));
		final Object image = answers.get(CommandInputs.IMAGE);
		if (image != null) messages.add("Image: " + ((ImagePlus) image).getTitle());
		return messages;
	}

	private boolean show(final String heading, final List<String> messages, final List<InputField> asked) {
		final Map<String, String> texts = new HashMap<>();
		for (final InputField field : asked) {
			final String text = field.name.equals(PREVIEW) ? null : memory.recall(field.name);
			if (text != null && field.accepts(text)) texts.put(field.name, text);
		}
		final Map<InputField, Object> entries = new InputDialog(heading, messages, asked, texts, inputs).ask();
		if (entries == null) return false;
		entries.forEach((field, entry) -> answers.put(field.name, entry));
		return true;
	}

	/** Remembers and records what was chosen. */
	private void keep() {
		for (final InputField field : fields) {
			final Object answer = answers.get(field.name);
			if (answer == null) continue;
			if (answer instanceof ImagePlus) Recording.value(field, ((ImagePlus) answer).getTitle());
			else {
				// nothing chosen where nothing is the default says nothing
				if (!answer.equals("") || !field.preset.isEmpty()) Recording.value(field, answer.toString());
				memory.remember(field.name, answer.equals(field.preset) ? null : answer.toString());
			}
		}
	}
}
