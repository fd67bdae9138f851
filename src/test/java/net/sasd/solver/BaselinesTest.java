/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods to compare with solve the same problem as descent. */
class BaselinesTest {

	private static final int N = 15;
	private static final int M = 900;

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void onAnEasyProblemAllMethodsReachTheSameObjectiveAndMotif(final boolean nonNegative) {
		final double[] truth = new Random(5).doubles(N, -1, 1).toArray();
		Sphere.normalize(truth);
		final Observation y = signal(nonNegative, truth);
		final Parameters p = parameters().motifSize(1, N).nonNegative(nonNegative).initialPatches(new int[] { 0, 40 })
			.build();
		final SparseDeconvolution descent = new SparseDeconvolution(y, p, Workers.serial());
		double least = 0;
		while (!descent.isDone())
			least = descent.iterate().objective;
		final double[] found = descent.solution().motifs.get(0);
		for (final Map.Entry<String, SteppableSolver> method : solvers(y, p).entrySet()) {
			final IterationRecord last = run(method.getValue(), 2500);
			assertEquals(least, last.objective, 2e-3 * least, method.getKey());
			assertEquals(1, closeness(method.getValue().motifs(), found), 1e-3, method.getKey());
			assertEquals(1, closeness(method.getValue().motifs(), truth), 0.01, method.getKey());
		}
	}

	@Test
	void severalMotifsAndFramesAreSolvedToo() {
		final double[][] truth = { new Random(6).doubles(N, -1, 1).toArray(), new Random(8).doubles(N, -1, 1).toArray() };
		for (final double[] a : truth)
			Sphere.normalize(a);
		final Observation y = signals(2, false, truth);
		final double[][] start = new double[2][3 * N - 2];
		final Random random = new Random(2);
		for (int k = 0; k < 2; k++)
			for (int i = 0; i < N; i++)
				start[k][N - 1 + i] = truth[k][i] + 0.1 * random.nextGaussian();
		final Parameters p = parameters().motifs(2).motifSize(1, N).initialMotifs(new Motifs(1, 3 * N - 2, start)).maxIterations(
			150).build();
		final SparseDeconvolution descent = new SparseDeconvolution(y, p, Workers.serial());
		double least = 0;
		while (!descent.isDone())
			least = descent.iterate().objective;
		for (final Map.Entry<String, SteppableSolver> method : solvers(y, p).entrySet())
			assertEquals(least, run(method.getValue(), 2000).objective, 2e-3 * least, method.getKey());
	}

	@Test
	void alternatingMinimisationNeverRises() {
		final Observation y = signal(false, new Random(5).doubles(N, -1, 1).toArray());
		final SteppableSolver method = new AlternatingMinimization(y, parameters().motifSize(1, N).initialPatches(new int[] {
			0, 40 }).build(), Workers.serial());
		double last = Double.POSITIVE_INFINITY;
		for (int n = 0; n < 30; n++) {
			final IterationRecord record = method.iterate();
			assertTrue(record.objective <= last * (1 + 1e-6), "iteration " + record.iteration);
			last = record.objective;
		}
	}

	@Test
	void everyTransformIsCountedAndTheRecordsAreInOrder() {
		final Observation y = signal(false, new Random(5).doubles(N, -1, 1).toArray());
		final Parameters p = parameters().motifSize(1, N).stepRule(StepRule.LIPSCHITZ).initialPatches(new int[] { 0, 40 })
			.build();
		for (final Map.Entry<String, SteppableSolver> method : solvers(y, p).entrySet()) {
			long before = method.getValue().iterate().ffts;
			for (int n = 2; n < 12; n++) {
				final IterationRecord record = method.getValue().iterate();
				assertEquals(n, record.iteration, method.getKey());
				if (method.getKey().equals("ADMM")) assertEquals(4, record.ffts - before, "two for x and z, two for a");
				else assertTrue(record.ffts - before >= 4, method.getKey());
				before = record.ffts;
			}
		}
	}

