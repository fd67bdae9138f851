/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import net.sasd.analysis.CrossCorrelation;
import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.SparseDeconvolution;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The simulated signals of [L] 5.2 and 6.1.1 from fixed starts, against what a plain implementation of the papers
 * reached with homotopy and reweighting. The files are not part of the project: the tests are skipped where the folder
 * {@code sasd.data} (by default {@code shared/data} beside the project) is missing.
 */
class ReferenceSignalsTest {

	private static final Path DATA = Paths.get(System.getProperty("sasd.data", Paths.get("..", "shared", "data")
		.toString()));

	/** Ψ, iterations and kernel error that the reference needed. */
	@ParameterizedTest
	@CsvSource({ "conv_randn_s1, 3.0344, 136, 1.41e-6", "conv_gaussian_s1, 2.0388, 1247, 6.9e-3",
		"conv_ar2_s1, 2.8534, 1464, 8.4e-3" })
	void homotopyReachesTheObjectiveOfTheReferenceInNoMoreIterations(final String name, final double objective,
		final int iterations, final double error)
	{
		final SignalFile signal = read(name);
		final SparseDeconvolution run = new SparseDeconvolution(observation(signal), parameters(signal).maxIterations(
			iterations).build(), Workers.serial());
		IterationRecord record = null;
		while (!run.isDone())
			record = run.iterate();
		assertTrue(record.objective <= objective, "objective " + record.objective);
		assertTrue(record.ffts <= 8L * run.solution().records.size(), record.ffts + " FFTs");
		final double found = 1 - CrossCorrelation.largest(signal.kernel(), 1, signal.n0, run.motifs().get(0), 1, 3 *
			signal.n0);
		assertTrue(found <= error, "error " + found);
	}

	@ParameterizedTest
	@CsvSource({ "0, 6.64, 7", "5, 3.38, 4.24" })
	void spikesOfAnExponentialAreAtLeastAsNearTheTruthAsThoseOfTheReference(final int rounds, final double most,
		final double worst)
	{
		double sum = 0;
		for (int seed = 1; seed <= 5; seed++) {
			final SignalFile signal = read("ar1_s" + seed);
			final Solution solution = SparseDeconvolution.solve(observation(signal), parameters(signal).nonNegative(true)
				.reweighting(rounds).polishIterations(rounds == 0 ? 100 : 0).build(), Workers.serial(), SolverListener.NONE,
				new CancelToken());
			final float[] map = solution.maps.inField(0, 0);
			final double[] spikes = new double[map.length];
			for (int i = 0; i < spikes.length; i++)
				spikes[i] = map[i];
			final double distance = SpikeTrainDistance.of(signal.truth(), spikes).distance;
			assertTrue(distance <= worst, "seed " + seed + ": " + distance);
			sum += distance;
		}
		assertTrue(sum / 5 <= most, "mean " + sum / 5);
	}

	private static ParametersBuilder parameters(final SignalFile signal) {
		return Parameters.builder().motifSize(1, signal.n0).lambda(signal.number("lam")).homotopy(true).boundary(
			Boundary.PERIODIC).normalization(Normalization.NONE).initialMotifs(new Motifs(1, 3 * signal.n0, signal
				.start()));
	}

	private static Observation observation(final SignalFile signal) {
		return Observation.read(FrameSource.of(1, signal.m, signal.row()), Normalization.NONE, null, Float.NaN);
	}

	private static SignalFile read(final String name) {
		final Path file = DATA.resolve("ar").resolve(name + ".f64");
		assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
		return SignalFile.read(file);
	}
}
