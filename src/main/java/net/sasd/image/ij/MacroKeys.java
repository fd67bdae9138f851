/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The keys that a command understands in a macro. ImageJ itself skips a mistyped key without a word. */
public final class MacroKeys {

	private MacroKeys() {}

	/**
	 * Refuses keys that mean nothing.
	 *
	 * @param given what the macro says
	 * @param known what the command understands, in the order in which a person should read it
	 * @throws IllegalArgumentException naming the first unknown key, the most similar known one, and all of them
	 */
	public static void requireKnown(final Collection<String> given, final Collection<String> known) {
		for (final String key : given) {
			if (known.contains(key)) continue;
			final String similar = mostSimilar(key, known);
			throw new IllegalArgumentException("There is no key \"" + key + "\"" + (similar == null ? "" :
				"; did you mean " + similar + "?") + (similar == null ? "; the" : " The") + " keys are " + String.join(", ",
					known) + ".");
		}
	}

	/**
	 * Says that a command cannot do without an input.
	 *
	 * @param label what dialogs call the input
	 * @param image true if it is an image, which macros give by title
	 */
	public static IllegalArgumentException missing(final String label, final String key, final boolean image) {
		return new IllegalArgumentException(ValueText.name(label, key) + " is missing; give it with " + key + (image
			? "=[title of an open image]." : "=[...]."));
	}

	/** The known key with the fewest edits from a mistyped one, or null if all are more unlike than like it. */
	static String mostSimilar(final String key, final Collection<String> known) {
		String best = null;
		int fewest = (key.length() + 1) / 2 + 1;
		for (final String candidate : known) {
			final int edits = edits(plain(key), plain(candidate));
			if (edits < fewest) {
				best = candidate;
				fewest = edits;
			}
		}
		return best;
	}

	private static String plain(final String key) {
		return key.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
	}

	/** Insertions, deletions and substitutions that turn one text into the other (Levenshtein). */
	private static int edits(final String from, final String to) {
		int[] previous = new int[to.length() + 1];
		Arrays.setAll(previous, i -> i);
		for (int i = 1; i <= from.length(); i++) {
			final int[] current = new int[to.length() + 1];
			current[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				final int substituted = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
				current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
			}
			previous = current;
		}
		return previous[to.length()];
	}
}
