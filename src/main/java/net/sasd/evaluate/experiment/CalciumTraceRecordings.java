/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import net.sasd.evaluate.SignalFile;
import net.sasd.evaluate.SpikeRateCorrelation;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.trace.KernelKind;
import net.sasd.trace.TraceDeconvolution;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;
import net.sasd.trace.Traces;

/**
 * [L] Fig. 19–20: real calcium traces at 100 Hz with the true spikes, {@code sf*.f64} of the data folder. One setting
 * for all: 80 ms bins, because the traces were sampled more slowly than 100 Hz and interpolated; an AR(2) kernel of
 * 6 s; λ = 2 standard deviations of the noise.
 */
final class CalciumTraceRecordings implements Experiment {

	private static final String[] FILES = { "sf4_0.f64", "sf4_1.f64", "sf5_0.f64" };
	private static final double RATE = 100, WINDOW = 6;
	private static final int BIN = 8;
	/** Samples of a bin at 25 Hz, and the largest lag, in samples of 10 ms. */
	private static final int SCORE_BIN = 4, MAX_LAG = 50;
	/** Seconds by which spikes are spread for a rate: the bins' length. */
	private static final double SPREAD = 0.08;

	@Override
	public String name() {
		return "calcium-traces";
	}

	@Override
	public String title() {
		return "[L] Fig. 19-20: real calcium traces with true spikes (needs --data)";
	}

	@Override
	public double seconds(final boolean quick) {
		return 20;
	}

	@Override
	public Report run(final Setting setting) {
		final Report report = new Report();
		final Table table = new Table("correlations", "trace", "kernel", "tau1_s", "tau2_s", "true_spikes", "found",
			"correlation_spikes", "correlation_rate", "lag_ms");
		int read = 0;
		for (final String name : FILES) {
			final Path file = setting.file(name);
			if (file == null) continue;
			read++;
			run(SignalFile.read(file), setting, table, report);
		}
		if (read == 0) return report.finding("There is nothing to simulate here: give a folder with %s by --data.", String
			.join(", ", FILES));
		return report.add(table);
	}

	private static void run(final SignalFile signal, final Setting setting, final Table table, final Report report) {
		final Figure figure = new Figure(signal.name, signal.name, 1).panelSize(1000, 200);
		final List<TraceSolution> solutions = new ArrayList<>();
		for (final KernelKind kind : Arrays.asList(KernelKind.FREE, KernelKind.AR2)) {
			final TraceSolution solution = solve(signal, kind, setting);
			solutions.add(solution);
			final double[] taus = solution.timeConstants();
			final SpikeRateCorrelation spikes = score(signal, atSamples(signal, solution)), rate = score(signal, rate(signal,
				solution));
			table.row(signal.name, kind.name(), taus.length == 2 ? taus[0] : null, taus.length == 2 ? taus[1] : null, (int)
			Arrays.stream(signal.truth()).sum(), solution.spikes.spikes.size(), spikes.correlation, rate.correlation,
				1000 * rate.lag / RATE);
			if (kind == KernelKind.AR2) report.finding("%s: correlation with the true spikes at 25 Hz %.3f, of the rate " +
				"(spikes spread over 80 ms) %.3f; time constants %.2f s and %.3f s.", signal.name, spikes.correlation,
				rate.correlation, taus[0], taus[1]);
		}
		report.add(figure.add(kernels(solutions)).add(fit(solutions.get(1))).add(rates(signal, solutions.get(1))));
	}

	private static TraceSolution solve(final SignalFile signal, final KernelKind kind, final Setting setting) {
		final Traces traces = Traces.of(RATE, signal.row()).binned(BIN);
		final int window = (int) (WINDOW * traces.samplesPerSecond);
		return TraceDeconvolution.solve(traces, TraceParameters.calcium(window).kernel(kind).trendDegree(1).build(),
			setting.workers, SolverListener.NONE, new CancelToken());
	}

	/** The found spikes on the samples of the truth. */
	private static double[] atSamples(final SignalFile signal, final TraceSolution solution) {
		final double[] train = new double[signal.m];
		solution.spikes.of(0, 0).forEach(spike -> {
			final int sample = (int) Math.rint(solution.spikes.time(spike) * RATE);
			if (sample >= 0 && sample < train.length) train[sample] += spike.amplitude;
		});
		return train;
	}

	private static double[] rate(final SignalFile signal, final TraceSolution solution) {
		return solution.spikes.rate(0, 0, 1 / RATE, signal.m, SPREAD);
	}

	private static SpikeRateCorrelation score(final SignalFile signal, final double[] train) {
		return SpikeRateCorrelation.of(signal.truth(), train, SCORE_BIN, MAX_LAG);
	}

	private static PlotPanel kernels(final List<TraceSolution> solutions) {
		final PlotPanel panel = new PlotPanel("response", PanelAxis.linear("seconds"), PanelAxis.linear("a"));
		for (int i = 0; i < solutions.size(); i++) {
			final double[] values = solutions.get(i).kernel(0).values(), seconds = new double[values.length];
			for (int j = 0; j < seconds.length; j++)
				seconds[j] = (solutions.get(i).kernel(0).start() + j) / solutions.get(i).traces().samplesPerSecond;
			panel.line(i == 0 ? "free" : "AR(2)", seconds, values);
		}
		return panel;
	}

	private static PlotPanel fit(final TraceSolution solution) {
		final float[] values = solution.traces().get(0);
		final double[] seconds = new double[values.length], measured = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			seconds[i] = solution.traces().time(i);
			measured[i] = values[i];
		}
		return new PlotPanel("trace and fit", PanelAxis.linear("seconds"), PanelAxis.linear("y")).line("trace", seconds,
			measured).line("fit", seconds, solution.fitted(0));
	}

	private static PlotPanel rates(final SignalFile signal, final TraceSolution solution) {
		final double[] rate = rate(signal, solution), truth = signal.truth(), seconds = new double[signal.m];
		final double most = Arrays.stream(rate).max().getAsDouble();
		for (int i = 0; i < rate.length; i++) {
			seconds[i] = i / RATE;
			rate[i] /= most;
			truth[i] = truth[i] == 0 ? Double.NaN : -0.3 * truth[i];
		}
		return new PlotPanel(String.format(Locale.ROOT, "rate (upward) and true spikes (downward), correlation %.3f", score(
			signal, rate).correlation), PanelAxis.linear("seconds"), PanelAxis.linear("")).line("", seconds, rate).stems("",
				seconds, truth);
	}
}
