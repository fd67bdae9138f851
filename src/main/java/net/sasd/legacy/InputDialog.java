/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.awt.BorderLayout;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Panel;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import net.sasd.image.ij.OpenImages;

/** ImageJ's dialog for values that a command asks for. It checks them while a person types. */
final class InputDialog {

	/** What stands in place of an image that the command can do without. */
	static final String NONE = "none";
	/** More fields than this stand in two columns, so that the dialog fits on small screens. */
	private static final int ONE_COLUMN = 16;
	/** Columns of a text field; from 9 on ImageJ lets nothing stand beside it. */
	private static final int NARROW = 8, WIDE = 24;

	private final GenericDialog dialog;
	private final LiveInputs inputs;
	private final StatusLine status = new StatusLine();
	private final List<ImagePlus> images = OpenImages.all();
	/** What each field shows now: text, or an image. */
	private final Map<InputField, Supplier<Object>> readers = new LinkedHashMap<>();

	/**
	 * Lays out a dialog.
	 *
	 * @param texts what the fields show at first, by name; what is missing shows its preset
	 */
	InputDialog(final String title, final List<String> messages, final List<InputField> fields,
		final Map<String, String> texts, final LiveInputs inputs)
	{
		this.inputs = inputs;
		dialog = new GenericDialog(title);
		messages.forEach(dialog::addMessage);
		final boolean columns = fields.size() > ONE_COLUMN;
		boolean room = false;
		for (int i = 0; i < fields.size();) {
			final InputField field = fields.get(i);
			if (field.kind == InputField.Kind.CHECKBOX) {
				i = addCheckboxes(fields, i, texts);
				room = false;
				continue;
			}
			final boolean beside = room && !field.isPath();
			if (beside) dialog.addToSameRow();
			room = columns && !beside && !field.isPath();
			add(field, texts.getOrDefault(field.name, field.preset), columns ? NARROW : 0);
			i++;
		}
		addStatus();
		dialog.addHelp(help(fields));
		dialog.addDialogListener((source, event) -> isUsable());
	}

	/**
	 * Asks.
	 *
	 * @return what the fields showed at the end, or null if the person changed their mind
	 */
	Map<InputField, Object> ask() {
		final Button okay = dialog.getButtons()[0];
		okay.setEnabled(isUsable());
		dialog.showDialog();
		return dialog.wasCanceled() ? null : entries();
	}

	private boolean isUsable() {
		final String wrong = inputs.update(entries());
		if (wrong == null) status.tell(inputs.notice());
		else status.warn(wrong);
		return wrong == null;
	}

	private Map<InputField, Object> entries() {
		final Map<InputField, Object> entries = new LinkedHashMap<>();
		readers.forEach((field, reader) -> entries.put(field, reader.get()));
		return entries;
	}

	private void add(final InputField field, final String text, final int columns) {
		final int width = columns > 0 ? columns : text.length() > NARROW || field.type == String.class ? WIDE / 2 : NARROW;
		switch (field.kind) {
			case IMAGE:
				addImages(field);
				return;
			case CHOICE:
				dialog.addChoice(field.label, field.choices.toArray(new String[0]), text);
				final Choice choice = (Choice) dialog.getChoices().lastElement();
				readers.put(field, choice::getSelectedItem);
				return;
			case FOLDER:
				dialog.addDirectoryField(field.label, text, WIDE);
				break;
			case FILE:
				dialog.addFileField(field.label, text, WIDE);
				break;
			default:
				dialog.addStringField(field.label, text, width);
		}
		final TextField entry = (TextField) dialog.getStringFields().lastElement();
		readers.put(field, entry::getText);
	}

	/** Offers the open images by title. Two may have the same, so the place in the list counts. */
	private void addImages(final InputField field) {
		final List<ImagePlus> offered = new ArrayList<>(images);
		if (!field.required) offered.add(0, null);
		final List<String> titles = new ArrayList<>();
		for (final ImagePlus image : offered) titles.add(image == null ? NONE : image.getTitle());
		dialog.addChoice(field.label, titles.toArray(new String[0]), null);
		final Choice choice = (Choice) dialog.getChoices().lastElement();
		readers.put(field, () -> offered.get(choice.getSelectedIndex()));
	}

	/** Puts checkboxes that follow each other into two columns; returns the index of the next field. */
	private int addCheckboxes(final List<InputField> fields, final int from, final Map<String, String> texts) {
		int to = from;
		while (to < fields.size() && fields.get(to).kind == InputField.Kind.CHECKBOX) to++;
		final String[] labels = new String[to - from];
		final boolean[] states = new boolean[to - from];
		for (int i = from; i < to; i++) {
			labels[i - from] = fields.get(i).label;
			states[i - from] = Boolean.parseBoolean(texts.getOrDefault(fields.get(i).name, fields.get(i).preset));
		}
		dialog.setInsets(2, 20, 2);
		dialog.addCheckboxGroup((labels.length + 1) / 2, Math.min(2, labels.length), labels, states);
		final List<?> boxes = dialog.getCheckboxes();
		for (int i = from; i < to; i++) {
			final Checkbox box = (Checkbox) boxes.get(boxes.size() - to + i);
			readers.put(fields.get(i), () -> String.valueOf(box.getState()));
		}
		return to;
	}

	private void addStatus() {
		final Panel panel = new Panel(new BorderLayout());
		panel.add(status);
		dialog.addPanel(panel, GridBagConstraints.WEST, new Insets(8, 20, 0, 0));
		final GridBagLayout layout = (GridBagLayout) dialog.getLayout();
		final GridBagConstraints constraints = layout.getConstraints(panel);
		constraints.fill = GridBagConstraints.HORIZONTAL;
		constraints.gridwidth = GridBagConstraints.REMAINDER;
		layout.setConstraints(panel, constraints);
	}

	/** What each field means, and its macro key. */
	static String help(final List<InputField> fields) {
		final StringBuilder html = new StringBuilder("<html><body>");
		for (final InputField field : fields)
			html.append("<p><b>").append(field.label).append("</b>").append(field.isSwitch() ? "" : " (macro key " +
				field.name + ")").append("<br>").append(field.description).append("</p>");
		return html.append("</body></html>").toString();
	}
}
