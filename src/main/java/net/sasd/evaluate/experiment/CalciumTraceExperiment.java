/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import net.sasd.evaluate.SignalFile;
import net.sasd.trace.KernelKind;

/**
 * [L] Fig. 16–18: kernel and spike train of simulated calcium traces, 100 s at 100 Hz, θ = n^(−4/5), b = 1, noise
 * 0.05, λ = 0.1, by iADM, with reweighting, and with a parametric kernel ([L] 7.2). Takes {@code ar1_s1.f64} … of the
 * data folder where there are some.
 */
final class CalciumTraceExperiment implements Experiment {

	private static final String[] METHODS = { "iADM", "reweighted iADM", "parametric kernel" };
	private static final int INSTANCES = 5, QUICK_INSTANCES = 2, N = 100, M = 10_000, ROUNDS = 6;
	private static final double SIGMA = 0.05, BIAS = 1;
	/** Samples that the figure shows, from here to there. */
	private static final int FROM = 2000, TO = 4000;

	private final Kernels family;
	private final KernelKind kind;
	private final String figures;

	private CalciumTraceExperiment(final Kernels family, final KernelKind kind, final String figures) {
		this.family = family;
		this.kind = kind;
		this.figures = figures;
	}

	static CalciumTraceExperiment ar1() {
		return new CalciumTraceExperiment(Kernels.AR1, KernelKind.AR1, "16a and 17");
	}

	static CalciumTraceExperiment ar2() {
		return new CalciumTraceExperiment(Kernels.AR2, KernelKind.AR2, "16b and 18");
	}

