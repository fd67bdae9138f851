/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Arrays;

import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.SparseDeconvolution;
import net.sasd.solver.Start;

/**
 * The two-stage method of [Z] section 3 over many instances, from random starts: how near stage I comes to a signed
 * shift-truncation of the truth, and whether stage II then finds the whole kernel; beside it one stage with the
 * published settings from the same starts. n0 = 40, m = 100 n0, θ = n0^(−0.9), Bernoulli-Rademacher, no noise.
 */
final class TwoStageExperiment implements Experiment {

	private static final Kernels[] FAMILIES = { Kernels.INCOHERENT, Kernels.AR2, Kernels.COHERENT };
	private static final int N0 = 40;
	private static final double EXPONENT = -0.9;

	/** What came of one instance. */
	private static final class Outcome {

		double truncation;
		double twoStages;
		double oneStage;
	}

	@Override
	public String name() {
		return "two-stage";
	}

	@Override
	public String title() {
		return "[Z] section 3: two-stage recovery over many instances, from random starts";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 10 : 60;
	}

	@Override
	public Report run(final Setting setting) {
		final int instances = setting.quick ? 6 : 50;
		final Outcome[][] outcomes = new Outcome[FAMILIES.length][instances];
		setting.workers.forEach(FAMILIES.length * instances, task -> {
			final int f = task / instances, i = task % instances;
			outcomes[f][i] = solve(FAMILIES[f], setting.seed + i);
			if (i == instances - 1) setting.log("%s kernel: done", FAMILIES[f].title);
		});
		return report(outcomes, setting.seed);
	}

	private static Outcome solve(final Kernels family, final long seed) {
		final double theta = Math.pow(N0, EXPONENT), lambda = PaperSettings.lambda(theta, N0);
		final SignalProblem problem = SignalProblem.draw(family, N0, 100 * N0, theta, true, 0, 0, seed);
		final Outcome outcome = new Outcome();
		final ParametersBuilder two = PaperSettings.recommended(N0, lambda, true, false).twoStage(true);
		final SparseDeconvolution run = run(problem, two, seed);
		while (run.motifs().width() == N0) {
			outcome.truncation = truncation(run.motifs().get(0), problem.kernel());
			run.iterate();
		}
		outcome.twoStages = finish(run, problem);
		outcome.oneStage = finish(run(problem, PaperSettings.published(N0, lambda, true, false), seed), problem);
		return outcome;
	}

	private static SparseDeconvolution run(final SignalProblem problem, final ParametersBuilder builder,
		final long seed)
	{
		final Parameters p = builder.start(Start.RANDOM).seed(seed).maxIterations(1500).tolerance(1e-8).build();
		return new SparseDeconvolution(problem.observation(), p, Workers.serial());
	}

	private static double finish(final SparseDeconvolution run, final SignalProblem problem) {
		while (!run.isDone())
			run.iterate();
		return problem.error(run.motifs());
	}

	/** @return max over τ of |⟨a, P_S(ι* s_τ[a₀])⟩|, truncations of at least half of the kernel's length */
	private static double truncation(final double[] a, final double[] truth) {
		double largest = 0;
		for (int shift = -N0 / 2; shift <= N0 / 2; shift++) {
			final double[] truncated = new double[N0];
			for (int i = Math.max(0, shift); i < Math.min(N0, N0 + shift); i++)
				truncated[i] = truth[i - shift];
			largest = Math.max(largest, Math.abs(Sphere.inner(a, truncated)) / Math.max(1e-300, Sphere.norm(truncated)));
		}
		return largest;
	}

	private static Report report(final Outcome[][] outcomes, final long seed) {
		final Report report = new Report();
		final Table table = new Table("instances", "kernel", "instance", "seed", "stage_1_truncation_correlation",
			"two_stage_error", "one_stage_error");
		final PlotPanel found = new PlotPanel("stage I", PanelAxis.linear("share of instances"), PanelAxis.linear(
			"correlation with a shift-truncation").range(0.4, 1.02));
		final PlotPanel errors = new PlotPanel("stage II (lines) and one stage (dashed)", PanelAxis.linear(
			"share of instances"), PanelAxis.logarithmic("error of the kernel"));
		for (int f = 0; f < FAMILIES.length; f++) {
			final Outcome[] own = outcomes[f];
			for (int i = 0; i < own.length; i++)
				table.row(FAMILIES[f].title, i, seed + i, own[i].truncation, own[i].twoStages, own[i].oneStage);
			final double[] truncations = Arrays.stream(own).mapToDouble(o -> o.truncation).sorted().toArray();
			final double[] two = Arrays.stream(own).mapToDouble(o -> o.twoStages).sorted().toArray();
			final double[] one = Arrays.stream(own).mapToDouble(o -> o.oneStage).sorted().toArray();
			final double[] share = shares(own.length);
			found.line(FAMILIES[f].title, share, truncations);
			errors.line(FAMILIES[f].title, share, positive(two)).dashed(FAMILIES[f].title + ", one stage", share, positive(
				one));
			report.finding("%s kernel: stage I within 0.9 of a shift-truncation in %d of %d; error at most 0.01 in %d with " +
				"two stages, in %d with one.", FAMILIES[f].title, own.length - below(truncations, 0.9), own.length, below(two,
					PaperSettings.SUCCESS), below(one, PaperSettings.SUCCESS));
		}
		return report.add(new Figure("", "Two-stage recovery from random starts", 2).add(found).add(errors)).add(table);
	}

	private static double[] shares(final int count) {
		final double[] shares = new double[count];
		for (int i = 0; i < count; i++)
			shares[i] = (i + 1.0) / count;
		return shares;
	}

	/** Rounding can make an error 0 or less, which has no place on a logarithmic axis. */
	private static double[] positive(final double[] errors) {
		return Arrays.stream(errors).map(e -> Math.max(e, 1e-9)).toArray();
	}

	private static int below(final double[] sorted, final double most) {
		return (int) Arrays.stream(sorted).filter(v -> v <= most).count();
	}
}