	@Test
	void theSameStartGivesTheSameBits() {
		final Observation y = signal(false, new Random(5).doubles(N, -1, 1).toArray());
		final Parameters p = parameters().motifSize(1, N).initialPatches(new int[] { 0, 40 }).build();
		final Map<String, SteppableSolver> first = solvers(y, p), second = solvers(y, p);
		for (final String name : first.keySet()) {
			run(first.get(name), 100);
			run(second.get(name), 100);
			assertArrayEquals(first.get(name).motifs().get(0), second.get(name).motifs().get(0), name);
		}
	}

	@Test
	void whatAMethodCannotDoIsRefused() {
		final Observation y = signal(false, new Random(5).doubles(N, -1, 1).toArray());
		final Parameters p = parameters().motifSize(1, N).build();
		assertRefused("EXTENDED", () -> new Admm(y, p.toBuilder().boundary(Boundary.EXTENDED).build(), 0.7, Workers
			.serial()));
		assertRefused("0.0", () -> new Admm(y, p, 0, Workers.serial()));
		assertRefused("1.0", () -> new Ipalm(y, p, 1, Workers.serial()));
		final float[] holes = y.frame(0).clone();
		holes[7] = Float.NaN;
		assertRefused("masked", () -> new Admm(observe(holes), p, 0.7, Workers.serial()));
	}

	private static void assertRefused(final String part, final Runnable work) {
		final String message = assertThrows(IllegalArgumentException.class, work::run).getMessage();
		assertTrue(message.contains(part), message);
	}

	private static Map<String, SteppableSolver> solvers(final Observation y, final Parameters p) {
		final Map<String, SteppableSolver> solvers = new LinkedHashMap<>();
		solvers.put("alternating minimisation", new AlternatingMinimization(y, p, Workers.serial()));
		solvers.put("ADMM", new Admm(y, p, Admm.PAPER_RHO_INCOHERENT, Workers.serial()));
		solvers.put("iPALM", new Ipalm(y, p, Ipalm.PAPER_INERTIA, Workers.serial()));
		return solvers;
	}

	private static IterationRecord run(final SteppableSolver solver, final long ffts) {
		IterationRecord last = solver.iterate();
		while (last.ffts < ffts)
			last = solver.iterate();
		return last;
	}

	/** The largest |⟨a, s[b]⟩| over the shifts of the lifted motif. */
	private static double closeness(final Motifs lifted, final double[] b) {
		final double[] a = lifted.get(0);
		double largest = 0;
		for (int shift = 0; shift + b.length <= a.length; shift++)
			largest = Math.max(largest, Math.abs(Sphere.inner(Arrays.copyOfRange(a, shift, shift + b.length), b)));
		return largest;
	}

	private static Observation signal(final boolean nonNegative, final double[] motif) {
		return signals(1, nonNegative, motif);
	}

	private static Observation signals(final int frames, final boolean nonNegative, final double[]... motifs) {
		final Random random = new Random(11);
		final float[][] pixels = new float[frames][M];
		for (final float[] frame : pixels) {
			Arrays.fill(frame, 0.2f);
			for (final double[] motif : motifs)
				for (int i = 0; i < M; i++) {
					if (random.nextDouble() > 0.06) continue;
					final double amplitude = nonNegative || random.nextBoolean() ? 1 : -1;
					for (int j = 0; j < N; j++)
						frame[(i + j) % M] += amplitude * motif[j];
				}
		}
		return observe(pixels);
	}

	private static Observation observe(final float[]... pixels) {
		return Observation.read(FrameSource.of(1, M, pixels), Normalization.NONE, null, Float.NaN);
	}

	private static ParametersBuilder parameters() {
		return Parameters.builder().boundary(Boundary.PERIODIC).lambda(0.1).refineStart(false).continuation(0).tolerance(0)
			.maxIterations(400);
	}
}
