/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A size {@code N} (a square, or a line in a line) or {@code RxC} (rows x columns), in pixels. Immutable. */
final class PixelSize {

	private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:[xX](\\d{1,9}))?");

	private final int rows;
	private final int columns;
	private final boolean single;

	private PixelSize(final int rows, final int columns, final boolean single) {
		this.rows = rows;
		this.columns = columns;
		this.single = single;
	}

	/** @return the size that a single number means */
	static PixelSize square(final int side) {
		return new PixelSize(side, side, true);
	}

	/** @return rows */
	int rows() {
		return rows;
	}

	/** @return columns */
	int columns() {
		return columns;
	}

	/** @return rows of a motif of this size: a single number means 1 in an image of one row */
	int rowsIn(final int imageRows) {
		return single && imageRows == 1 ? 1 : rows;
	}

	/** @return columns of a motif of this size: a single number means 1 in an image of one column */
	int columnsIn(final int imageColumns) {
		return single && imageColumns == 1 ? 1 : columns;
	}

	/** Reads the option. */
	static final class Converter implements ITypeConverter<PixelSize> {

		@Override
		public PixelSize convert(final String text) {
			final Matcher matcher = FORM.matcher(text.trim());
			if (!matcher.matches()) throw new TypeConversionException("'" + text +
				"' is not a size such as 11 or 11x15 (rows x columns, in pixels)");
			final int rows = Integer.parseInt(matcher.group(1));
			final boolean single = matcher.group(2) == null;
			return new PixelSize(rows, single ? rows : Integer.parseInt(matcher.group(2)), single);
		}
	}
}
