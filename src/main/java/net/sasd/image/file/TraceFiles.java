/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import net.sasd.image.AtomicFile;
import net.sasd.image.plot.FigureWriter;
import net.sasd.image.plot.TraceFigure;
import net.sasd.trace.SpikeTable;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;

/**
 * All files about spikes in traces, the same from every door: NAME-spikes.csv, NAME-kernels.csv, NAME-fit.csv,
 * NAME-fit.png and traces.json. Solutions follow one another as their traces do.
 */
public final class TraceFiles {

	/** The file that is written last: where it is, all are. */
	private static final String RESULT = "traces.json";

	private TraceFiles() {}

	/**
	 * Writes all files, or none. Those of an earlier run are replaced.
	 *
	 * @param solutions of all traces together, or one per trace
	 * @param name by which the files are called
	 * @return the names of the files
	 * @throws IllegalArgumentException if one cannot be written
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final List<TraceSolution> solutions, final String name,
		final TraceParameters parameters, final OutputFolder folder) throws IOException
	{
		final Path directory = folder.staging();
		final StringBuilder spikes = new StringBuilder(SpikeTable.csvHeader());
		int first = 0;
		for (final TraceSolution solution : solutions) {
			spikes.append(solution.spikes.csvRows(first));
			first += solution.traces().count();
		}
		AtomicFile.write(directory.resolve(name + "-spikes.csv"), spikes.toString());
		AtomicFile.write(directory.resolve(name + "-kernels.csv"), kernels(solutions).toString());
		AtomicFile.write(directory.resolve(name + "-fit.csv"), fits(solutions).toString());
		FigureWriter.write(TraceFigure.of(solutions, name), directory.resolve(name + "-fit.png"));
		AtomicFile.write(directory.resolve(RESULT), JsonText.pretty(TraceJson.write(solutions, parameters)));
		return folder.publish(RESULT);
	}

	/** @return one line about a solution */
	public static String summary(final TraceSolution solution, final String name) {
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
}
