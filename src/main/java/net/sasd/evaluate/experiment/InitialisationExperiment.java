/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.sasd.solver.Method;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.Start;

/**
 * [L] Fig. 11 and 12: starts from a patch of the data against starts from a random point of the sphere, for
 * incoherent and coherent kernels, n0 = 100, m = 10⁴, θ = n0^(−3/4), an unknown bias, no noise, λ = 0.01, β = 0.9. And
 * the share of kernels that are recovered over θ, as in 5.1, with n0 = 50.
 */
final class InitialisationExperiment implements Experiment {

	private static final Kernels[] FAMILIES = { Kernels.INCOHERENT, Kernels.COHERENT };
	private static final String[] METHODS = { "ADM, patch", "iADM, patch", "ADM, random", "iADM, random" };
	/** What the shares are measured of: the published iADM from both starts, and the recommended setting. */
	private static final String[] STARTS = { "iADM, patch", "iADM, random", "recommended, patch", "recommended, random" };

	private static final int INSTANCES = 5;

	@Override
	public String name() {
		return "initialisation";
	}

	@Override
	public String title() {
		return "[L] Fig. 11 and 12: starts from patches of the data against random starts";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 12 : 100;
	}

	@Override
	public Report run(final Setting setting) {
		final int n0 = setting.quick ? 40 : 100, iterations = setting.quick ? 300 : 1000;
		final Tracks[] tracks = new Tracks[FAMILIES.length * METHODS.length];
		setting.workers.forEach(tracks.length, task -> {
			final Track[] own = new Track[setting.quick ? 1 : INSTANCES];
			for (int i = 0; i < own.length; i++)
				own[i] = track(FAMILIES[task / METHODS.length], task % METHODS.length, n0, iterations, setting.seed + i);
			tracks[task] = new Tracks(own);
		});
		setting.log("the runs over iterations are done");
		final double[] exponents = setting.quick ? new double[] { -0.9, -0.6 } : new double[] { -0.9, -0.75, -0.6, -0.5,
			-0.4 };
		final List<RecoveryCell> cells = cells(setting.quick ? 20 : 50, exponents, setting.quick ? 2 : 5);
		RecoveryCells.run(cells, (cell, problem, seed) -> parameters(cell, cells.indexOf(cell) / exponents.length %
			STARTS.length, iterations).seed(seed).build(), setting);
		return report(tracks, cells, exponents, setting.seed).finding("Errors are after %d iterations, medians of the " +
			"instances.", iterations);
	}

	private static Track track(final Kernels family, final int method, final int n0, final int iterations,
		final long seed)
	{
		final SignalProblem problem = SignalProblem.draw(family, n0, 100 * n0, Math.pow(n0, -0.75), true, 1, 0, seed);
		final Parameters parameters = PaperSettings.published(n0, PaperSettings.LAMBDA, true, true).method(method % 2 == 0
			? Method.ADM : Method.IADM).start(method < 2 ? Start.PATCH : Start.RANDOM).maxIterations(iterations).tolerance(0)
			.seed(seed).build();
		return Track.of(METHODS[method], problem, parameters);
	}

	private static List<RecoveryCell> cells(final int n0, final double[] exponents, final int instances) {
		final List<RecoveryCell> cells = new ArrayList<>();
		for (final Kernels family : FAMILIES)
			for (int start = 0; start < STARTS.length; start++)
				for (final double exponent : exponents)
					cells.add(new RecoveryCell(family, true, n0, Math.pow(n0, exponent), instances));
		return cells;
	}

	private static ParametersBuilder parameters(final RecoveryCell cell, final int start, final int iterations) {
		final ParametersBuilder builder = start < 2 ? PaperSettings.published(cell.n0, PaperSettings.lambda(cell.theta,
			cell.n0), true, false).maxIterations(2 * iterations).tolerance(1e-8) : PaperSettings.recovery(cell.n0, cell.theta,
				true);
		return builder.start(start % 2 == 0 ? Start.PATCH : Start.RANDOM);
	}

	private static Report report(final Tracks[] tracks, final List<RecoveryCell> cells, final double[] exponents,
		final long seed)
	{
		final Report report = new Report();
		final Figure figure = new Figure("", "Patches of the data against random starts", 3).panelSize(370, 310);
		final Table runs = new Table("runs", "kernel", "method_and_start", "median_error");
		final Table shares = new Table("success", "kernel", "setting_and_start", "n0", "theta", "theta_exponent",
			"successes", "instances", "first_seed");
		for (int f = 0; f < FAMILIES.length; f++) {
			final Tracks[] own = Arrays.copyOfRange(tracks, f * METHODS.length, (f + 1) * METHODS.length);
			Tracks.panels(figure, FAMILIES[f].title + " kernel", false, own);
			figure.add(panel(f, cells, exponents));
			for (final Tracks method : own)
				runs.row(FAMILIES[f].title, method.name, method.error());
			report.finding("%s kernel, errors: %s.", FAMILIES[f].title, Tracks.errors(own));
		}
		for (int i = 0; i < cells.size(); i++) {
			final RecoveryCell cell = cells.get(i);
			shares.row(cell.family.title, STARTS[i / exponents.length % STARTS.length], cell.n0, cell.theta, exponents[i %
				exponents.length], cell.successes(), cell.errors.length, seed);
		}
		for (int row = 0; row < cells.size(); row += exponents.length)
			report.finding("%s kernel, %s: %d of %d recovered over all densities.", cells.get(row).family.title, STARTS[row /
				exponents.length % STARTS.length], cells.subList(row, row + exponents.length).stream().mapToInt(
					RecoveryCell::successes).sum(), exponents.length * cells.get(row).errors.length);
		return report.add(figure).add(runs).add(shares);
	}

	private static PlotPanel panel(final int family, final List<RecoveryCell> cells, final double[] exponents) {
		final int size = exponents.length;
		final PlotPanel panel = new PlotPanel(FAMILIES[family].title + " kernel", PanelAxis.logarithmic("density θ"),
			PanelAxis.linear("share recovered").range(-0.02, 1.02));
		for (int start = 0; start < STARTS.length; start++) {
			final double[] thetas = new double[size], rates = new double[size];
			for (int i = 0; i < size; i++) {
				final RecoveryCell cell = cells.get((family * STARTS.length + start) * size + i);
				thetas[i] = cell.theta;
				rates[i] = cell.rate();
			}
			panel.marked(STARTS[start], thetas, rates);
		}
		return panel;
	}
}
