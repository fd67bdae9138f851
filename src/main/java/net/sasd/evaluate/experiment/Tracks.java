/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways of one solver on several instances of a problem: medians for figures and words. */
final class Tracks {

	private static final int POINTS = 60;
	/** Fewest FFTs that are shown: fewer are hardly one iteration. */
	private static final double FIRST = 10;

	/** What the method is called. */
	final String name;
	private final Track[] tracks;

	/** @param tracks of one method, one per instance */
	Tracks(final Track... tracks) {
		name = tracks[0].name;
		this.tracks = tracks;
	}

	/**
	 * Adds a panel of the objectives and one of the errors, medians over the instances, over the iterations.
	 *
	 * @param gap true for objectives above the least that any method reached on the same instance
	 */
	static void panels(final Figure figure, final String title, final boolean gap, final Tracks... methods) {
		final PlotPanel objectives = new PlotPanel(title, PanelAxis.linear("iteration"), PanelAxis.logarithmic(gap
			? "Ψ above the least" : "Ψ"));
		final PlotPanel errors = new PlotPanel(title, PanelAxis.linear("iteration"), PanelAxis.logarithmic(
			"error of the kernel"));
		final double[] least = new double[methods[0].tracks.length];
		for (int i = 0; i < least.length; i++) {
			final int instance = i;
			// the least is 0 above itself, which has no logarithm; differences below this share are rounding anyway
			if (gap) least[i] = (1 - 1e-6) * Arrays.stream(methods).mapToDouble(m -> m.tracks[instance].leastObjective()).min()
				.getAsDouble();
		}
		for (final Tracks method : methods) {
			final double[] x = method.iterations();
			objectives.line(method.name, x, method.medians(x, (i, iteration) -> method.tracks[i].objective((int) iteration) -
				least[i]));
			errors.line(method.name, x, method.medians(x, (i, iteration) -> method.tracks[i].error((int) iteration)));
		}
		figure.add(objectives).add(errors);
	}

	/** @return the median error over the FFTs, up to so many */
	Series errorsOverFfts(final long most) {
		final double[] x = new double[POINTS];
		for (int p = 0; p < POINTS; p++)
			x[p] = FIRST * Math.pow(most / FIRST, p / (POINTS - 1.));
		return Series.of(SeriesStyle.LINE, name, x, medians(x, (i, ffts) -> tracks[i].errorAt(ffts)));
	}

	/** @return the median of the last errors */
	double error() {
		return median(Arrays.stream(tracks).mapToDouble(Track::error).toArray());
	}

	/** @return the median FFTs per iteration */
	double fftsPerIteration() {
		return median(Arrays.stream(tracks).mapToDouble(track -> track.ffts() / (double) track.iterations()).toArray());
	}

	/** @return in how many instances the error falls to a value for good, and the median FFTs of those */
	String reached(final double error) {
		final double[] ffts = Arrays.stream(tracks).mapToDouble(track -> track.fftsToError(error)).filter(count -> count > 0)
			.toArray();
		final String share = String.format(Locale.ROOT, "%d of %d", ffts.length, tracks.length);
		return ffts.length == 0 ? share : share + String.format(Locale.ROOT, ", there after a median of %.0f FFTs", median(
			ffts));
	}

	/** @return the median last error of each method */
	static String errors(final Tracks... methods) {
		return Arrays.stream(methods).map(method -> String.format(Locale.ROOT, "%s %.2g", method.name, method.error()))
			.collect(Collectors.joining("; "));
	}

	private double[] iterations() {
		final int shortest = Arrays.stream(tracks).mapToInt(Track::iterations).min().orElse(0);
		return IntStream.rangeClosed(1, shortest).asDoubleStream().toArray();
	}

	private double[] medians(final double[] x, final Value value) {
		final double[] y = new double[x.length];
		for (int p = 0; p < y.length; p++) {
			final double[] values = new double[tracks.length];
			for (int i = 0; i < values.length; i++)
				values[i] = value.at(i, x[p]);
			y[p] = median(values);
		}
		return y;
	}

	/** The upper one of two in the middle. */
	private static double median(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	@FunctionalInterface
	private interface Value {

		double at(int instance, double x);
	}
}
