/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import net.sasd.image.plot.FigureWriter;
import net.sasd.trace.SpikeTable;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;

/** The files of {@code sasd traces}; solutions follow one another as their traces do. */
final class TraceFiles {

	/** The file that is written last. */
	static final String RESULT = "traces.json";

	private TraceFiles() {}

	/** Writes spikes, kernels, fits and figures. */
	static void write(final List<TraceSolution> solutions, final String name, final TraceParameters parameters,
		final Path directory) throws IOException
	{
		final StringBuilder spikes = new StringBuilder(SpikeTable.csvHeader());
		int first = 0;
		for (final TraceSolution solution : solutions) {
			spikes.append(solution.spikes.csvRows(first));
			first += solution.traces().count();
		}
		text(directory.resolve(name + "-spikes.csv"), spikes);
		text(directory.resolve(name + "-kernels.csv"), kernels(solutions));
		text(directory.resolve(name + "-fit.csv"), fits(solutions));
		FigureWriter.write(TraceFigure.of(solutions, name), directory.resolve(name + "-fit.png"));
		text(directory.resolve(RESULT), JsonText.pretty(TraceJson.write(solutions, parameters)));
	}

	/** One line about a solution. */
	static String summary(final TraceSolution solution, final String name) {
		final double[] times = solution.timeConstants();
		final String constants = times.length == 0 ? "" : String.format(Locale.ROOT, times.length == 1 ?
			", time constant %.4g s" : ", time constants %.4g s and %.4g s", times[0], times[times.length - 1]);
		return String.format(Locale.ROOT, "%s%s: %s after %d iterations and %.2f s; %d spikes%s.", name, solution.traces()
			.count() == 1 ? ", trace " + solution.traces().names.get(0) : "", solution.solver.status, solution.solver.records
				.size(), solution.solver.seconds(), solution.spikes.spikes.size(), constants);
	}

	/** Columns: seconds from a spike's position, then each kernel. */
	private static StringBuilder kernels(final List<TraceSolution> solutions) {
		final StringBuilder csv = new StringBuilder("group,motif,time,value\n");
		for (int g = 0; g < solutions.size(); g++)
			for (int k = 0; k < solutions.get(g).kernels(); k++) {
				final double[] values = solutions.get(g).kernel(k).values();
				for (int i = 0; i < values.length; i++)
					csv.append(String.format(Locale.ROOT, "%d,%d,%.6f,%.6g\n", g + 1, k + 1, (solutions.get(g).kernel(k).start() +
						i) / solutions.get(g).traces().samplesPerSecond, values[i]));
			}
		return csv;
	}

	/** One line per trace and sample: what was measured, the baseline, and the baseline with the responses. */
	private static StringBuilder fits(final List<TraceSolution> solutions) {
		final StringBuilder csv = new StringBuilder("trace,time,value,baseline,fitted\n");
		int number = 0;
		for (final TraceSolution solution : solutions)
			for (int t = 0; t < solution.traces().count(); t++) {
				number++;
				final float[] values = solution.traces().get(t);
				final double[] baseline = solution.baseline(t), fitted = solution.fitted(t);
				for (int i = 0; i < values.length; i++)
					csv.append(String.format(Locale.ROOT, "%d,%.6f,%.6g,%.6g,%.6g\n", number, solution.traces().time(i), values[i],
						baseline[i], fitted[i]));
			}
		return csv;
	}

	private static void text(final Path path, final CharSequence text) throws IOException {
		Files.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
	}
}
