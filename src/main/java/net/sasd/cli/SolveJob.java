/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.preview.Montage;
import net.sasd.model.Solution;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** One image solved and written: what {@code deconvolve} and {@code learn} do once their options are read. */
final class SolveJob {

	/** The file that is written last. */
	private static final String RESULT = "result.json";

	private final Path file;
	private final InputImage input;
	private final Parameters parameters;
	private final int threads;

	SolveJob(final Path file, final InputImage input, final Parameters parameters, final int threads) {
		this.file = file;
		this.input = input;
		this.parameters = parameters;
		this.threads = threads;
	}

	/**
	 * Solves and writes all files, or none.
	 *
	 * @return the exit status
	 * @throws IllegalArgumentException if image and parameters do not go together or the folder is not writable
	 */
	int run(final Path directory, final PrintWriter out, final PrintWriter err) throws IOException {
		try (Interruption interruption = new Interruption(err); OutputFolder folder = new OutputFolder(directory)) {
			final Solution solution = solve(interruption, err);
			input.notes().forEach(note -> err.println("Warning: " + note));
			solution.warnings.forEach(warning -> err.println("Warning: " + warning));
			write(solution, folder.staging());
			final int files = folder.publish(RESULT).size();
			out.println(summary(solution));
			out.println("Wrote " + files + " files to " + directory + ".");
			return solution.status == SolverStatus.CANCELLED ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	private Solution solve(final Interruption interruption, final PrintWriter err) {
		final ExecutorService pool = Executors.newFixedThreadPool(threads);
		try (ProgressReport progress = new ProgressReport(err, Terminal.isInteractive(), parameters)) {
			return Run.solve(input, parameters, Workers.on(pool, threads), progress, interruption.token());
		}
		finally {
			pool.shutdown();
		}
	}

	private void write(final Solution solution, final Path directory) throws IOException {
		final Path motifs = ResultFiles.write(solution, input, parameters, directory).get(0);
		final String overview = motifs.getFileName().toString().replaceFirst("-motifs\\.tif$", "-overview.png");
		Montage.write(input, solution, directory.resolve(overview));
		text(directory.resolve("iterations.csv"), IterationsCsv.write(solution.records));
		text(directory.resolve(RESULT), JsonText.pretty(ResultJson.write(file, input, parameters, solution)));
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