	@Override
	public String name() {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String title() {
		return "[L] Fig. " + figures + ": kernel and spike train of simulated " + family.title + " calcium traces";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 25 : 60;
	}

	@Override
	public Report run(final Setting setting) {
		final int instances = setting.quick ? QUICK_INSTANCES : INSTANCES;
		final SignalProblem[] problems = new SignalProblem[instances];
		final CalciumTraceRun[][] runs = new CalciumTraceRun[instances][METHODS.length];
		for (int i = 0; i < instances; i++)
			problems[i] = problem(setting, i);
		setting.workers.forEach(instances * METHODS.length, task -> {
			final int i = task / METHODS.length, method = task % METHODS.length;
			runs[i][method] = method == 2 ? CalciumTraceRun.parametric(problems[i], kind, setting.workers) : CalciumTraceRun
				.free(problems[i], method * ROUNDS, setting.workers);
			setting.log("Instance %d of %d, %s: distance %.2f, F1 %.3f.", i + 1, instances, METHODS[method],
				runs[i][method].distance.distance, runs[i][method].score.f1);
		});
		final Report report = new Report().add(table(runs)).add(kernels(problems[0], runs[0])).add(trains(problems[0],
			runs[0]));
		for (int method = 0; method < METHODS.length; method++)
			find(report, runs, method);
		return report;
	}

	private SignalProblem problem(final Setting setting, final int i) {
		final Path file = setting.file(name() + "_s" + (i + 1) + ".f64");
		if (file == null) return SignalProblem.draw(family, N, M, Math.pow(N, -0.8), false, BIAS, SIGMA, setting.seed + i);
		final SignalFile signal = SignalFile.read(file);
		return SignalProblem.of(signal.kernel(), signal.truth(), signal.row());
	}

	private static Table table(final CalciumTraceRun[][] runs) {
		final Table table = new Table("scores", "instance", "method", "distance", "F1", "precision", "recall", "spikes",
			"found", "kernel_error", "tau1_s", "tau2_s", "iterations", "ffts");
		for (int i = 0; i < runs.length; i++)
			for (int method = 0; method < METHODS.length; method++) {
				final CalciumTraceRun run = runs[i][method];
				final double[] taus = run.timeConstants;
				table.row(i + 1, METHODS[method], run.distance.distance, run.score.f1, run.score.precision, run.score.recall,
					run.score.truth, run.score.found, run.kernelError, taus.length > 0 ? taus[0] : null, taus.length > 1 ? taus[1]
						: null, run.iterations, run.ffts);
			}
		return table;
	}

	private void find(final Report report, final CalciumTraceRun[][] runs, final int method) {
		report.finding("%s: min over shifts of |x0 - x| %.2f on average (largest %.2f), F1 at 2 samples %.3f (smallest " +
			"%.3f), kernel error %.4f.", METHODS[method], mean(runs, method, run -> run.distance.distance), Arrays.stream(
				runs).mapToDouble(row -> row[method].distance.distance).max().getAsDouble(), mean(runs, method,
					run -> run.score.f1), Arrays.stream(runs).mapToDouble(row -> row[method].score.f1).min().getAsDouble(), mean(
						runs, method, run -> run.kernelError));
		if (method < 2) return;
		report.finding("Time constants: %s s on average.", kind == KernelKind.AR1 ? String.format(Locale.ROOT, "%.4f", mean(
			runs, 2, run -> run.timeConstants[0])) : String.format(Locale.ROOT, "%.4f and %.4f", mean(runs, 2,
				run -> run.timeConstants[0]), mean(runs, 2, run -> run.timeConstants[1])));
	}

	private static double mean(final CalciumTraceRun[][] runs, final int method,
		final ToDoubleFunction<CalciumTraceRun> value)
	{
		return Arrays.stream(runs).mapToDouble(row -> value.applyAsDouble(row[method])).average().getAsDouble();
	}

	private Figure kernels(final SignalProblem problem, final CalciumTraceRun[] runs) {
		final PlotPanel panel = new PlotPanel("", PanelAxis.linear("seconds after the spike"), PanelAxis.linear("a"));
		panel.line("truth", seconds(0, problem.kernel().length), problem.kernel());
		for (int method = 0; method < METHODS.length; method++)
			panel.line(METHODS[method], seconds(runs[method].kernelStart, runs[method].kernel.length), runs[method].kernel);
		return new Figure("kernel", family.title + " kernel, true and recovered", 1).panelSize(560, 360).add(panel);
	}

	private Figure trains(final SignalProblem problem, final CalciumTraceRun[] runs) {
		final double[] time = seconds(FROM, TO - FROM), signal = new double[TO - FROM];
		for (int i = 0; i < signal.length; i++)
			signal[i] = problem.signal()[FROM + i];
		final Figure figure = new Figure("train", family.title + " trace: fit and spike trains", 1).panelSize(1000, 190)
			.add(new PlotPanel("trace and reweighted fit", axis(), PanelAxis.linear("y")).line("trace", time, signal).line("fit",
				time, Arrays.copyOfRange(runs[1].fitted, FROM, TO)));
		final double[] truth = problem.activations();
		for (int method = 0; method < METHODS.length; method++) {
			final CalciumTraceRun run = runs[method];
			final double[] found = new double[truth.length], below = new double[truth.length];
			for (int i = 0; i < truth.length; i++) {
				found[i] = run.train[i] == 0 ? Double.NaN : run.train[i];
				below[i] = truth[i] == 0 ? Double.NaN : -truth[i];
			}
			figure.add(new PlotPanel(String.format(Locale.ROOT, "%s: distance %.2f, F1 %.3f", METHODS[method],
				run.distance.distance, run.score.f1), axis(), PanelAxis.linear("x")).stems("found", time, Arrays.copyOfRange(
					found, FROM, TO)).stems("truth, downward", time, Arrays.copyOfRange(below, FROM, TO)));
		}
		return figure;
	}

	private static PanelAxis axis() {
		return PanelAxis.linear("seconds").range(FROM / CalciumTraceRun.RATE, TO / CalciumTraceRun.RATE);
	}

	private static double[] seconds(final double from, final int count) {
		final double[] seconds = new double[count];
		for (int i = 0; i < count; i++)
			seconds[i] = (from + i) / CalciumTraceRun.RATE;
		return seconds;
	}
}
