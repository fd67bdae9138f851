/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import net.sasd.image.Version;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code sasd}: says what the subcommands are. */
@Command(name = "sasd", synopsisSubcommandLabel = "COMMAND", versionProvider = SasdCommand.VersionLine.class,
	subcommands = { DeconvolveCommand.class, LearnCommand.class, CodeCommand.class, ExploreCommand.class,
		PhantomCommand.class, DemoCommand.class,
		DeblurCommand.class, TracesCommand.class, RenderCommand.class, StormCommand.class, EvaluateCommand.class,
		ExperimentCommand.class },
	description = {
		"Short-and-sparse blind deconvolution: finds a few small motifs that repeat in an image, and where " +
			"they do.",
		"Solves  min 1/2 ||y - sum_k a_k * x_k - b||^2 + lambda ||x||_1  over motifs a_k of unit norm, " +
			"activation maps x_k and a bias b." },
	commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n",
	footer = { "", "Exit status: 0 success, 1 memory or disk gave out, 2 bad options or input or a folder " +
		"that cannot be written to, 70 a bug, 130 stopped by Ctrl-C (the best result so far is written, with " +
		"status CANCELLED).",
		"Environment: SASD_JAVA_OPTS are options of the Java virtual machine, such as -Xmx8g.", "",
		"Please cite:",
		"  Lau, Qu, Kuo, Zhou, Zhang, Wright: Short-and-Sparse Deconvolution - A Geometric Approach. ICLR 2020.",
		"  Zhang, Lau, Kuo, Cheung, Pasupathy, Wright: On the Global Geometry of Sphere-Constrained Sparse " +
			"Blind Deconvolution. CVPR 2017." })
final class SasdCommand implements Runnable {

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

	/** The line that {@code --version} prints. */
	static final class VersionLine implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "sasd " + Version.get() };
		}
	}
}
