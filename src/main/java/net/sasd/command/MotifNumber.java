/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

/** How many motifs to look for, from what a person typed. */
final class MotifNumber {

	private MotifNumber() {}

	/**
	 * Reads a whole number or {@code auto}.
	 *
	 * @return the number, 0 if it is to be chosen
	 * @throws IllegalArgumentException if the text is neither, or less than 1
	 */
	static int parse(final String text) {
		if (TextValue.isAuto(text)) return 0;
		final int count = TextValue.whole(text, "number of motifs (motifs)", "2");
		if (count < 1) throw new IllegalArgumentException("The number of motifs (motifs) is " + count +
			"; it must be at least 1, or auto.");
		return count;
	}
}
