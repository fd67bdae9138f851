/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import net.sasd.analysis.LambdaPath;
import net.sasd.analysis.LambdaPath.Step;

/** A λ path as a table and a figure. Stateless and thread-safe. */
public final class LambdaPathReport {

	/** Changes below are rounding. */
	private static final double LEAST_CHANGE = 1e-7;

	private LambdaPathReport() {}

	/** @return table {@code path} with one row per λ, one figure, and sentences that say how to read them */
	public static Report of(final LambdaPath path) {
		final Table table = new Table("path", "lambda", "nonzeros", "l1_norm", "fidelity", "explained_share",
			"residual_sigma", "motif_change", "recommended");
		for (final Step step : path.steps)
			table.row(step.lambda, step.nonzeros, step.norm1, step.fidelity, step.explained, step.sigma, Double.isNaN(
				step.motifChange) ? null : step.motifChange, step.lambda == path.recommended ? "yes" : "no");
		final Report report = new Report().add(table);
		if (path.steps.isEmpty()) return report;
		final String title = String.format(Locale.ROOT, "What λ does; dashed: the recommended %.3g", path.recommended);
		report.add(new Figure("", title, 2)
			.add(panel(path, "Activations", PanelAxis.logarithmic("nonzero entries"), step -> step.nonzeros))
			.add(panel(path, "Explained energy", PanelAxis.linear("1 - fidelity / fidelity of empty maps"),
				step -> step.explained))
			.add(panel(path, "Noise that is left", PanelAxis.logarithmic("residual sigma, normalised image"),
				step -> step.sigma))
			.add(panel(path, "Change of the motifs from the λ before", PanelAxis.logarithmic("1 - |<a, s[a']>|"),
				step -> Math.max(step.motifChange, LEAST_CHANGE))));
		report.finding("Where the motifs no longer change and the activations are few, the result does not depend on " +
			"lambda; to the left of that noise becomes activations.");
		return report;
	}

	private static PlotPanel panel(final LambdaPath path, final String title, final PanelAxis axis,
		final ToDoubleFunction<Step> value)
	{
		final double[] x = path.steps.stream().mapToDouble(step -> step.lambda).toArray();
		final double[] y = path.steps.stream().mapToDouble(value).toArray();
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (final double v : y)
			if (!Double.isNaN(v) && (v > 0 || !axis.logarithmic)) {
				low = Math.min(low, v);
				high = Math.max(high, v);
			}
		final PlotPanel panel = new PlotPanel(title, PanelAxis.logarithmic("λ"), axis).marked("", x, y);
		return low < high ? panel.dashed("", new double[] { path.recommended, path.recommended }, new double[] { low,
			high }) : panel;
	}
}
