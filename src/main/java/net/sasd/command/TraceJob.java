/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.scijava.app.StatusService;

import net.sasd.image.AmbientWorkers;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.TraceFiles;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverStatus;
import net.sasd.trace.TraceDeconvolution;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;
import net.sasd.trace.Traces;

/** Traces solved, together or one by one, and if a folder is given, saved. */
final class TraceJob {

	private final Traces traces;
	private final TraceParameters parameters;
	private final boolean separate;
	private final CancelToken token;
	private final List<TraceSolution> solutions = new ArrayList<>();

	TraceJob(final Traces traces, final TraceParameters parameters, final boolean separate, final CancelToken token) {
		this.traces = traces;
		this.parameters = parameters;
		this.separate = separate;
		this.token = token;
	}

	/**
	 * Solves and saves.
	 *
	 * @param name by which files are called
	 * @param folder where to save, or nothing
	 * @return the solutions; of a stopped run one by one, those so far
	 * @throws IllegalArgumentException if the traces or the folder cannot be used
	 * @throws IOException if the folder could be used, and then not any more
	 */
	List<TraceSolution> run(final StatusService statusService, final String name, final String folder)
		throws IOException
	{
		if (TextValue.isEmpty(folder)) return solve(statusService);
		try (OutputFolder files = new OutputFolder(TextValue.folder(folder))) {
			solve(statusService);
			TraceFiles.write(solutions, name, parameters, files);
			return solutions;
		}
	}

	private List<TraceSolution> solve(final StatusService statusService) {
		final int groups = separate ? traces.count() : 1;
		final Progress progress = new Progress(statusService, token, groups);
		// the fit of time constants reports no progress
		try (EscapeWatch watch = new EscapeWatch(token)) {
			for (int g = 0; g < groups && (g == 0 || !token.isCancelled()); g++)
				solutions.add(TraceDeconvolution.solve(separate ? traces.only(g) : traces, parameters, AmbientWorkers.workers(),
					progress.run(g, parameters.solver), token));
		}
		return solutions;
	}

	/** @return CANCELLED if it was stopped, CONVERGED if all traces have, otherwise ITERATION_LIMIT */
	SolverStatus status() {
		if (token.isCancelled()) return SolverStatus.CANCELLED;
		return solutions.stream().allMatch(solution -> solution.solver.status == SolverStatus.CONVERGED)
			? SolverStatus.CONVERGED : SolverStatus.ITERATION_LIMIT;
	}
}
