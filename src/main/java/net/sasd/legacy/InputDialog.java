/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;

/** ImageJ's dialog for the values that a command asks for. */
final class InputDialog {

	private final GenericDialog dialog;
	private final List<InputField> fields;

	/** Lays out a dialog; the messages stand above the fields. */
	InputDialog(final String title, final List<String> messages, final List<InputField> fields) {
		this.fields = fields;
		dialog = new GenericDialog(title);
		messages.forEach(dialog::addMessage);
		for (final InputField field : fields) {
			final String text = String.valueOf(field.preset);
			if (field.type == Boolean.class) dialog.addCheckbox(field.label, (Boolean) field.preset);
			else if (!field.choices.isEmpty()) dialog.addChoice(field.label, field.choices.toArray(new String[0]), text);
			else if (field.isNumber()) dialog.addNumericField(field.label, ((Number) field.preset).doubleValue(),
				decimals(text), 10, "");
			else dialog.addStringField(field.label, text, 10);
		}
		dialog.addHelp(help(fields));
	}

	/**
	 * Asks, and records the answer for macros under the names of the fields.
	 *
	 * @return text by name, or null if the person changed their mind
	 */
	Map<String, String> ask() {
		dialog.showDialog();
		if (dialog.wasCanceled()) return null;
		final Map<String, String> answers = answers();
		// the dialog itself would record labels, of which ImageJ takes the first word
		if (Recorder.record) fields.forEach(field -> Recorder.recordOption(field.name, answers.get(field.name)));
		return answers;
	}

	private Map<String, String> answers() {
		final Iterator<?> checkboxes = iterator(dialog.getCheckboxes());
		final Iterator<?> choices = iterator(dialog.getChoices());
		final Iterator<?> numbers = iterator(dialog.getNumericFields());
		final Iterator<?> texts = iterator(dialog.getStringFields());
		final Map<String, String> answers = new HashMap<>();
		for (final InputField field : fields) {
			final String answer;
			if (field.type == Boolean.class) answer = String.valueOf(((Checkbox) checkboxes.next()).getState());
			else if (!field.choices.isEmpty()) answer = ((Choice) choices.next()).getSelectedItem();
			else answer = ((TextField) (field.isNumber() ? numbers : texts).next()).getText();
			answers.put(field.name, answer);
		}
		return answers;
	}

	private static Iterator<?> iterator(final List<?> components) {
		return components == null ? null : components.iterator();
	}

	/** Decimal places that show a number in full. */
	static int decimals(final String number) {
		return Math.max(0, new BigDecimal(number).stripTrailingZeros().scale());
	}

	/** What each field means, and its macro key. */
	static String help(final List<InputField> fields) {
		final StringBuilder html = new StringBuilder("<html><body>");
		for (final InputField field : fields)
			html.append("<p><b>").append(field.label).append("</b> (macro key ").append(field.name).append(")<br>")
				.append(field.description).append("</p>");
		return html.append("</body></html>").toString();
	}
}
