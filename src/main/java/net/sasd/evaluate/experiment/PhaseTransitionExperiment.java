/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;

import net.sasd.solver.ParametersBuilder;

/**
 * [L] Fig. 10 and section 5.1: how often the kernel is recovered, over its length n0 and the density θ of the
 * activations, m = 100 n0, λ = 10⁻² / √(θ n0). And the same over θ = n0^e at five exponents e, with the papers'
 * homotopy.
 */
final class PhaseTransitionExperiment implements Experiment {

	private static final Kernels[] FAMILIES = { Kernels.INCOHERENT, Kernels.COHERENT };
	private static final double[] EXPONENTS = { -0.9, -0.75, -0.6, -0.5, -0.4 };
	private static final int MAP_ITERATIONS = 1500;

	@Override
	public String name() {
		return "phase-transition";
	}

	@Override
	public String title() {
		return "[L] Fig. 10: how often the kernel is recovered, over its length and the density of the activations";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 20 : 540;
	}

	@Override
	public Report run(final Setting setting) {
		final double[] lengths = setting.quick ? new double[] { 10, 20, 30 } : new double[] { 10, 20, 30, 45, 70 };
		final double[] thetas = setting.quick ? powers(-2, 0.5, 4) : powers(-2, 0.25, 7);
		final List<RecoveryCell> maps = new ArrayList<>(), reference = new ArrayList<>();
		for (final boolean signs : new boolean[] { true, false })
			for (final Kernels family : FAMILIES)
				for (final double theta : thetas)
					for (final double n0 : lengths)
						maps.add(new RecoveryCell(family, signs, (int) n0, theta, setting.quick ? 2 : 10));
		for (final Kernels family : FAMILIES)
			for (final int n0 : setting.quick ? new int[] { 20 } : new int[] { 20, 50, 100 })
				for (final double exponent : EXPONENTS)
					reference.add(new RecoveryCell(family, true, n0, Math.pow(n0, exponent), setting.quick ? 2 : 5));
		RecoveryCells.run(maps, (cell, problem, seed) -> recovery(cell).maxIterations(MAP_ITERATIONS).seed(seed).build(),
			setting);
		// most cells of the map are clear soon; here every instance counts, and long smooth kernels need patience
		RecoveryCells.run(reference, (cell, problem, seed) -> PaperSettings.homotopy(recovery(cell), 0.9, 0.01)
			.maxIterations(8 * MAP_ITERATIONS).seed(seed).build(), setting);
		final Report report = new Report().add(figure(maps, lengths, thetas)).add(RecoveryCells.table("map", maps,
			setting.seed)).add(RecoveryCells.table("reference", reference, setting.seed));
		findings(reference, report);
		return report;
	}

	private static ParametersBuilder recovery(final RecoveryCell cell) {
		return PaperSettings.recovery(cell.n0, cell.theta, cell.signs);
	}

	private static Figure figure(final List<RecoveryCell> cells, final double[] lengths, final double[] thetas) {
		final Figure figure = new Figure("", "Recovery of the kernel", 2).panelSize(430, 340);
		final int size = lengths.length * thetas.length;
		for (int panel = 0; panel < cells.size() / size; panel++) {
			final double[][] rates = new double[thetas.length][lengths.length];
			for (int i = 0; i < size; i++)
				rates[i / lengths.length][i % lengths.length] = cells.get(panel * size + i).rate();
			final RecoveryCell first = cells.get(panel * size);
			figure.add(new HeatMapPanel(first.family.title + " kernel, x " + (first.signs ? "Bernoulli-Rademacher" :
				"Bernoulli, x ≥ 0"), "kernel length n0", "density θ", "share recovered", lengths, thetas, rates).range(0, 1));
		}
		return figure;
	}

	private static void findings(final List<RecoveryCell> cells, final Report report) {
		for (int row = 0; row < cells.size(); row += EXPONENTS.length) {
			final StringBuilder counts = new StringBuilder();
			for (int i = 0; i < EXPONENTS.length; i++)
				counts.append(i == 0 ? "" : " ").append(cells.get(row + i).successes());
			final RecoveryCell first = cells.get(row);
			report.finding("%s kernel, n0 = %d: %s of %d recovered at θ = n0^e, e = -0.9 -0.75 -0.6 -0.5 -0.4.",
				first.family.title, first.n0, counts, first.errors.length);
		}
	}

	/** @return 10^first, 10^(first + step), … */
	private static double[] powers(final double first, final double step, final int count) {
		final double[] values = new double[count];
		for (int i = 0; i < count; i++)
			values[i] = Math.pow(10, first + i * step);
		return values;
	}
}
