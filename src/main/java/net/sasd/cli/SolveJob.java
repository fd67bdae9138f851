/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.RunResult;
import net.sasd.image.file.Origin;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.RunFiles;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** One image solved and written: what deconvolve, learn and code do once their options are read. */
final class SolveJob {

	private final Origin origin;
	private final InputImage input;
	private final Parameters parameters;
	private final int threads;
	private final Solving solving;

	/** What is done with the image. */
	@FunctionalInterface
	interface Solving {

		RunResult solve(Workers workers, SolverListener listener, CancelToken cancel);
	}

	/** @param request what is asked for; progress is told by its parameters */
	SolveJob(final Path file, final InputImage input, final AutoParameters request, final int threads,
		final Solving solving)
	{
		origin = Origin.of(file).asked(request, Collections.emptyMap());
		this.input = input;
		parameters = request.base;
		this.threads = threads;
		this.solving = solving;
	}

	/**
	 * Solves and writes all files, or none.
	 *
	 * @return the exit status
	 * @throws IllegalArgumentException if image and parameters do not go together or the folder is not writable
	 */
	int run(final Path directory, final PrintWriter out, final PrintWriter err) throws IOException {
		try (Interruption interruption = new Interruption(err); OutputFolder folder = new OutputFolder(directory)) {
			final RunResult result = solve(interruption, err);
			final Solution solution = result.solution;
			result.choices.forEach(err::println);
			input.notes().forEach(note -> err.println("Warning: " + note));
			solution.warnings.forEach(warning -> err.println("Warning: " + warning));
			final int files = RunFiles.write(origin, input, result, folder).size();
			out.println(summary(solution));
			out.println("Wrote " + files + " files to " + directory + ".");
			return solution.status == SolverStatus.CANCELLED ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	private RunResult solve(final Interruption interruption, final PrintWriter err) {
		try (WorkerPool pool = new WorkerPool(threads);
			ProgressReport progress = new ProgressReport(err, Terminal.isInteractive(), parameters))
		{
			return solving.solve(pool.workers, progress, interruption.token());
		}
	}

	private String summary(final Solution solution) {
		return String.format(Locale.ROOT, "%s: %s after %d iterations, %d FFTs and %.2f s; objective %.6g.",
			input.metadata().name, solution.status, solution.records.size(), solution.ffts(), solution.seconds(),
			solution.objective);
	}
}
