/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Locale;

import net.sasd.analysis.Coherence;
import net.sasd.model.Motifs;
import net.sasd.phantom.PhantomRandom;

/**
 * [L] Fig. 3: kernels of growing shift-coherence μ_s, how dense their activations may be by the rule of thumb
 * θ ≈ n^(−1/2), n^(−3/4), n^(−1), and how μ_s goes with the length n.
 */
final class CoherenceExperiment implements Experiment {

	private static final Kernels[] KERNELS = { Kernels.SPIKE, Kernels.INCOHERENT, Kernels.AR2, Kernels.COHERENT };
	/** Density exponents of the rule of thumb, in the order of the kernels; a transient counts as smooth. */
	private static final double[] EXPONENTS = { -0.5, -0.75, -1, -1 };
	private static final int SHOWN = 50;

	@Override
	public String name() {
		return "coherence";
	}

	@Override
	public String title() {
		return "[L] Fig. 3: kernels of growing shift-coherence, and how dense their activations may be";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 2 : 5;
	}

	@Override
	public Report run(final Setting setting) {
		final Report report = new Report();
		final Figure figure = new Figure("", "Sparsity-coherence trade-off", KERNELS.length).panelSize(330, 260);
		for (int i = 0; i < KERNELS.length; i++)
			figure.add(kernel(KERNELS[i], setting.seed));
		for (int i = 0; i < KERNELS.length; i++)
			figure.add(activations(KERNELS[i], EXPONENTS[i], setting.seed));
		final int draws = setting.quick ? 10 : 100;
		final double[] lengths = setting.quick ? new double[] { 10, 30, 100 } : new double[] { 10, 20, 50, 100, 200, 500 };
		final double[][] coherences = new double[KERNELS.length][lengths.length];
		setting.workers.forEach(KERNELS.length * lengths.length, task -> {
			final int i = task / lengths.length, j = task % lengths.length;
			coherences[i][j] = mean(KERNELS[i], (int) lengths[j], draws, setting.seed);
		});
		return report.add(figure).add(growth(lengths, coherences)).add(table(lengths, coherences, draws)).finding(
			"Shift-coherence at n = %.0f: spike %.3f, incoherent %.3f (n^(-1/2) = %.3f), AR(2) %.3f, coherent %.3f.",
			lengths[lengths.length - 1], last(coherences[0]), last(coherences[1]), 1 / Math.sqrt(last(lengths)), last(
				coherences[2]), last(coherences[3]));
	}

	private static PlotPanel kernel(final Kernels family, final long seed) {
		final double[] a = family.draw(SHOWN, new PhantomRandom(seed));
		final double mu = Coherence.shift(new Motifs(1, SHOWN, a))[0];
		return new PlotPanel(String.format(Locale.ROOT, "%s, μs = %.2f", family.title, mu), PanelAxis.linear(
			"sample"), PanelAxis.linear("a")).add(Series.of(family == Kernels.SPIKE ? SeriesStyle.STEMS : SeriesStyle.LINE,
				"", a));
	}

	private static PlotPanel activations(final Kernels family, final double exponent, final long seed) {
		final PhantomRandom random = new PhantomRandom(seed + 1);
		final double theta = Math.pow(SHOWN, exponent);
		final double[] x = new double[10 * SHOWN];
		for (int i = 0; i < x.length; i++)
			x[i] = random.nextDouble() < theta ? random.nextGaussian() : Double.NaN;
		return new PlotPanel(String.format(Locale.ROOT, "θ = n^(%.3g) = %.3f", exponent, theta), PanelAxis.linear(
			"sample"), PanelAxis.linear("x")).add(Series.of(SeriesStyle.STEMS, "", x));
	}

	private static Figure growth(final double[] lengths, final double[][] coherences) {
		final PlotPanel panel = new PlotPanel("", PanelAxis.logarithmic("kernel length n"), PanelAxis.linear(
			"shift-coherence μs").range(0, 1.02));
		for (int i = 0; i < KERNELS.length; i++)
			panel.marked(KERNELS[i].title, lengths, coherences[i]);
		final double[] law = new double[lengths.length];
		for (int j = 0; j < law.length; j++)
			law[j] = 1 / Math.sqrt(lengths[j]);
		return new Figure("length", "Shift-coherence over the kernel's length", 1).panelSize(520, 360).add(panel.dashed(
			"n^(-1/2)", lengths, law));
	}

	private static double mean(final Kernels family, final int n, final int draws, final long seed) {
		double sum = 0;
		for (int i = 0; i < draws; i++)
			sum += Coherence.shift(new Motifs(1, n, family.draw(n, new PhantomRandom(seed + i))))[0];
		return sum / draws;
	}

	private static Table table(final double[] lengths, final double[][] coherences, final int draws) {
		final Table table = new Table("shift-coherence", "kernel", "n", "mean_mu_s", "draws");
		for (int i = 0; i < KERNELS.length; i++)
			for (int j = 0; j < lengths.length; j++)
				table.row(KERNELS[i].title, (int) lengths[j], coherences[i][j], draws);
		return table;
	}

	private static double last(final double[] values) {
		return values[values.length - 1];
	}
}
