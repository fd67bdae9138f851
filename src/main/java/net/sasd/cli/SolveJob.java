/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import net.sasd.image.InputImage;
import net.sasd.image.RunResult;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.preview.Montage;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** One image solved and written: what deconvolve, learn and code do once their options are read. */
final class SolveJob {

	/** The file that is written last. */
	private static final String RESULT = "result.json";

	private final Path file;
	private final InputImage input;
	private final Parameters parameters;
	private final int threads;
	private final Solving solving;

	/** What is done with the image. */
	@FunctionalInterface
	interface Solving {

		RunResult solve(Workers workers, SolverListener listener, CancelToken cancel);
	}

	/** @param parameters what progress is told by */
	SolveJob(final Path file, final InputImage input, final Parameters parameters, final int threads,
		final Solving solving)
	{
		this.file = file;
		this.input = input;
		this.parameters = parameters;
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
			write(result, folder.staging());
			final int files = folder.publish(RESULT).size();
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

	private void write(final RunResult result, final Path directory) throws IOException {
		final Solution solution = result.solution;
		final Path motifs = ResultFiles.write(solution, input, result.parameters, directory).get(0);
		final String overview = motifs.getFileName().toString().replaceFirst("-motifs\\.tif$", "-overview.png");
		Montage.write(input, solution, directory.resolve(overview));
		text(directory.resolve("iterations.csv"), IterationsCsv.write(solution.records));
		text(directory.resolve(RESULT), JsonText.pretty(ResultJson.write(file, input, result)));
	}

	private static void text(final Path path, final String text) throws IOException {
		Files.write(path, text.getBytes(StandardCharsets.UTF_8));
	}

	private String summary(final Solution solution) {
		return String.format(Locale.ROOT, "%s: %s after %d iterations, %d FFTs and %.2f s; objective %.6g.",
			input.metadata().name, solution.status, solution.records.size(), solution.ffts(), solution.seconds(),
			solution.objective);
	}
}
