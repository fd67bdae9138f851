/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import net.sasd.evaluate.MotifError;
import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.phantom.GaussianMotif;
import net.sasd.phantom.MotifShape;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.RingMotif;
import net.sasd.phantom.SparseMapParameters;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

/**
 * [L] Fig. 28: somata and dendrites of a calcium image told apart, K = 2, n = 20, λ = 0.1, x ≥ 0. Reads
 * {@code calcium_img.png} and the starts {@code I1.f64} … {@code I5.f64} (two motifs, float64, little-endian) where the
 * data folder has them; otherwise a phantom of ring-shaped somata among ten times as many small spots.
 */
final class CalciumImageExperiment implements Experiment {

	private static final int ITERATIONS = 1000;
	/** Iterations after which published objectives are known. */
	private static final int EARLY = 400;
	/** Rows and columns of the phantom. */
	private static final int SIDE = 192;

	@Override
	public String name() {
		return "calcium-image";
	}

	@Override
	public String title() {
		return "[L] Fig. 28: somata and dendrites of a calcium image told apart";
	}

	@Override
	public double seconds(final boolean quick) {
		return 8;
	}

	@Override
	public Report run(final Setting setting) {
		final Picture picture = setting.quick ? null : setting.picture("calcium_img.png");
		return picture == null ? phantom(setting) : image(picture, setting);
	}

	private static ParametersBuilder parameters(final int iterations, final long seed) {
		return Parameters.builder().motifs(2).motifSize(20, 20).lambda(0.1).nonNegative(true).maxIterations(iterations).seed(
			seed);
	}

	private static Report image(final Picture picture, final Setting setting) {
		final Report report = new Report();
		final Table table = new Table("starts", "start", "iterations", "objective_after_100", "objective_after_400", "objective",
			"ffts", "seconds", "nonzeros");
		setting.log("calcium_img.png takes about 300 s on two cores, with a line after each start.");
		// cyclic, because the published objectives are
		final ParametersBuilder builder = parameters(ITERATIONS, setting.seed).boundary(Boundary.PERIODIC).homotopy(true)
			.tolerance(0);
		final Decomposition own = Decomposition.of(picture, builder.build(), setting);
		row(table, "own", own);
		for (int i = 1; i <= 5; i++) {
			final Path start = setting.file("I" + i + ".f64");
			if (start != null) row(table, "I" + i, Decomposition.of(picture, builder.initialMotifs(start(start)).build(),
				setting));
			setting.log("start %d of 5: done", i);
		}
		double early = 0, last = 0;
		for (int i = 0; i < table.size(); i++) {
			early = Math.max(early, (Double) table.get(i, 3));
			last = Math.max(last, (Double) table.get(i, 4));
		}
		return report.add(own.figure("Calcium image: two motifs")).add(table).finding(
			"From all of %d starts the objective is at most %.3f after %d iterations and at most %.3f after %d.", table.size(),
			early, EARLY, last, ITERATIONS);
	}

	private static void row(final Table table, final String start, final Decomposition run) {
		final Solution solution = run.solution();
		final int count = solution.records.size();
		table.row(start, count, run.objective(100), run.objective(EARLY), run.objective(count), solution.ffts(), solution.seconds(),
			solution.records.get(count - 1).nonzeros);
	}

	/** Reads two square motifs. */
	static Motifs start(final Path file) {
		try {
			final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			final double[] values = new double[bytes.remaining() / Double.BYTES];
			bytes.asDoubleBuffer().get(values);
			final int side = (int) Math.round(Math.sqrt(values.length / 2.));
			if (2 * side * side != values.length) throw new IllegalArgumentException("The start " + file + " has " +
				values.length + " numbers, which are not two squares; give two motifs of float64.");
			return new Motifs(side, side, Arrays.copyOf(values, side * side), Arrays.copyOfRange(values, side * side,
				values.length));
		}
		catch (final IOException e) {
			throw new IllegalArgumentException("The start " + file + " cannot be read (" + e.getMessage() +
				"); check its permissions.", e);
		}
	}

	private static Report phantom(final Setting setting) {
		final Phantom somata = scene(RingMotif.of(6, 4), 0.0015, 14, setting.seed, Noise.none());
		final Phantom dendrites = scene(GaussianMotif.ofFwhm(3), 0.006, 3, setting.seed + 1, Noise.snr(17));
		final float[] pixels = somata.frames()[0], more = dendrites.frames()[0];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] += 0.4f * more[i] + 0.2f;
		final Decomposition run = Decomposition.of(new Picture(SIDE, SIDE, pixels), parameters(EARLY, setting.seed).build(), setting);
		final Motifs truth = new Motifs(20, 20, somata.motifs()[0], dendrites.motifs()[0]);
		final double[] errors = MotifError.of(run.solution().motifs, truth);
		return new Report().add(run.figure("Phantom of a calcium image: two motifs")).add(new Table("motifs", "motif",
			"error").row("soma", errors[0]).row("dendrite", errors[1])).finding(
				"Errors of the motifs: soma %.4f, dendrite %.4f.", errors[0], errors[1]);
	}

	private static Phantom scene(final MotifShape shape, final double density, final double distance,
		final long seed, final Noise noise)
	{
		return PhantomGenerator.generate(PhantomParameters.builder().size(SIDE, SIDE).motifSize(20, 20).motifs(shape).maps(
			SparseMapParameters.builder().density(density).minimumDistance(distance).amplitudes(0.5, 1.5).nonNegative(true)
				.build()).noise(noise).seed(seed).build());
	}
}
