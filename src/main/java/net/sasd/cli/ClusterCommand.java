/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.function.Supplier;

import net.sasd.image.cluster.ClusterProvider;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** {@code sasd-spark}: says what the subcommands are. */
@Command(name = "sasd-spark", synopsisSubcommandLabel = "COMMAND", versionProvider = SasdCommand.VersionLine.class,
	description = {
		"Short-and-sparse blind deconvolution on many processors: the commands of sasd for which that is worth it, with " +
			"the same options and the same results.",
		"Work that was stopped or killed goes on where it was when the same command is given again." },
	commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n",
	footer = { "", "Exit status: 0 success, 1 memory, disk or cluster gave out, 2 bad options or input or a folder that " +
		"cannot be written to, 70 a bug, 130 stopped by Ctrl-C.",
		"Environment: SASD_JAVA_OPTS are options of the Java virtual machine, such as -Xmx8g." })
final class ClusterCommand extends ProgramCommand {

	/** @return the program, without converters and streams */
	static CommandLine line(final Supplier<ClusterProvider> provider) {
		final CommandLine line = new CommandLine(new ClusterCommand());
		line.addSubcommand(new ClusterStormCommand(provider));
		for (final Object each : new Object[] { new DeconvolveCommand(), new LearnCommand(), new CodeCommand() })
			line.addSubcommand(forEachImage(each));
		JointOptions.addTo(line.getSubcommands().get("learn").getCommandSpec());
		line.setExecutionStrategy(parsed -> {
			final Integer help = CommandLine.executeHelpRequest(parsed);
			return help != null ? help : parsed.hasSubcommand() ? execute(line, parsed, provider) : new RunLast().execute(
				parsed);
		});
		return line;
	}

	private static int execute(final CommandLine line, final ParseResult parsed, final Supplier<ClusterProvider> provider)
	{
		final ParseResult command = parsed.subcommand();
		final JointOptions joint = JointOptions.of(command);
		try {
			if (joint != null && joint.isAsked()) return new JointLearning(provider, command).run();
			if (ClusterBatch.isFor(command)) return new ClusterBatch(provider).run(command);
		}
		// what Scala throws, Java does not see coming
		catch (final Exception failure) {
			throw new ExecutionException(line, "The work on the cluster failed", failure);
		}
		return new RunLast().execute(parsed);
	}

	/** A command as it is, but for the cluster, and that it is given many images. */
	private static CommandSpec forEachImage(final Object command) {
		final CommandSpec spec = CommandSpec.forAnnotatedObject(command);
		spec.addMixin(ClusterBatch.MIXIN, CommandSpec.forAnnotatedObject(new ClusterOptions()));
		final UsageMessageSpec usage = spec.usageMessage();
		usage.customSynopsis("sasd-spark " + spec.name() + " --input FOLDER|PATTERN --output DIR [OPTION...]");
		usage.description("As sasd " + spec.name() + ", with every image of a folder, or of those whose names match a " +
			"quoted pattern such as 'cells/*.tif'. The results of each go to a folder named like it.", "",
			"Example: sasd-spark " + spec.name() + " --input cells --output results" + ("code".equals(spec.name())
				? " --motifs motifs.tif" : ""));
		usage.footer("", "manifest.json in the output folder lists the images and what became of each. One that cannot be " +
			"used does not keep the others from being done; the exit status is 2 then.");
		return spec;
	}
}
