/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;

import net.sasd.image.WriteFailure;
import net.sasd.image.file.OutputFolder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line for a person, and into an exit status. */
final class Failures {

	private final boolean trace;

	/** @param args may ask for stack traces, as the environment variable SASD_DEBUG does */
	Failures(final String[] args) {
		trace = Arrays.asList(args).contains("--verbose") || System.getenv("SASD_DEBUG") != null;
	}

	/** An option that is unknown, missing, or has a value of the wrong kind. */
	int misuse(final ParameterException exception, final String[] args) {
		final CommandLine command = exception.getCommandLine();
		// a misspelt option is the reason why a required one is missing
		final List<String> unmatched = command.getUnmatchedArguments();
		final String sentence = unmatched.isEmpty() ? exception.getMessage().replaceFirst("\\.$", "") :
			unknown(command, unmatched);
		return tell(sentence + "; '" + command.getCommandSpec().qualifiedName() + " --help' tells what is allowed.",
			exception, command.getErr(), ExitStatus.BAD_INPUT);
	}

	private static String unknown(final CommandLine command, final List<String> unmatched) {
		final String first = unmatched.get(0);
		final String kind = first.startsWith("-") ? "Unknown option" : command.getSubcommands().isEmpty() ?
			"Unexpected argument" : "Unknown command";
		final List<String> similar = new UnmatchedArgumentException(command, unmatched).getSuggestions();
		return kind + " '" + first + "'" + (similar.isEmpty() ? "" : ", similar to " + String.join(", ", similar));
	}

	/** Anything thrown while a command ran. */
	int report(final Throwable thrown, final PrintWriter err) {
		final String message = String.valueOf(thrown.getMessage());
		if (thrown instanceof WriteFailure) return tell(message, thrown, err, ExitStatus.RESOURCES);
		if (thrown instanceof IllegalArgumentException) return tell(message, thrown, err, ExitStatus.BAD_INPUT);
		if (thrown instanceof UncheckedIOException) return report(thrown.getCause(), err);
		if (thrown instanceof IOException) return tell("Reading or writing failed (" +
			reason((IOException) thrown) + "); make sure that the disk has room and the folder stays reachable.",
			thrown, err, ExitStatus.RESOURCES);
		if (thrown instanceof OutOfMemoryError) return tell("The memory of " +
			Runtime.getRuntime().maxMemory() / (1 << 20) + " MB is not enough for this image; give more, for " +
			"example SASD_JAVA_OPTS=-Xmx8g, or use a smaller image.", thrown, err, ExitStatus.RESOURCES);
		return tell("Unexpected " + thrown.getClass().getName() + " (" + message +
			"); this is a bug in SaSD: please report it with what --verbose prints.", thrown, err, ExitStatus.BUG);
	}

	private static String reason(final IOException exception) {
		if (exception instanceof FileSystemException && ((FileSystemException) exception).getReason() != null)
			return exception.getMessage();
		return exception.getClass().getSimpleName() + ": " + exception.getMessage();
	}

	private int tell(final String sentence, final Throwable cause, final PrintWriter err, final int status) {
		err.println("sasd: " + OutputFolder.published(sentence).trim().replaceAll("\\s*[\\r\\n]+\\s*", " "));
		if (trace) cause.printStackTrace(err);
		err.flush();
		return status;
	}
}
