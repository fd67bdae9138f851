/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.model.ActivationMaps;
import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.FrameSource;
import net.sasd.model.Solution;
import net.sasd.optim.IterationRecord;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;

class ReweightingTest {

	private static final int LENGTH = 2000, N = 20;

	@Test
	void theWeightsAreThoseOfTheirFormula() {
		final Observation y = Scene.observation(30, 28, 5, 2, false);
		final Parameters p = Parameters.builder().motifs(2).motifSize(5, 5).lambda(0.05).build();
		final Descent descent = Scene.descent(y, p, Workers.serial());
		for (int n = 0; n < 20; n++)
			descent.iterate(0);
		new Reweighting(0.5, 25, 30 * 28).apply(descent);
		final int rank = 2 * (int) Math.ceil(25 / Math.log(30 * 28 / 25.0));
		for (int k = 0; k < 2; k++) {
			final double epsilon = Math.max(0.5 * largest(descent, k, rank), 1e-3);
			for (final FrameMaps frame : descent.local().frames)
				for (int i = 0; i < frame.maps[k].length; i++)
					assertEquals(epsilon / (Math.abs(frame.maps[k][i]) + epsilon), frame.weights[k][i], 1e-6);
		}
	}

	/** The rank-th largest |x| of a motif, by looking for it again and again. */
	private static double largest(final Descent descent, final int k, final int rank) {
		double bound = Double.POSITIVE_INFINITY;
		for (int r = 0; r < rank; r++) {
			double next = 0;
			for (final FrameMaps frame : descent.local().frames)
				for (final float value : frame.maps[k])
					if (Math.abs(value) < bound) next = Math.max(next, Math.abs(value));
			bound = next;
		}
		return bound;
	}

	@Test
	void theRecordedObjectiveIsTheWeightedOneAndNeverRisesWithinARound() {
		final SparseDeconvolution run = new SparseDeconvolution(trace(), parameters().reweighting(3).build(), Workers
			.serial());
		double before = Double.POSITIVE_INFINITY;
		int rounds = 0;
		while (!run.isDone()) {
			final IterationRecord record = run.iterate();
			if (!record.stage.equals("reweighting")) continue;
			if (record.iteration == 1) {
				rounds++;
				before = Double.POSITIVE_INFINITY;
			}
			assertTrue(record.objective <= before, "round " + rounds + ", iteration " + record.iteration);
			before = record.objective;
		}
		assertEquals(3, rounds);
		final Solution solution = run.solution();
		assertEquals(before, solution.objective, 1e-5 * before);
	}

	@Test
	void itTakesTheBiasOffSpikesAndRemovesWhatNoiseLeft() {
		final Solution plain = Scene.solve(trace(), parameters().build());
		final Solution reweighted = Scene.solve(trace(), parameters().reweighting(4).build());
		assertTrue(error(reweighted) < 0.6 * error(plain), error(reweighted) + " after " + error(plain));
		assertTrue(nonzeros(reweighted.maps) < nonzeros(plain.maps));
	}

	private static ParametersBuilder parameters() {
		return Parameters.builder().motifSize(1, N).lambda(0.1).nonNegative(true).boundary(Boundary.PERIODIC)
			.normalization(Normalization.NONE);
	}

	/** Spikes of size 1, each followed by an exponential decay of unit norm, and noise. */
	private static Observation trace() {
		final Random random = new Random(5);
		final float[] y = new float[LENGTH];
		double norm = 0;
		for (int i = 0; i < N; i++)
			norm += Math.exp(-i / 2.5);
		for (int i = 0; i < LENGTH; i++) {
			y[i] += (float) (1 + 0.05 * random.nextGaussian());
			if (!spike(i)) continue;
			for (int j = 0; j < N; j++)
				y[(i + j) % LENGTH] += (float) (Math.exp(-j / 5.0) / Math.sqrt(norm));
		}
		return Observation.read(FrameSource.of(1, LENGTH, y), Normalization.NONE, null, Float.NaN);
	}

	private static boolean spike(final int i) {
		return i % 41 == 0 || i % 97 == 3;
	}

	/** Σ (x − x₀)² at the best shift. */
	private static double error(final Solution solution) {
		final float[] x = solution.maps.inField(0, 0);
		double best = Double.POSITIVE_INFINITY;
		for (int shift = 0; shift < LENGTH; shift++) {
			double sum = 0;
			for (int i = 0; i < LENGTH; i++) {
				final double difference = x[(i + shift) % LENGTH] - (spike(i) ? 1 : 0);
				sum += difference * difference;
			}
			best = Math.min(best, sum);
		}
		return best;
	}

	private static int nonzeros(final ActivationMaps maps) {
		int count = 0;
		for (final float value : maps.get(0, 0))
			if (value != 0) count++;
		return count;
	}
}
