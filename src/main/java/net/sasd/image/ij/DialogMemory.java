/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.Prefs;

/**
 * The values that a person last gave in a command's dialog, kept in ImageJ's preferences. Only dialogs read and
 * write it: in macros and scripts an input left out always has its default.
 */
public final class DialogMemory {

	private final String prefix;

	/** @param command simple name of the command's class, which both ImageJ and Fiji know */
	public DialogMemory(final String command) {
		prefix = "sasd." + command + ".";
	}

	/** @return the text last given for an input, or null if it was its default */
	public String recall(final String input) {
		return Prefs.get(prefix + input, null);
	}

	/** Keeps the text of an input until ImageJ's preferences are reset; null forgets it. */
	public void remember(final String input, final String text) {
		Prefs.set(prefix + input, text);
	}
}
