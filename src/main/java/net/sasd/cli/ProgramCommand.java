/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** A program with subcommands: what all of them have. */
abstract class ProgramCommand implements Runnable {

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, order = 100,
		description = "Show this help and exit.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version and exit.")
	private boolean version;

	@Option(names = "--verbose", scope = ScopeType.INHERIT, order = 99,
		description = "Show the stack trace of an error, as the environment variable SASD_DEBUG does.")
	private boolean verbose;

	@Spec
	private CommandSpec spec;

	/** Without a subcommand there is nothing to do. */
	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(),
			"No command is given; use one of " + String.join(", ", spec.subcommands().keySet()));
	}
}
