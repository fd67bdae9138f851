/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

import net.sasd.optim.Sphere;
import net.sasd.optim.SphereDescent;
import net.sasd.parallel.Workers;
import net.sasd.solver.MotifObjective;

/** An objective on a two-dimensional section of the sphere with shifts of a kernel: its map and its local minima. */
final class Landscape {

	/** Minima nearer to each other than this, in radians, are one. */
	private static final double SAME = 0.02;
	private static final double SMALLEST_STEP = 1e-3;
	private static final int MOST_STEPS = 100;

	private final SphereSection section;
	private final double[][] shifts;
	private final DoubleFunction<MotifObjective> objective;
	private final Workers workers;
	private MotifObjective fine;
	private double[][] values;
	/** Local minima, coordinates on the section, the lowest first. */
	private double[][] minima;
	private double[] levels;

	/**
	 * @param corners three vectors that span the section
	 * @param shifts what minima are compared with: points of the section, the truth first
	 * @param objective makes an objective of a precision; one is used by one thread
	 */
	Landscape(final double[][] corners, final double[][] shifts, final DoubleFunction<MotifObjective> objective,
		final Workers workers)
	{
		this.shifts = shifts;
		this.objective = objective;
		this.workers = workers;
		section = new SphereSection(corners);
	}

	/**
	 * Evaluates the objective on size × size points of the disc, and descends from places spread over it.
	 *
	 * @param rough precision of the map
	 * @param fine precision of the descents
	 */
	Landscape run(final int size, final double rough, final int starts, final double fine) {
		this.fine = objective.apply(fine);
		values = new double[size][size];
		final double[] axis = axis(size);
		workers.forEach(size, row -> {
			final MotifObjective f = objective.apply(rough);
			for (int column = 0; column < size; column++) {
				final double[] c = SphereSection.above(axis[column], axis[row]);
				values[row][column] = c == null ? Double.NaN : f.value(section.point(c));
			}
		});
		final double[][] ends = new double[starts][];
		workers.forEach(starts, i -> ends[i] = upper(SphereDescent.minimize(section.restrict(objective.apply(fine)),
			start(i, starts), SMALLEST_STEP, MOST_STEPS)));
		collect(ends);
		return this;
	}

	/** Places of a sunflower, which cover the disc evenly. */
	private static double[] start(final int i, final int count) {
		final double radius = Math.sqrt((i + 0.5) / count), angle = i * Math.PI * (3 - Math.sqrt(5));
		return SphereSection.above(radius * Math.cos(angle), radius * Math.sin(angle));
	}

	private static double[] upper(final double[] c) {
		return c[2] < 0 ? Sphere.scale(-1, c) : c;
	}

	private void collect(final double[][] ends) {
		final double[] heights = new double[ends.length];
		final Integer[] order = new Integer[ends.length];
		for (int i = 0; i < ends.length; i++) {
			heights[i] = fine.value(section.point(ends[i]));
			order[i] = i;
		}
		Arrays.sort(order, (i, j) -> Double.compare(heights[i], heights[j]));
		final List<double[]> distinct = new ArrayList<>();
		final List<Double> kept = new ArrayList<>();
		for (final int i : order) {
			if (distinct.stream().anyMatch(other -> angle(other, ends[i]) < SAME)) continue;
			distinct.add(ends[i]);
			kept.add(heights[i]);
		}
		minima = distinct.toArray(new double[0][]);
		levels = kept.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** The angle between two lines through the origin. */
	private static double angle(final double[] a, final double[] b) {
		final double angle = Sphere.angle(a, b);
		return Math.min(angle, Math.PI - angle);
	}

	/** @return number of local minima found */
	int minima() {
		return minima.length;
	}

	/** @return the objective at a local minimum */
	double level(final int minimum) {
		return levels[minimum];
	}

	/** @return the vector of a local minimum */
	double[] minimum(final int minimum) {
		return section.point(minima[minimum]);
	}

	/** @return the objective at the truth */
	double truth() {
		return fine.value(shifts[0]);
	}

	/** @return degrees from a local minimum to each shift, whatever its sign */
	double[] angles(final int minimum) {
		return Arrays.stream(shifts).mapToDouble(shift -> Math.toDegrees(angle(minima[minimum], section.coordinates(
			shift)))).toArray();
	}

	/** @return degrees from each local minimum to the nearest shift, the largest of them */
	double farthest() {
		double largest = 0;
		for (int i = 0; i < minima.length; i++)
			largest = Math.max(largest, Arrays.stream(angles(i)).min().getAsDouble());
		return largest;
	}

	/**
	 * How clearly two neighbouring shifts are told apart: the rise from the first shift to halfway to the second, as a
	 * share of the range of the whole map.
	 */
	double barrier() {
		final double[] between = Sphere.combine(1, shifts[0], 1, shifts[1]);
		Sphere.normalize(between);
		final double[] range = range();
		return (fine.value(between) - fine.value(shifts[0])) / (range[1] - range[0]);
	}

	private double[] range() {
		final double[] finite = Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(value -> !Double.isNaN(value))
			.toArray();
		return new double[] { Arrays.stream(finite).min().getAsDouble(), Arrays.stream(finite).max().getAsDouble() };
	}

	/** @return the map, with a white dot at each shift */
	HeatMapPanel panel(final String title) {
		final double[] axis = axis(values.length);
		final double[][] marked = new double[values.length][];
		final double radius = 2.0 / Math.min(values.length, 60);
		for (int row = 0; row < marked.length; row++) {
			marked[row] = values[row].clone();
			for (int column = 0; column < marked.length; column++)
				for (final double[] shift : shifts) {
					final double[] c = section.coordinates(shift);
					if (Math.hypot(axis[column] - c[0], axis[row] - c[1]) < radius) marked[row][column] = Double.NaN;
				}
		}
		return new HeatMapPanel(title, "⟨a, e1⟩", "⟨a, e2⟩", "φ", axis, axis, marked);
	}

	private static double[] axis(final int size) {
		final double[] axis = new double[size];
		for (int i = 0; i < size; i++)
			axis[i] = -1 + 2.0 * i / (size - 1);
		return axis;
	}
}
