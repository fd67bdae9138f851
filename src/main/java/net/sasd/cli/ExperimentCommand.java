/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import net.sasd.evaluate.experiment.Experiment;
import net.sasd.evaluate.experiment.Experiments;
import net.sasd.evaluate.experiment.Report;
import net.sasd.evaluate.experiment.Setting;
import net.sasd.image.file.OutputFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sasd experiment}: remakes a figure of the papers. */
@Command(name = "experiment", description = {
	"Remakes a figure of the papers: runs the experiment, writes its tables (CSV) and figures (PNG), and says " +
		"what it found. Says what it does and how long that takes before it starts.",
	"", "Example: sasd experiment coherence --output experiments" },
	customSynopsis = { "sasd experiment NAME --output DIR [OPTION...]", "sasd experiment --list" }, sortOptions = false,
	parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class ExperimentCommand implements Callable<Integer> {

	@Parameters(paramLabel = "NAME", arity = "0..1", description = "Which experiment; --list shows all.")
	private String name;

	@Option(names = "--list", order = 1, description =
		"Shows all experiments with the figures that they remake and how long they take, and ends.")
	private boolean list;

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "sasd-experiments", order = 2, description =
		"Folder for NAME-TABLE.csv and NAME.png or NAME-FIGURE.png, made if it is missing. Files of the same name " +
			"are replaced, once all are there. Default: sasd-experiments.")
	private Path output;

	@Option(names = "--quick", order = 3, description = "A smaller variant, which takes less than a minute.")
	private boolean quick;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1", order = 4,
		description = "Seed of every random choice. Default: 1.")
	private long seed;

	@Option(names = "--data", paramLabel = "DIR", order = 5, description =
		"Folder with the papers' data, for the experiments that have some; files may lie in folders right below " +
			"it. Default: none, all data are simulated.")
	private Path data;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		final PrintWriter out = spec.commandLine().getOut();
		if (list) {
			for (final Experiment experiment : Experiments.all())
				out.println(String.format(Locale.ROOT, "%-22s %s (%s; quick: %s).", experiment.name(), experiment.title(),
					duration(experiment.seconds(false)), duration(experiment.seconds(true))));
			return ExitStatus.SUCCESS;
		}
		if (name == null) throw new IllegalArgumentException(
			"No experiment is named; give one of those that 'sasd experiment --list' shows.");
		threads.check();
		if (data != null && !Files.isDirectory(data)) throw new IllegalArgumentException("The data folder " + data +
			" does not exist; give a folder that does, or leave the option away to simulate.");
		final Experiment experiment = Experiments.named(name);
		// a run may be long: a folder that takes no results is told before it
		try (Abandonment abandonment = new Abandonment(); OutputFolder folder = abandonment.open(output)) {
			out.println(experiment.title() + ".");
			out.println("This takes about " + duration(experiment.seconds(quick)) + " on two cores.");
			out.flush();
			final Report report = run(experiment);
			final int files = ExperimentFiles.write(experiment.name(), report, folder);
			report.findings().forEach(out::println);
			out.println("Wrote " + files + " files to " + output + ".");
		}
		return ExitStatus.SUCCESS;
	}

	private Report run(final Experiment experiment) {
		final PrintWriter err = spec.commandLine().getErr();
		try (WorkerPool pool = new WorkerPool(threads.count())) {
			return experiment.run(new Setting(quick, seed, pool.workers, data, ExperimentFiles::picture, line -> {
				err.println(line);
				err.flush();
			}));
		}
	}

	private static String duration(final double seconds) {
		if (seconds < 90) return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
		return String.format(Locale.ROOT, "%.0f min", seconds / 60);
	}
}
