/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.PrintStream;
import java.io.PrintWriter;

import javax.imageio.ImageIO;

import picocli.CommandLine;
import picocli.CommandLine.RunLast;

/** The entry of the command line. */
public final class Main {

	private Main() {}

	/** Runs one command and ends the Java virtual machine with its exit status. */
	public static void main(final String[] args) {
		prepare();
		// Explicitly, because the Fourier transforms' pool threads would keep the machine alive.
		System.exit(execute(args, System.out, System.err));
	}

	/** Sets what holds for the whole process. */
	static void prepare() {
		System.setProperty("java.awt.headless", "true");
		// The cache on the disk needs a shutdown hook, which is refused when the results of a run that was stopped
		// by Ctrl-C are written.
		ImageIO.setUseCache(false);
	}

	/**
	 * Runs one command.
	 *
	 * @param args as on the command line
	 * @param out receives results and help
	 * @param err receives progress, warnings and errors; an error is one line
	 * @return the exit status, see {@link ExitStatus}
	 */
	static int execute(final String[] args, final PrintStream out, final PrintStream err) {
		return execute(args, new PrintWriter(out, true), new PrintWriter(err, true));
	}

	/** Runs one command. */
	static int execute(final String[] args, final PrintWriter out, final PrintWriter err) {
		final CommandLine line = new CommandLine(new SasdCommand());
		// picocli's own strategy would print to System.out if another thread reads an image and redirects that meanwhile
		line.setExecutionStrategy(parsed -> new RunLast().execute(parsed));
		return execute(line, args, out, err);
	}

	/** @return the same, with what values of options may look like */
	static CommandLine understanding(final CommandLine line) {
		NumberConverters.register(line);
		return line.setCaseInsensitiveEnumValuesAllowed(true);
	}

	/** Runs one of the commands of a program. */
	static int execute(final CommandLine line, final String[] args, final PrintWriter out, final PrintWriter err) {
		final Failures failures = new Failures(args);
		understanding(line).setOut(out).setErr(err).setUsageHelpWidth(100)
			.setParameterExceptionHandler(failures::misuse)
			.setExecutionExceptionHandler((exception, command, result) -> failures.report(exception, err));
		try {
			return line.execute(args);
		}
		catch (final Error error) {
			return failures.report(error, err);
		}
		finally {
			out.flush();
			err.flush();
		}
	}
}
