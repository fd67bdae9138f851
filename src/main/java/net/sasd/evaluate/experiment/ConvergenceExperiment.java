/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.nio.file.Path;
import java.util.Arrays;

import net.sasd.evaluate.SignalFile;
import net.sasd.model.Motifs;
import net.sasd.solver.Method;
import net.sasd.solver.ParametersBuilder;

/**
 * [L] Fig. 13 and 14: ADM and iADM with and without homotopy, and the recommended setting, over the iterations. n0 =
 * 100, m = 10⁴, θ = n0^(−3/4), an unknown bias, no noise, λ = 0.01. Reads {@code conv_KERNEL_s1.f64} with their
 * start where the data folder has them.
 */
final class ConvergenceExperiment implements Experiment {

	private static final Kernels[] FAMILIES = { Kernels.INCOHERENT, Kernels.COHERENT, Kernels.AR2 };
	private static final String[] FILES = { "conv_randn_s1.f64", "conv_gaussian_s1.f64", "conv_ar2_s1.f64" };
	/** Where the published homotopy-iADM ends on these files, to four decimals above, and its iterations. */
	private static final double[] PUBLISHED = { 3.0344, 2.0388, 2.8534 };
	private static final int[] PUBLISHED_ITERATIONS = { 136, 1247, 1464 };
	/** Instances of a simulated kernel; one file is one instance. */
	private static final int INSTANCES = 5;
	private static final String[] METHODS = { "ADM", "iADM", "homotopy-ADM", "homotopy-iADM", "recommended" };

	@Override
	public String name() {
		return "convergence";
	}

	@Override
	public String title() {
		return "[L] Fig. 13 and 14: convergence with inertia and homotopy";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 6 : 60;
	}

	@Override
	public Report run(final Setting setting) {
		final SignalFile[] files = new SignalFile[FAMILIES.length];
		for (int f = 0; f < files.length; f++) {
			final Path file = setting.quick ? null : setting.file(FILES[f]);
			files[f] = file == null ? null : SignalFile.read(file);
		}
		final Track[][][] tracks = new Track[FAMILIES.length][METHODS.length][];
		setting.workers.forEach(FAMILIES.length * METHODS.length, task -> {
			final int f = task / METHODS.length, method = task % METHODS.length;
			final Track[] own = new Track[setting.quick || files[f] != null ? 1 : INSTANCES];
			for (int i = 0; i < own.length; i++)
				own[i] = track(f, method, files[f], setting, setting.seed + i);
			tracks[f][method] = own;
			setting.log("%s kernel, %s: done", FAMILIES[f].title, METHODS[method]);
		});
		return report(tracks, files);
	}

	private static Track track(final int family, final int method, final SignalFile file, final Setting setting,
		final long seed)
	{
		final int n0 = file != null ? file.n0 : setting.quick ? 40 : 100;
		final SignalProblem problem = file != null ? SignalProblem.of(file.kernel(), file.truth(), file.row())
			: SignalProblem.draw(FAMILIES[family], n0, 100 * n0, Math.pow(n0, -0.75), true, 1, 0, seed);
		final ParametersBuilder builder = builder(method, n0, file != null ? file.number("lam") : PaperSettings.LAMBDA);
		if (file != null) builder.initialMotifs(new Motifs(1, 3 * n0, file.start()));
		return Track.of(METHODS[method], problem, builder.maxIterations(setting.quick ? 300 : 1500).tolerance(0).seed(
			seed).build());
	}

	private static ParametersBuilder builder(final int method, final int n0, final double lambda) {
		if (method == 4) return PaperSettings.recommended(n0, lambda, true, true).homotopy(true);
		final ParametersBuilder builder = PaperSettings.published(n0, lambda, true, true).method(method % 2 == 0 ? Method.ADM
			: Method.IADM);
		return method < 2 ? builder : PaperSettings.homotopy(builder, 0.8, 0.1);
	}

	private static Report report(final Track[][][] tracks, final SignalFile[] files) {
		final Report report = new Report();
		final Figure figure = new Figure("", "Convergence with inertia and homotopy, median of the instances", 2).panelSize(
			470, 310);
		final Table table = new Table("runs", "kernel", "data", "method", "iterations", "ffts", "objective", "error",
			"iterations_to_published_objective", "published_objective", "published_iterations");
		for (int f = 0; f < FAMILIES.length; f++) {
			final Tracks[] methods = Arrays.stream(tracks[f]).map(Tracks::new).toArray(Tracks[]::new);
			Tracks.panels(figure, FAMILIES[f].title + " kernel", true, methods);
			for (final Track[] method : tracks[f])
				for (int i = 0; i < method.length; i++)
					row(table, f, method[i], files[f], i);
			report.finding("%s kernel, %d instances, median errors after %d iterations: %s.", FAMILIES[f].title,
				tracks[f][0].length, tracks[f][0][0].iterations(), Tracks.errors(methods));
			report.finding("%s kernel, FFTs per iteration: iADM %.1f, recommended %.1f.", FAMILIES[f].title, methods[1]
				.fftsPerIteration(), methods[4].fftsPerIteration());
			if (files[f] != null) report.finding("%s: recommended reaches %.4f, where the published homotopy-iADM ends " +
				"after %d iterations, in %d, and ends at %.5f.", files[f].name, PUBLISHED[f], PUBLISHED_ITERATIONS[f],
				tracks[f][4][0].iterationsTo(PUBLISHED[f]), tracks[f][4][0].objective());
		}
		return report.add(figure).add(table);
	}

	private static void row(final Table table, final int f, final Track track, final SignalFile file, final int instance) {
		table.row(FAMILIES[f].title, file == null ? "simulated " + instance : file.name, track.name, track.iterations(), track
			.ffts(), track.objective(), track.error(), file == null ? null : track.iterationsTo(PUBLISHED[f]), file == null
				? null : PUBLISHED[f], file == null ? null : PUBLISHED_ITERATIONS[f]);
	}
}
