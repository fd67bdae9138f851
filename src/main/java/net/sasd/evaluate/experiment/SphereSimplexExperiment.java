/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Locale;

import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;
import net.sasd.phantom.PhantomRandom;
import net.sasd.solver.MarginalObjective;
import net.sasd.solver.Parameters;

/**
 * [Z] Fig. 1 and 2: the marginalised objective over kernels of three entries, on the ℓ₂ sphere, where local minima
 * are signed shift truncations of the truth, and on the ℓ₁ simplex, where the spike is the global one. m = 1000,
 * x0 Bernoulli(0.1)-Gaussian, λ = 0.2, no noise; the truth is (1, ½, ¼) and (1, 1, 1) on the sphere, (⅓, ⅓, ⅓) on the
 * simplex.
 */
final class SphereSimplexExperiment implements Experiment {

	private static final int M = 1000;
	private static final double THETA = 0.1;
	private static final double LAMBDA = 0.2;
	private static final double PRECISION = 1e-5;
	private static final double[][] AXES = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

	@Override
	public String name() {
		return "sphere-simplex";
	}

	@Override
	public String title() {
		return "[Z] Fig. 1, 2: the objective of kernels of three entries on the sphere and on the simplex";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 15 : 60;
	}

	@Override
	public Report run(final Setting setting) {
		final int size = setting.quick ? 31 : 91, starts = setting.quick ? 16 : 60;
		final Report report = new Report();
		final Table table = new Table("minima", "set", "truth", "minimum", "a1", "a2", "a3", "objective", "nearest",
			"degrees_or_distance_to_nearest");
		final Figure figure = new Figure("", "Marginalised objective (white dots: the truth, on the sphere also its " +
			"shift truncations)", 3).panelSize(380, 330);
		for (final double[] truth : new double[][] { { 1, 0.5, 0.25 }, { 1, 1, 1 } })
			figure.add(sphere(truth, size, starts, setting, report, table));
		figure.add(simplex(new double[] { 1 / 3.0, 1 / 3.0, 1 / 3.0 }, size, setting, report, table));
		return report.add(figure).add(table);
	}

	private static HeatMapPanel sphere(final double[] kernel, final int size, final int starts, final Setting setting,
		final Report report, final Table table)
	{
		final double[] truth = kernel.clone();
		Sphere.normalize(truth);
		final Observation y = observation(truth, setting.seed);
		final double[][] truncations = truncations(truth);
		final Landscape landscape = new Landscape(AXES, truncations, precision -> objective(y, precision),
			setting.workers).run(size, PRECISION, starts, PRECISION);
		double farthest = 0;
		for (int i = 0; i < landscape.minima(); i++) {
			final double[] a = landscape.minimum(i), angles = landscape.angles(i);
			int nearest = 0;
			for (int s = 1; s < angles.length; s++)
				if (angles[s] < angles[nearest]) nearest = s;
			farthest = Math.max(farthest, angles[nearest]);
			table.row("sphere", text(kernel), i + 1, a[0], a[1], a[2], landscape.level(i), text(truncations[nearest]),
				angles[nearest]);
		}
		report.finding("On the sphere, truth %s: local minima up to sign %d, each within %.1f degrees of a shift " +
			"truncation; the lowest is %.1f degrees from the truth (objective %.3f, at the truth %.3f)%s.", text(kernel),
			landscape.minima(), farthest, landscape.angles(0)[0], landscape.level(0), landscape.truth(), next(landscape));
		setting.log("sphere, truth %s: done", text(kernel));
		return landscape.panel("sphere, a0 ∝ " + text(kernel));
	}

	private static String next(final Landscape landscape) {
		return landscape.minima() < 2 ? "" : String.format(Locale.ROOT, "; the next has %.3f", landscape.level(1));
	}

	private static HeatMapPanel simplex(final double[] truth, final int size, final Setting setting,
		final Report report, final Table table)
	{
		final Observation y = observation(truth, setting.seed);
		final SphereSimplexLandscape landscape = new SphereSimplexLandscape(() -> objective(y, PRECISION), size,
			setting.workers);
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < landscape.minima.length; i++) {
			final double[] a = landscape.minima[i];
			final double distance = SphereSimplexLandscape.distance(a, truth);
			nearest = Math.min(nearest, distance);
			table.row("simplex", text(truth), i + 1, a[0], a[1], a[2], landscape.levels[i], "truth", distance);
		}
		final MarginalObjective f = objective(y, PRECISION);
		report.finding("On the simplex, truth %s: local minima %d; the lowest is %s with objective %.3f; a spike has " +
			"%.3f, the truth %.3f; the local minimum nearest to the truth is %.3f away.", text(truth), landscape.minima.length, text(
				landscape.minima[0]), landscape.levels[0], f.value(AXES[1]), f.value(truth), nearest);
		return landscape.panel("simplex, a0 = " + text(truth), truth);
	}

	/** The signed shift truncations of a kernel of three entries up to sign, [Z] (5), the truth first; unit norm. */
	private static double[][] truncations(final double[] a) {
		final double[][] shifts = { a.clone(), { 0, a[0], a[1] }, { a[1], a[2], 0 }, { 0, 0, a[0] }, { a[2], 0, 0 } };
		for (final double[] shift : shifts)
			Sphere.normalize(shift);
		return shifts;
	}

	private static Observation observation(final double[] a, final long seed) {
		final PhantomRandom sites = PhantomRandom.substream(seed, PhantomRandom.Purpose.SITES);
		final PhantomRandom amplitudes = PhantomRandom.substream(seed, PhantomRandom.Purpose.AMPLITUDES);
		final double[] x = new double[M];
		final float[] y = new float[M];
		for (int i = 0; i < M; i++) {
			if (sites.nextDouble() >= THETA) continue;
			x[i] = amplitudes.nextGaussian();
			for (int j = 0; j < a.length; j++)
				y[(i + j) % M] += x[i] * a[j];
		}
		return SignalProblem.of(a, x, y).observation();
	}

	private static MarginalObjective objective(final Observation y, final double precision) {
		return new MarginalObjective(y, Parameters.builder().motifSize(1, 3).lambda(LAMBDA).bias(false).boundary(
			Boundary.PERIODIC).normalization(Normalization.NONE).build(), precision, Workers.serial());
	}

	private static String text(final double[] a) {
		return String.format(Locale.ROOT, "(%.2f %.2f %.2f)", a[0], a[1], a[2]);
	}
}
