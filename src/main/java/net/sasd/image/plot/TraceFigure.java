/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.util.List;

import net.sasd.evaluate.experiment.Figure;
import net.sasd.evaluate.experiment.PanelAxis;
import net.sasd.evaluate.experiment.PlotPanel;
import net.sasd.trace.Spike;
import net.sasd.trace.TraceSolution;

/** The picture by which a person judges traces: kernels first, then traces with their fits and spikes. Stateless. */
public final class TraceFigure {

	/** Most groups whose kernels are shown, and most traces. */
	private static final int GROUPS = 4, TRACES = 8;

	private TraceFigure() {}

	/** @param name what the traces are called */
	public static Figure of(final List<TraceSolution> solutions, final String name) {
		final Figure figure = new Figure("fit", name, 1).panelSize(1000, 200);
		for (int g = 0; g < Math.min(GROUPS, solutions.size()); g++)
			figure.add(kernels(solutions.get(g), solutions.size() == 1 ? "responses" : "responses, trace " + solutions.get(g)
				.traces().names.get(0)));
		int shown = 0;
		for (final TraceSolution solution : solutions)
			for (int t = 0; t < solution.traces().count() && shown < TRACES; t++, shown++)
				figure.add(trace(solution, t)).add(spikes(solution, t));
		return figure;
	}

	private static PlotPanel kernels(final TraceSolution solution, final String title) {
		final PlotPanel panel = new PlotPanel(title, PanelAxis.linear("seconds after the spike"), PanelAxis.linear("a"));
		for (int k = 0; k < solution.kernels(); k++) {
			final double[] values = solution.kernel(k).values(), seconds = new double[values.length];
			for (int i = 0; i < seconds.length; i++)
				seconds[i] = (solution.kernel(k).start() + i) / solution.traces().samplesPerSecond;
			panel.line(solution.kernels() == 1 ? "" : "motif " + (k + 1), seconds, values);
		}
		return panel;
	}

	private static PlotPanel trace(final TraceSolution solution, final int t) {
		final float[] values = solution.traces().get(t);
		final double[] seconds = new double[values.length], measured = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			seconds[i] = solution.traces().time(i);
			measured[i] = values[i];
		}
		// what comes first is drawn on top
		return new PlotPanel("trace " + solution.traces().names.get(t), axis(solution), PanelAxis.linear("value")).line(
			"fitted", seconds, solution.fitted(t)).line("measured", seconds, measured).dashed("baseline", seconds, solution
				.baseline(t));
	}

	private static PlotPanel spikes(final TraceSolution solution, final int t) {
		final PlotPanel panel = new PlotPanel("", axis(solution), PanelAxis.linear("amplitude"));
		for (int k = 0; k < solution.kernels(); k++) {
			final List<Spike> spikes = solution.spikes.of(t, k);
			panel.stems(solution.kernels() == 1 ? "" : "motif " + (k + 1), spikes.stream().mapToDouble(solution.spikes::time)
				.toArray(), spikes.stream().mapToDouble(spike -> spike.amplitude).toArray());
		}
		return panel;
	}

	private static PanelAxis axis(final TraceSolution solution) {
		return PanelAxis.linear("seconds").range(solution.traces().time(0), solution.traces().time(solution.traces()
			.length() - 1));
	}
}
