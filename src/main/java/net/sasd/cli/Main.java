/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.PrintStream;
import java.io.PrintWriter;

import javax.imageio.ImageIO;

import picocli.CommandLine;

/** The entry of the command line. */
public final class Main {

	private Main() {}

	/** Runs one command and ends the Java virtual machine with its exit status. */
	public static void main(final String[] args) {
		System.setProperty("java.awt.headless", "true");
		// The cache on the disk needs a shutdown hook, which is refused when the results of a run that was stopped
		// by Ctrl-C are written.
		ImageIO.setUseCache(false);
		// Explicitly, because the Fourier transforms' pool threads would keep the machine alive.
		System.exit(execute(args, System.out, System.err));
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
		final Failures failures = new Failures(args);
		final CommandLine line = new CommandLine(new SasdCommand());
		NumberConverters.register(line);
		line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(100)
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
