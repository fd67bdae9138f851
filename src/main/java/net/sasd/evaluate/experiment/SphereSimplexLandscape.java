/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import net.sasd.optim.Simplex;
import net.sasd.optim.Sphere;
import net.sasd.optim.SphereDescent;
import net.sasd.parallel.Workers;
import net.sasd.solver.MotifObjective;

/**
 * An objective of kernels of three entries on the simplex, drawn as an equilateral triangle with the spikes at its
 * corners: its map and its local minima.
 */
final class SphereSimplexLandscape {

	private static final double HEIGHT = Math.sqrt(0.75);
	/** Minima nearer to each other than this are one. */
	private static final double SAME = 0.03;
	private static final double SMALLEST_STEP = 1e-4;
	private static final int MOST_STEPS = 200;

	private final double[] x;
	private final double[] y;
	private final double[][] values;
	/** Local minima, the lowest first. */
	final double[][] minima;
	/** The objective there. */
	final double[] levels;

	/** @param objective makes an objective; one is used by one thread */
	SphereSimplexLandscape(final Supplier<MotifObjective> objective, final int size, final Workers workers) {
		x = axis(size, 1);
		y = axis(size, HEIGHT);
		values = new double[size][size];
		workers.forEach(size, row -> {
			final MotifObjective f = objective.get();
			for (int column = 0; column < size; column++) {
				final double[] a = point(x[column], y[row]);
				values[row][column] = a == null ? Double.NaN : f.value(a);
			}
		});
		final List<double[]> starts = starts();
		final double[][] ends = new double[starts.size()][];
		workers.forEach(ends.length, i -> ends[i] = Simplex.minimize(function(objective.get()), starts.get(i),
			SMALLEST_STEP, MOST_STEPS));
		final MotifObjective f = objective.get();
		Arrays.sort(ends, (a, b) -> Double.compare(f.value(a), f.value(b)));
		final List<double[]> distinct = new ArrayList<>();
		for (final double[] end : ends)
			if (distinct.stream().noneMatch(other -> distance(other, end) < SAME)) distinct.add(end);
		minima = distinct.toArray(new double[0][]);
		levels = Arrays.stream(minima).mapToDouble(f::value).toArray();
	}

	private static SphereDescent.Function function(final MotifObjective objective) {
		final double[][] full = new double[1][3];
		return (a, gradient) -> {
			final double value = objective.gradient(full, a);
			System.arraycopy(full[0], 0, gradient, 0, 3);
			return value;
		};
	}

	/** Points spread evenly over the inside, off its lines of symmetry, on which descent would stay. */
	private static List<double[]> starts() {
		final List<double[]> starts = new ArrayList<>();
		for (int i = 1; i < 10; i += 2)
			for (int j = 1; i + j < 12; j += 2)
				starts.add(new double[] { (i + 0.13) / 12, (j + 0.31) / 12, (11.56 - i - j) / 12 });
		return starts;
	}

	/** @return how far two kernels are from each other */
	static double distance(final double[] a, final double[] b) {
		return Sphere.norm(Sphere.combine(1, a, -1, b));
	}

	/** The kernel at a place of the triangle, null outside. */
	private static double[] point(final double x, final double y) {
		final double third = y / HEIGHT, second = x - third / 2, first = 1 - second - third;
		return Math.min(first, second) < -1e-9 ? null : new double[] { first, second, third };
	}

	private static double[] axis(final int size, final double to) {
		final double[] axis = new double[size];
		for (int i = 0; i < size; i++)
			axis[i] = to * i / (size - 1);
		return axis;
	}

	/** @return the map, with a white dot at the truth */
	HeatMapPanel panel(final String title, final double[] truth) {
		final double[][] marked = new double[values.length][];
		for (int row = 0; row < marked.length; row++) {
			marked[row] = values[row].clone();
			for (int column = 0; column < marked.length; column++) {
				final double[] a = point(x[column], y[row]);
				if (a != null && distance(a, truth) < 0.03) marked[row][column] = Double.NaN;
			}
		}
		return new HeatMapPanel(title, "(0, 1, 0) at the right, (1, 0, 0) at the left", "(0, 0, 1) at the top", "φ", x, y,
			marked);
	}
}
