/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import ij.plugin.frame.Recorder;

/** Writes what a person chose into ImageJ's macro recorder, under the macro keys. */
final class Recording {

	private Recording() {}

	/** Records one value, if the recorder is open. */
	static void value(final InputField field, final String text) {
		if (Recorder.record && !field.isSwitch()) Recorder.recordOption(field.name, quoted(text));
	}

	/** Leaves the present command out of the recorder: nothing happened. */
	static void nothing() {
		if (Recorder.record) Recorder.setCommand(null);
	}

	/**
	 * What ImageJ needs to read a value as one: the recorder itself puts brackets around a value with spaces only,
	 * and a backslash escapes what follows it in a macro.
	 */
	static String quoted(final String text) {
		final String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
		final boolean bare = !escaped.isEmpty() && escaped.indexOf('[') != 0 && escaped.indexOf('\'') != 0;
		return bare || escaped.indexOf(' ') >= 0 ? escaped : "[" + escaped + "]";
	}
}
