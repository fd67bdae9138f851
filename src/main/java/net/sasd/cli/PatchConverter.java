/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code ROW,COLUMN} as {row, column}. */
final class PatchConverter implements ITypeConverter<int[]> {

	private static final Pattern FORM = Pattern.compile("\\s*(-?\\d{1,9})\\s*,\\s*(-?\\d{1,9})\\s*");

	@Override
	public int[] convert(final String text) {
		final Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) throw new TypeConversionException("'" + text +
			"' is not a place such as 104,180 (row, column from 0)");
		return new int[] { Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)) };
	}
}
