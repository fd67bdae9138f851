/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.evaluate.MotifError;
import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.phantom.Noise;
import net.sasd.phantom.OscillatingMotif;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.SparseMapParameters;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

/**
 * [L] Fig. 29: the signatures of two kinds of defects in an image of a scanning tunnelling microscope, K = 2, n = 10, λ
 * = 0.1, x ≥ 0. Reads {@code stm_realdata_128.tif} where the data folder has it; otherwise a phantom of two decaying
 * standing waves.
 */
final class StmExperiment implements Experiment {

	private static final int ITERATIONS = 200;
	/** Rows and columns of the phantom. */
	private static final int SIDE = 128;

	@Override
	public String name() {
		return "stm";
	}

	@Override
	public String title() {
		return "[L] Fig. 29: signatures of the defects in an image of a scanning tunnelling microscope";
	}

	@Override
	public double seconds(final boolean quick) {
		return 5;
	}

	@Override
	public Report run(final Setting setting) {
		final Picture picture = setting.quick ? null : setting.picture("stm_realdata_128.tif");
		return picture == null ? phantom(setting) : image(picture, setting);
	}

	private static Report image(final Picture picture, final Setting setting) {
		// cyclic, because the published objectives are
		final ParametersBuilder builder = Parameters.builder().motifs(2).motifSize(10, 10).lambda(0.1).nonNegative(true)
			.boundary(Boundary.PERIODIC).maxIterations(ITERATIONS).tolerance(0).seed(setting.seed);
		final Decomposition own = Decomposition.of(picture, builder.build(), setting);
		final Decomposition given = Decomposition.of(picture, builder.initialPatches(new int[] { 50, 50 }, new int[] { 15,
			30 }).build(), setting);
		final Table table = new Table("starts", "start", "iterations", "objective", "ffts", "seconds", "nonzeros");
		row(table, "own", own.solution());
		row(table, "patches (50, 50) and (15, 30)", given.solution());
		return new Report().add(own.figure("STM image: two motifs")).add(table).finding(
			"The objective after %d iterations is %.3f from the own start and %.3f from the patches at (50, 50) and (15, 30).",
			ITERATIONS, own.objective(ITERATIONS), given.objective(ITERATIONS));
	}

	private static void row(final Table table, final String start, final Solution solution) {
		final int count = solution.records.size();
		table.row(start, count, solution.objective, solution.ffts(), solution.seconds(), solution.records.get(count -
			1).nonzeros);
	}

	private static Report phantom(final Setting setting) {
		final Phantom phantom = PhantomGenerator.generate(PhantomParameters.builder().size(SIDE, SIDE).motifSize(16, 16)
			.motifs(OscillatingMotif.of(8, 5, 4, 0.8), OscillatingMotif.of(5, 4, 2, 0.9)).maps(SparseMapParameters.builder()
				.density(0.002).minimumDistance(4).amplitudes(0.5, 1.5).nonNegative(true).build()).bias(0.5).noise(Noise.snr(20))
			.seed(setting.seed).build());
		final Decomposition run = Decomposition.of(new Picture(SIDE, SIDE, phantom.frames()[0]), Parameters.builder().motifs(
			2).motifSize(16, 16).lambda(0.1).nonNegative(true).maxIterations(ITERATIONS).seed(setting.seed).build(), setting);
		final double[] errors = MotifError.of(run.solution().motifs, new Motifs(16, 16, phantom.motifs()));
		return new Report().add(run.figure("Phantom of an STM image: two motifs")).add(new Table("motifs", "motif", "error")
			.row("four lobes, period 8", errors[0]).row("two lobes, period 5", errors[1])).finding(
				"Errors of the motifs: four lobes %.4f, two lobes %.4f.", errors[0], errors[1]);
	}
}
