/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import net.sasd.analysis.AutoParameters;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.PhantomPresets;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/**
 * λ and motif size chosen from the data against the best of a search that knows the true motifs: phantoms at 10, 20
 * and 30 dB, grid of λ = κ σ and of n around the true size, and the fixed defaults.
 */
final class AutoParametersExperiment implements Experiment {

	/** λ of the search, in standard deviations of the true noise. */
	private static final double[] KAPPAS = { 2, 3, 4, 6, 8, 12 };
	/** Motif sizes of the search, relative to the true one. */
	private static final double[] SIZES = { 0.8, 1, 1.25, 1.5 };
	private static final int ITERATIONS = 1000;

	/** One phantom with all its solutions. */
	private static final class Case {

		final String preset;
		final double snr;
		final int repetition;
		PhantomObservation phantom;
		Parameters chosen;
		double auto;
		double fixed;
		double[][] search;

		Case(final String preset, final double snr, final int repetition) {
			this.preset = preset;
			this.snr = snr;
			this.repetition = repetition;
		}

		double best() {
			double best = 1;
			for (final double[] row : search)
				for (final double error : row)
					best = Math.min(best, error);
			return best;
		}
	}

	@Override
	public String name() {
		return "auto-parameters";
	}

	@Override
	public String title() {
		return "No figure of the papers: lambda and motif size chosen from the data against the best found by search";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 30 : 900;
	}

	@Override
	public Report run(final Setting setting) {
		final List<Case> cases = cases(setting.quick);
		final double[] kappas = setting.quick ? new double[] { 3, 4, 8 } : KAPPAS;
		final double[] sizes = setting.quick ? new double[] { 1, 1.25 } : SIZES;
		prepare(cases, setting, kappas, sizes);
		final int each = kappas.length * sizes.length, tasks = cases.size() * (each + 2);
		final AtomicInteger done = new AtomicInteger();
		setting.workers.forEach(tasks, task -> {
			final Case c = cases.get(task / (each + 2));
			final int part = task % (each + 2);
			if (part == each) auto(c);
			else if (part == each + 1) c.fixed = error(c, base(c));
			else c.search[part / sizes.length][part % sizes.length] = searched(c, kappas[part / sizes.length], sizes[part %
				sizes.length]);
			final int count = done.incrementAndGet();
			if (count % Math.max(1, tasks / 10) == 0) setting.log("%d of %d solutions", count, tasks);
		});
		return report(cases, kappas, sizes, setting.seed);
	}

	private static List<Case> cases(final boolean quick) {
		final List<Case> cases = new ArrayList<>();
		for (final String preset : quick ? Arrays.asList("psf", "trace") : PhantomPresets.names())
			for (final double snr : quick ? new double[] { 20 } : new double[] { 10, 20, 30 })
				for (int i = 0; i < (quick ? 1 : 3); i++)
					cases.add(new Case(preset, snr, i));
		return cases;
	}

	private static void prepare(final List<Case> cases, final Setting setting, final double[] kappas,
		final double[] sizes)
	{
		for (final Case c : cases) {
			c.phantom = new PhantomObservation(PhantomPresets.get(c.preset).toBuilder().noise(Noise.snr(c.snr)).seed(
				setting.seed + c.repetition).build());
			c.search = new double[kappas.length][sizes.length];
		}
	}

	/** The defaults but for the number of motifs and x ≥ 0, which a user knows; one row has motifs of one row. */
	private static Parameters base(final Case c) {
		final Parameters p = Parameters.builder().motifs(c.phantom.parameters.motifs().size()).nonNegative(true).build();
		return c.phantom.observation.height == 1 ? p.toBuilder().motifHeight(1).build() : p;
	}

	private static double error(final Case c, final Parameters p) {
		final Solution solution = SparseDeconvolution.solve(c.phantom.observation, p, Workers.serial(),
			SolverListener.NONE, new CancelToken());
		return c.phantom.error(solution.motifs);
	}

