/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import net.sasd.evaluate.experiment.Figure;
import net.sasd.evaluate.experiment.PanelAxis;
import net.sasd.evaluate.experiment.PlotPanel;
import net.sasd.image.plot.FigureWriter;

/**
 * Makes a table of the results of JMH, a plot of the time per iteration over the size, and compares with a baseline,
 * in units of a transform by JTransforms on the same machine. Arguments: results (JSON of JMH), baseline (one line a
 * figure: name, tab, figure in those units), table to write (Markdown), plot to write (PNG); and {@code --accept} to make the results
 * the baseline. A figure that is 30 % worse is warned of; it is no failure, because machines are noisy.
 */
public final class BenchmarkReport {

	private static final String UNIT = "JTransformsBenchmark.forward size=512";
	private static final String SCALING = "ScalingBenchmark.iteration size=";
	private static final double WORSE = 1.3;

	private BenchmarkReport() {}

	public static void main(final String... args) throws IOException {
		final Map<String, Figures.Figure> figures = Figures.read(Paths.get(args[0]));
		final Path baselineFile = Paths.get(args[1]);
		if (!figures.containsKey(UNIT)) {
			System.err.println("The results lack " + UNIT + ", which is the unit; run all benchmarks, or that one too.");
			System.exit(2);
		}
		final Map<String, Double> relative = new TreeMap<>();
		figures.forEach((name, figure) -> relative.put(name, milliseconds(figure) / milliseconds(figures.get(UNIT))));
		final String table = table(figures, relative, baseline(baselineFile));
		System.out.print(table);
		Files.write(Paths.get(args[2]), table.getBytes(StandardCharsets.UTF_8));
		plot(figures, Paths.get(args[3]));
		if (args.length > 4 && args[4].equals("--accept")) write(relative, baselineFile);
	}

	private static double milliseconds(final Figures.Figure figure) {
		return figure.unit.equals("s") ? 1000 * figure.time : figure.time;
	}

	private static Map<String, Double> baseline(final Path file) throws IOException {
		final Map<String, Double> baseline = new TreeMap<>();
		if (Files.exists(file)) for (final String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
			final String[] cells = line.split("\t");
			if (cells.length == 2) baseline.put(cells[0], Double.valueOf(cells[1]));
		}
		return baseline;
	}

	private static void write(final Map<String, Double> relative, final Path file) throws IOException {
		final StringBuilder text = new StringBuilder();
		relative.forEach((name, ratio) -> text.append(String.format(Locale.ROOT, "%s\t%.3f%n", name, ratio)));
		Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String table(final Map<String, Figures.Figure> figures, final Map<String, Double> relative,
		final Map<String, Double> baseline)
	{
		final StringBuilder table = new StringBuilder("| benchmark | time | in transforms by JTransforms | baseline | |\n|---|---|---|---|---|\n");
		figures.forEach((name, figure) -> {
			final double ratio = relative.get(name);
			final Double before = baseline.get(name);
			table.append(String.format(Locale.ROOT, "| %s | %.3g %s | %.3g | %s | %s |%n", name, figure.time, figure.unit, ratio,
				before == null ? "" : String.format(Locale.ROOT, "%.3g", before), before != null && ratio > WORSE * before
					? "**" + Math.round(100 * (ratio / before - 1)) + " % worse**" : ""));
		});
		return table.toString();
	}

	private static void plot(final Map<String, Figures.Figure> figures, final Path png) {
		final int[] sizes = figures.keySet().stream().filter(name -> name.startsWith(SCALING)).mapToInt(name -> Integer
			.parseInt(name.substring(SCALING.length()))).sorted().toArray();
		if (sizes.length < 2) return;
		final double[] pixels = new double[sizes.length], times = new double[sizes.length], law = new double[sizes.length];
		for (int i = 0; i < sizes.length; i++) {
			pixels[i] = (double) sizes[i] * sizes[i];
			times[i] = milliseconds(figures.get(SCALING + sizes[i]));
			law[i] = times[0] * pixels[i] * Math.log(pixels[i]) / (pixels[0] * Math.log(pixels[0]));
		}
		FigureWriter.write(new Figure("", "Time of an iteration, two motifs, one thread", 1).add(new PlotPanel("", PanelAxis
			.logarithmic("pixels m"), PanelAxis.logarithmic("milliseconds")).dashed("m log m", pixels, law).marked("iADM", pixels,
				times)), png);
	}
}
