/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Locale;

import net.sasd.parallel.Workers;
import net.sasd.solver.Admm;
import net.sasd.solver.AlternatingMinimization;
import net.sasd.solver.Ipalm;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

/**
 * [L] Fig. 15: the error of the kernel over the FFTs that each method has used, for incoherent and coherent kernels.
 * n0 = 50, θ = n0^(−3/4), λ* = 0.3 / √(θ n0), inertia 0.3, homotopy with δ = 0.5 and η = 0.5 or 0.8, ADMM with ρ = 0.7
 * or 0.5; m = 5000, because the printed m = 100 is shorter than the lifted window. And the same with a tenth of λ*,
 * where the problem is less convex and the way to λ* longer.
 */
final class MethodsExperiment implements Experiment {

	private static final Kernels[] FAMILIES = { Kernels.INCOHERENT, Kernels.COHERENT };
	private static final double[] FACTORS = { 0.3, 0.03 };
	private static final String[] METHODS = { "alternating minimisation", "ADMM", "iPALM", "iADM", "homotopy-iADM, η 0.5",
		"homotopy-iADM, η 0.8", "recommended" };
	private static final int N0 = 50;
	/** Fewer FFTs than any iteration takes. */
	private static final int FFTS_PER_ITERATION = 4;

	@Override
	public String name() {
		return "methods";
	}

	@Override
	public String title() {
		return "[L] Fig. 15: six methods and the recommended one over the FFTs that they use";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 8 : 60;
	}

	@Override
	public Report run(final Setting setting) {
		final int instances = setting.quick ? 1 : 7;
		final long budget = setting.quick ? 2000 : 5000;
		final Report report = new Report();
		final Figure figure = new Figure("", "Error of the kernel over FFTs, median of the instances", 2).panelSize(500,
			370);
		final Table table = new Table("instances", "lambda", "kernel", "method", "instance", "iterations", "ffts",
			"objective", "error", "ffts_to_error_0.01");
		for (final double factor : FACTORS) {
			final double lambda = factor / Math.sqrt(Math.pow(N0, 0.25));
			final Track[][][] tracks = tracks(lambda, instances, budget, setting);
			for (int f = 0; f < FAMILIES.length; f++)
				report(f, lambda, tracks[f], budget, figure, table, report);
		}
		return report.add(figure).add(table);
	}

	private static Track[][][] tracks(final double lambda, final int instances, final long budget,
		final Setting setting)
	{
		final Track[][][] tracks = new Track[FAMILIES.length][METHODS.length][instances];
		setting.workers.forEach(FAMILIES.length * METHODS.length * instances, task -> {
			final int f = task / (METHODS.length * instances), method = task / instances % METHODS.length, i = task %
				instances;
			tracks[f][method][i] = track(f, method, lambda, budget, setting.seed + i);
			if (i == instances - 1) setting.log("λ* = %.3f, %s kernel, %s: done", lambda, FAMILIES[f].title,
				METHODS[method]);
		});
		return tracks;
	}

	private static Track track(final int family, final int method, final double lambda, final long budget,
		final long seed)
	{
		final SignalProblem problem = SignalProblem.draw(FAMILIES[family], N0, 100 * N0, Math.pow(N0, -0.75), true, 0, 0,
			seed);
		final int iterations = (int) (budget / FFTS_PER_ITERATION);
		final ParametersBuilder published = PaperSettings.published(N0, lambda, true, false).fixedMomentum(
			Ipalm.PAPER_INERTIA).maxIterations(iterations).seed(seed).tolerance(0);
		final Parameters plain = published.build();
		final String name = METHODS[method];
		switch (method) {
			case 0:
				return Track.of(name, problem, plain, new AlternatingMinimization(problem.observation(), plain, Workers
					.serial()), budget);
			case 1:
				return Track.of(name, problem, plain, new Admm(problem.observation(), plain, family == 0
					? Admm.PAPER_RHO_INCOHERENT : Admm.PAPER_RHO_COHERENT, Workers.serial()), budget);
			case 2:
				return Track.of(name, problem, plain, new Ipalm(problem.observation(), plain, Ipalm.PAPER_INERTIA, Workers
					.serial()), budget);
			case 3:
				return Track.of(name, problem, plain, budget);
			case 4:
			case 5:
				return Track.of(name, problem, PaperSettings.homotopy(published, method == 4 ? 0.5 : 0.8, 0.5).build(), budget);
			default:
				return Track.of(name, problem, PaperSettings.recommended(N0, lambda, true, false).maxIterations(iterations)
					.seed(seed).tolerance(0).build(), budget);
		}
	}

	private static void report(final int family, final double lambda, final Track[][] tracks, final long budget,
		final Figure figure, final Table table, final Report report)
	{
		final String kernel = FAMILIES[family].title;
		final PlotPanel panel = new PlotPanel(String.format(Locale.ROOT, "%s kernel, λ* = %.3f", kernel, lambda), PanelAxis
			.logarithmic("FFTs"), PanelAxis.logarithmic("error of the kernel"));
		for (final Track[] method : tracks) {
			final Tracks all = new Tracks(method);
			panel.add(all.errorsOverFfts(budget));
			for (int i = 0; i < method.length; i++)
				table.row(lambda, kernel, all.name, i, method[i].iterations(), method[i].ffts(), method[i].objective(), method[i]
					.error(), method[i].fftsToError(PaperSettings.SUCCESS));
			report.finding("λ* = %.3f, %s kernel, %s: median error %.2g after %d FFTs; at most 0.01 in %s.", lambda, kernel,
				all.name, all.error(), budget, all.reached(PaperSettings.SUCCESS));
		}
		figure.add(panel);
	}
}
