/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Locale;

import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;
import net.sasd.solver.DroppedQuadratic;
import net.sasd.solver.MarginalObjective;
import net.sasd.solver.MotifObjective;
import net.sasd.solver.Parameters;

/**
 * [L] Fig. 5, 7 and 9: the marginalised objective over the part of the sphere that three shifts of the true kernel
 * span. n0 = 20, m = 2000, θ = n0^(−3/4), Bernoulli-Rademacher, no noise ([L] 5.1). The incoherent kernel has 18
 * entries and is shifted by 0, 1, 2 within 20; the coherent one, a Gaussian window of 20, by 0, ⌈n0/3⌉, ⌈2n0/3⌉
 * within 34 ([L] footnote 15). Fig. 5, whose setting [L] does not tell, has n0 = 50, m = 5000, θ = 1/n0, because the
 * approximation holds for long kernels and sparse activations; it is measured for those of Fig. 9 too.
 */
final class LandscapesExperiment implements Experiment {

	private static final int N0 = 20;
	private static final int M = 2000;
	/** n0 of Fig. 5. */
	private static final int LONG = 50;
	private static final double[] LAMBDAS = { 0.5, 0.05, 0.005 };
	private static final double PRECISION = 1e-3;
	/** For descents, whose last steps change the objective little. */
	private static final double FINE = 1e-4;

	@Override
	public String name() {
		return "landscapes";
	}

	@Override
	public String title() {
		return "[L] Fig. 5, 7, 9: the objective over three shifts of the kernel: approximation, lambda, coherence";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 30 : 240;
	}

	@Override
	public Report run(final Setting setting) {
		final int size = setting.quick ? 21 : 61, starts = setting.quick ? 8 : 40;
		final SignalProblem incoherent = problem(Kernels.INCOHERENT, N0 - 2, setting.seed);
		final SignalProblem coherent = problem(Kernels.COHERENT, N0, setting.seed);
		final double[][] near = shifts(incoherent.kernel(), N0, 0, 1, 2);
		final double[][] far = shifts(coherent.kernel(), N0 + 14, 0, 7, 14);
		final Report report = new Report();
		final Table table = new Table("minima", "landscape", "lambda", "minimum", "objective", "degrees_to_shift_1",
			"degrees_to_shift_2", "degrees_to_shift_3", "nearest_degrees");
		final Figure approximation = figure("approximation", "Fig. 5: approximate bilinear lasso and bilinear lasso", 2);
		final Figure lambdas = figure("lambda", "Fig. 7: bilinear lasso, incoherent kernel, falling lambda", 3);
		final Figure coherence = figure("coherence", "Fig. 9: bilinear lasso, incoherent and coherent kernel", 2);
		final SignalProblem sparse = SignalProblem.draw(Kernels.INCOHERENT, LONG - 2, 100 * LONG, 1.0 / LONG, true, 0, 0,
			setting.seed);
		final double[][] longShifts = shifts(sparse.kernel(), LONG, 0, 1, 2);
		for (final boolean approximate : new boolean[] { true, false }) {
			final Landscape landscape = of(sparse, longShifts, LAMBDAS[0], approximate, size, starts, setting);
			final String name = approximate ? "approximate" : "exact";
			tell(report, table, name + ", incoherent, n0 = 50", LAMBDAS[0], landscape);
			approximation.add(landscape.panel(name + ", λ = 0.5"));
		}
		tell(report, table, "approximate, incoherent", LAMBDAS[0], of(incoherent, near, LAMBDAS[0], true, size, starts,
			setting));
		for (final double lambda : LAMBDAS) {
			final Landscape exact = of(incoherent, near, lambda, false, size, starts, setting);
			tell(report, table, "incoherent", lambda, exact);
			final String title = String.format(Locale.ROOT, "λ = %.3g", lambda);
			lambdas.add(exact.panel(title));
			if (lambda != LAMBDAS[0]) continue;
			coherence.add(exact.panel("incoherent kernel, λ = 0.5"));
		}
		final Landscape smooth = of(coherent, far, LAMBDAS[0], false, size, starts, setting);
		tell(report, table, "coherent", LAMBDAS[0], smooth);
		coherence.add(smooth.panel("coherent kernel, λ = 0.5"));
		return report.add(approximation).add(lambdas).add(coherence).add(table);
	}

	private static SignalProblem problem(final Kernels family, final int n, final long seed) {
		return SignalProblem.draw(family, n, M, Math.pow(N0, -0.75), true, 0, 0, seed);
	}

	/** Shifts of a kernel within a window, which holds all of them whole. */
	private static double[][] shifts(final double[] a, final int window, final int... places) {
		final double[][] shifts = new double[places.length][window];
		for (int i = 0; i < places.length; i++)
			System.arraycopy(a, 0, shifts[i], places[i], a.length);
		return shifts;
	}

	private static Landscape of(final SignalProblem problem, final double[][] shifts, final double lambda,
		final boolean approximate, final int size, final int starts, final Setting setting)
	{
		final Observation y = problem.observation();
		final Parameters p = Parameters.builder().motifSize(1, shifts[0].length).lambda(lambda).bias(false).boundary(
			Boundary.PERIODIC).normalization(Normalization.NONE).build();
		final Landscape landscape = new Landscape(shifts, shifts, precision -> objective(y, p, approximate, precision),
			setting.workers).run(size, PRECISION, starts, FINE);
		setting.log("%s objective at lambda %.3g: done", approximate ? "approximate" : "exact", lambda);
		return landscape;
	}

	private static MotifObjective objective(final Observation y, final Parameters p, final boolean approximate,
		final double precision)
	{
		return approximate ? new DroppedQuadratic(y, p, Workers.serial()) : new MarginalObjective(y, p, precision, Workers
			.serial());
	}

	private static void tell(final Report report, final Table table, final String name, final double lambda,
		final Landscape landscape)
	{
		for (int i = 0; i < landscape.minima(); i++) {
			final double[] angles = landscape.angles(i);
			table.row(name, lambda, i + 1, landscape.level(i), angles[0], angles[1], angles[2], Math.min(angles[0], Math.min(
				angles[1], angles[2])));
		}
		report.finding("%s, lambda %.3g: local minima up to sign %d, at most %.1f degrees from a shift; from a shift to " +
			"halfway to the next the objective rises by %.3f of its range.", name, lambda, landscape.minima(), landscape
				.farthest(), landscape.barrier());
	}

	private static Figure figure(final String name, final String title, final int columns) {
		return new Figure(name, title + " (white dots: shifts of the kernel)", columns).panelSize(380, 330);
	}
}
