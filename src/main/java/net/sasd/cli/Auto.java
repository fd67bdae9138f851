/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The value of an option that may be {@code auto}, to be chosen from the image. Immutable.
 *
 * @param <T> what it is otherwise
 */
final class Auto<T> {

	private static final String WORD = "auto";

	/** The value, or null if it is to be chosen. */
	final T value;

	private Auto(final T value) {
		this.value = value;
	}

	private static <T> Auto<T> read(final String text, final ITypeConverter<T> otherwise, final String wanted) {
		if (text.trim().equalsIgnoreCase(WORD)) return new Auto<>(null);
		try {
			return new Auto<>(otherwise.convert(text.trim()));
		}
		catch (final TypeConversionException told) {
			throw new TypeConversionException(told.getMessage() + ", nor 'auto'");
		}
		catch (final Exception notAValue) {
			throw new TypeConversionException("'" + text + "' is not " + wanted + ", nor 'auto'");
		}
	}

	/** Reads a number or {@code auto}. */
	static final class Number implements ITypeConverter<Auto<Double>> {

		@Override
		public Auto<Double> convert(final String text) {
			return read(text, Double::valueOf, "a number such as 0.1");
		}
	}

	/** Reads a whole number or {@code auto}. */
	static final class Whole implements ITypeConverter<Auto<Integer>> {

		@Override
		public Auto<Integer> convert(final String text) {
			return read(text, Integer::valueOf, "a whole number such as 2");
		}
	}

	/** Reads a size or {@code auto}. */
	static final class Size implements ITypeConverter<Auto<PixelSize>> {

		@Override
		public Auto<PixelSize> convert(final String text) {
			return read(text, new PixelSize.Converter(), "a size such as 11");
		}
	}
}
