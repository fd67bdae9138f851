/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads traces from text: one column each, one line per sample, separated by commas, semicolons, tabs or spaces. A
 * first line that holds words names the columns; columns named time, t, frame, slice or not at all count samples and
 * are no traces. Empty cells and NaN do not count. Stateless, thread-safe.
 */
public final class TraceCsv {

	private static final List<String> COUNTERS = Arrays.asList("", "time", "t", "frame", "slice", "sample");

	private TraceCsv() {}

	/**
	 * Reads a text.
	 *
	 * @param lines the file's
	 * @param samplesPerSecond sampling rate in hertz; NaN: from the column named time, in seconds, or 1
	 * @throws IllegalArgumentException if a cell is no number, lines differ in length, or there is no trace
	 */
	public static Traces read(final List<String> lines, final double samplesPerSecond) {
		final List<String[]> rows = new ArrayList<>();
		for (final String line : lines)
			if (!line.trim().isEmpty()) rows.add(cells(line));
		if (rows.isEmpty()) throw new IllegalArgumentException("The table is empty; give one column per trace.");
		final String[] first = rows.get(0);
		final boolean named = Arrays.stream(first).anyMatch(cell -> !cell.isEmpty() && Double.isNaN(number(cell)) && !cell
			.equalsIgnoreCase("nan"));
		final int samples = rows.size() - (named ? 1 : 0);
		final float[][] columns = new float[first.length][samples];
		double[] time = null;
		final List<String> names = new ArrayList<>();
		final List<float[]> traces = new ArrayList<>();
		for (int c = 0; c < first.length; c++) {
			final double[] values = new double[samples];
			for (int i = 0; i < samples; i++) {
				values[i] = cell(rows.get(i + (named ? 1 : 0)), i + (named ? 2 : 1), c, first.length);
				columns[c][i] = (float) values[i];
			}
			final String name = named ? first[c] : String.valueOf(c + 1);
			final String lower = name.toLowerCase(Locale.ROOT);
			if (lower.equals("time")) time = values;
			if (COUNTERS.contains(lower)) continue;
			names.add(name);
			traces.add(columns[c]);
		}
		if (traces.isEmpty() || samples == 0) throw new IllegalArgumentException("The table has " + traces.size() +
			" columns of traces and " + samples + " lines of samples; give at least one of each.");
		return new Traces(Double.isNaN(samplesPerSecond) ? rate(time) : samplesPerSecond, names, traces.toArray(
			new float[0][]));
	}

	private static double rate(final double[] time) {
		if (time == null || time.length < 2) return 1;
		final double rate = (time.length - 1) / (time[time.length - 1] - time[0]);
		if (!(rate > 0)) throw new IllegalArgumentException("The column time goes from " + time[0] + " to " +
			time[time.length - 1] + "; it must rise, or give the sampling rate.");
		return rate;
	}

	private static double cell(final String[] row, final int line, final int column, final int columns) {
		if (row.length != columns) throw new IllegalArgumentException("Line " + line + " has " + row.length +
			" columns, but the first has " + columns + "; fill the missing ones with NaN.");
		final String text = row[column];
		final double value = number(text);
		if (Double.isNaN(value) && !text.isEmpty() && !text.equalsIgnoreCase("nan")) throw new IllegalArgumentException(
			"'" + text + "' in line " + line + ", column " + (column + 1) + " is not a number; correct it or write NaN.");
		return value;
	}

	private static double number(final String text) {
		try {
			return Double.parseDouble(text);
		}
		catch (final NumberFormatException word) {
			return Double.NaN;
		}
	}

	private static String[] cells(final String line) {
		final String separator = line.contains(",") ? "," : line.contains(";") ? ";" : line.contains("\t") ? "\t" : "\\s+";
		final String[] cells = (separator.equals("\\s+") ? line.trim() : line).split(separator, -1);
		for (int i = 0; i < cells.length; i++)
			cells[i] = cells[i].trim().replaceAll("^\"(.*)\"$", "$1");
		return cells;
	}
}
