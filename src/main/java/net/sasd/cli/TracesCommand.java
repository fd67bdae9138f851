/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import net.sasd.image.RunEstimate;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.TraceFiles;
import net.sasd.trace.TraceDeconvolution;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;
import net.sasd.trace.Traces;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd traces}: spikes of calcium traces and recordings. */
@Command(name = "traces", description = {
	"Finds spikes in signals in time: calcium traces (one response), extracellular recordings (several). Times lie " +
		"between samples, amplitudes are not shrunk, and of a known kind of response the time constants are fitted.",
	"", "Example: sasd traces --input cells.csv --motif-size 60 --kernel ar2 --rate 30 --output spikes" },
	customSynopsis = "sasd traces --input FILE --motif-size N --output DIR [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "", SolveCommand.FOOTER })
final class TracesCommand implements Callable<Integer> {

	@Mixin
	private TraceFile input;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for the results, made if it is missing: NAME-spikes.csv (trace, motif, time in seconds, amplitude of " +
			"the unit-norm response and height of its peak in the traces' units), NAME-kernels.csv, NAME-fit.csv, " +
			"NAME-fit.png and traces.json, which has the time constants. Files of an earlier run are replaced.")
	private Path output;

	@Mixin
	private TraceOptions options;

	@Option(names = "--separate", order = 23, description =
		"Each trace has responses of its own. Default: all traces share them.")
	private boolean separate;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		threads.check();
		final TraceParameters parameters = options.parameters();
		final Traces traces = input.read();
		parameters.solver.validateFor(1, traces.length());
		RunEstimate.traces(parameters.solver, traces.count(), traces.length()).requireFits("take fewer or shorter traces");
		final PrintWriter out = spec.commandLine().getOut(), err = spec.commandLine().getErr();
		final String name = input.name();
		try (Interruption interruption = new Interruption(err); OutputFolder folder = new OutputFolder(output)) {
			final List<TraceSolution> solutions = solve(traces, parameters, interruption, err);
			solutions.forEach(solution -> solution.warnings.forEach(warning -> err.println("Warning: " + warning)));
			final int files = TraceFiles.write(solutions, name, parameters, folder).size();
			solutions.forEach(solution -> out.println(TraceFiles.summary(solution, name)));
			out.println("Wrote " + files + " files to " + output + ".");
			return interruption.token().isCancelled() ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	private List<TraceSolution> solve(final Traces traces, final TraceParameters parameters,
		final Interruption interruption, final PrintWriter err)
	{
		final List<TraceSolution> solutions = new ArrayList<>();
		try (WorkerPool pool = new WorkerPool(threads.count())) {
			final int groups = separate ? traces.count() : 1;
			for (int g = 0; g < groups; g++)
				try (ProgressReport progress = new ProgressReport(err, Terminal.isInteractive(), parameters.solver)) {
					solutions.add(TraceDeconvolution.solve(separate ? traces.only(g) : traces, parameters, pool.workers,
						progress, interruption.token()));
				}
			return solutions;
		}
	}
}
