/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers and paths, and speaks of them rather than of Java types when that fails. */
final class NumberConverters {

	private NumberConverters() {}

	static void register(final CommandLine line) {
		line.registerConverter(Double.class, number(Double::valueOf, "a number such as 0.1"));
		line.registerConverter(Integer.class, number(Integer::valueOf, "a whole number such as 2"));
		line.registerConverter(Long.class, number(Long::valueOf, "a whole number such as 1"));
		line.registerConverter(Path.class, NumberConverters::path);
	}

	private static Path path(final String text) {
		try {
			// empty would be the current folder
			if (!text.trim().isEmpty()) return Paths.get(text);
		}
		catch (final InvalidPathException notAPath) {
			// told below
		}
		throw new TypeConversionException("'" + text + "' is not the name of a file or folder");
	}

	private static <T> ITypeConverter<T> number(final Function<String, T> parser, final String wanted) {
		return text -> {
			try {
				return parser.apply(text.trim());
			}
			catch (final NumberFormatException notANumber) {
				throw new TypeConversionException("'" + text + "' is not " + wanted);
			}
		};
	}
}
