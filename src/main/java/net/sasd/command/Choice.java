/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of a few names, as macros write them: SciJava lets any text through. */
final class Choice {

	private Choice() {}

	/** Finds the constant with this name in any case; refuses other names and lists the right ones. */
	static <E extends Enum<E>> E of(final Class<E> type, final String what, final String text) {
		for (final E constant : type.getEnumConstants())
			if (text != null && constant.name().equalsIgnoreCase(text.trim())) return constant;
		throw new IllegalArgumentException("The " + what + " is \"" + text + "\"; choose " + Arrays.stream(
			type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT)).collect(Collectors
				.joining(" or ")) + ".");
	}
}