	private static double searched(final Case c, final double kappa, final double size) {
		return error(c, base(c).toBuilder().motifSize(scaled(c.phantom.parameters.motifHeight(), size), scaled(
			c.phantom.parameters.motifWidth(), size)).lambda(kappa * c.phantom.sigma).maxIterations(ITERATIONS).build());
	}

	private static int scaled(final int n, final double size) {
		return n == 1 ? 1 : (int) Math.round(n * size);
	}

	private static void auto(final Case c) {
		c.chosen = AutoParameters.of(base(c)).withLambda().withMotifSize().withIterations(ITERATIONS).choose(
			c.phantom.observation, Workers.serial(), new CancelToken()).parameters;
		c.auto = error(c, c.chosen);
	}

	private static Report report(final List<Case> cases, final double[] kappas, final double[] sizes, final long seed) {
		final Table runs = new Table("runs", "phantom", "snr_dB", "seed", "lambda", "lambda_per_true_sigma", "rows",
			"columns", "error_auto", "error_best", "best_lambda_per_sigma", "best_size", "ratio", "error_defaults");
		for (final Case c : cases) {
			final int[] at = best(c);
			runs.row(c.preset, c.snr, seed + c.repetition, c.chosen.lambda, c.chosen.lambda / c.phantom.sigma,
				c.chosen.motifHeight, c.chosen.motifWidth, c.auto, c.best(), kappas[at[0]], sizes[at[1]], c.auto / c.best(),
				c.fixed);
		}
		final Report report = new Report();
		final Table medians = new Table("medians", "phantom", "snr_dB", "instances", "error_auto", "error_best", "ratio",
			"worst_ratio", "error_defaults");
		double worst = 0;
		final int repetitions = (int) cases.stream().filter(c -> c.preset.equals(cases.get(0).preset) && c.snr == cases
			.get(0).snr).count();
		for (int i = 0; i < cases.size(); i += repetitions) {
			final List<Case> group = cases.subList(i, i + repetitions);
			final double[] ratios = group.stream().mapToDouble(c -> c.auto / c.best()).sorted().toArray();
			final double ratio = median(ratios);
			worst = Math.max(worst, ratio);
			medians.row(group.get(0).preset, group.get(0).snr, repetitions, median(group.stream().mapToDouble(c -> c.auto)
				.toArray()), median(group.stream().mapToDouble(Case::best).toArray()), ratio, ratios[ratios.length - 1], median(
					group.stream().mapToDouble(c -> c.fixed).toArray()));
		}
		report.add(medians).add(runs).add(figure(medians));
		return report.finding("The error with lambda and size from the data is at most %.2f times that of the best " +
			"of %d searched pairs of lambda and size (median over %d seeds, worst of %d phantoms and noise levels).", worst,
			kappas.length * sizes.length, repetitions, medians.size());
	}

	private static int[] best(final Case c) {
		final int[] best = new int[2];
		for (int i = 0; i < c.search.length; i++)
			for (int j = 0; j < c.search[i].length; j++)
				if (c.search[i][j] < c.search[best[0]][best[1]]) {
					best[0] = i;
					best[1] = j;
				}
		return best;
	}

	private static double median(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private static Figure figure(final Table medians) {
		final Figure figure = new Figure("", "Motif error: chosen from the data, best of a search, and defaults", 2);
		for (int from = 0; from < medians.size();) {
			int to = from;
			while (to < medians.size() && medians.get(to, 0).equals(medians.get(from, 0)))
				to++;
			final double[] snr = column(medians, 1, from, to);
			figure.add(new PlotPanel((String) medians.get(from, 0), PanelAxis.linear("SNR (dB)"), PanelAxis.logarithmic(
				"error 1 - |<a, s[a0]>|")).marked("auto", snr, column(medians, 3, from, to)).marked("best of the search", snr,
					column(medians, 4, from, to)).dashed("λ = 0.1, n = 11", snr, column(medians, 7, from, to)));
			from = to;
		}
		return figure;
	}

	private static double[] column(final Table table, final int column, final int from, final int to) {
		final double[] values = new double[to - from];
		for (int i = from; i < to; i++)
			values[i - from] = ((Number) table.get(i, column)).doubleValue();
		return values;
	}
}
