/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import net.sasd.image.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

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
final class SasdCommand extends ProgramCommand {

	/** The line that {@code --version} prints. */
	static final class VersionLine implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "sasd " + Version.get() };
		}
	}
}
