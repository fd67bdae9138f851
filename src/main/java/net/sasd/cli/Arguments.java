/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options as they were typed, so that another process can be asked the same. Stateless. */
final class Arguments {

	private Arguments() {}

	/**
	 * @param parsed a command that was understood
	 * @param wanted which of its options
	 * @return its name, and the options one by one with their values; paths are absolute
	 */
	static List<List<String>> of(final ParseResult parsed, final Predicate<OptionSpec> wanted) {
		final CommandSpec command = parsed.commandSpec();
		final List<String> typed = parsed.expandedArgs();
		final List<List<String>> options = new ArrayList<>();
		OptionSpec option = null;
		for (final String word : typed.subList(typed.indexOf(command.name()) + 1, typed.size())) {
			final int equals = word.indexOf('=');
			final OptionSpec next = option(command, equals < 0 ? word : word.substring(0, equals));
			if (next != null) {
				option = next;
				if (wanted.test(option)) options.add(new ArrayList<>());
			}
			if (option == null || !wanted.test(option)) continue;
			final List<String> last = options.get(options.size() - 1);
			if (next == null) last.add(value(option, word));
			else if (equals < 0) last.add(word);
			else last.add(word.substring(0, equals + 1) + value(option, word.substring(equals + 1)));
		}
		return options;
	}

	private static OptionSpec option(final CommandSpec command, final String name) {
		final OptionSpec option = command.optionsMap().get(name);
		return option != null ? option : command.negatedOptionsMap().get(name);
	}

	private static String value(final OptionSpec option, final String text) {
		return Path.class.equals(option.type()) ? Paths.get(text).toAbsolutePath().normalize().toString() : text;
	}
}
