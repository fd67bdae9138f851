/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;

/** Traces in, spikes out, on small simulated traces with their truth. */
class TraceDeconvolutionTest {

	private static final int M = 1000, N = 50;
	private static final double RATE = 50;

	@Test
	void spikesAndTimeConstantsOfATraceWithDriftComeBack() {
		final TransientKernel kernel = new TransientKernel(N, 12, 2);
		final double[][] spikes = spikes(1, 70);
		final float[] trace = trace(kernel, spikes, 0.03, 7);
		for (int i = 0; i < M; i++)
			trace[i] = 100 * (trace[i] + 5 - 0.002f * i);
		final TraceSolution solution = solve(TraceParameters.calcium(N).kernel(KernelKind.AR2).trendDegree(1).evidence(5)
			.build(),
			Workers.serial(), trace);
		assertEquals(12 / RATE, solution.timeConstants()[0], 0.1 * 12 / RATE);
		assertEquals(2 / RATE, solution.timeConstants()[1], 0.15 * 2 / RATE);
		assertEquals(spikes.length, solution.spikes.spikes.size());
		for (int i = 0; i < spikes.length; i++) {
			final Spike spike = solution.spikes.spikes.get(i);
			assertEquals(spikes[i][0], spike.position, 0.5);
			assertEquals(spikes[i][0] / RATE, solution.spikes.time(spike), 0.5 / RATE);
			assertEquals(100 * spikes[i][1], spike.amplitude, 15);
		}
		double worst = 0;
		for (int i = 0; i < M; i++)
			worst = Math.max(worst, Math.abs(trace[i] - solution.fitted(0)[i]));
		assertTrue(worst < 100 * 0.03 * 5, "residual " + worst);
	}

	@Test
	void aFreeKernelFindsTheSpikesUpToACommonShift() {
		final double[][] spikes = spikes(2, 40);
		final TraceSolution solution = solve(TraceParameters.calcium(N).evidence(5).build(), Workers.serial(), trace(
			new TransientKernel(N, 12, 2), spikes, 0.03, 8));
		assertEquals(0, solution.timeConstants().length);
		assertEquals(spikes.length, solution.spikes.spikes.size());
		final double shift = solution.spikes.spikes.get(0).position - spikes[0][0];
		for (int i = 0; i < spikes.length; i++)
			assertEquals(spikes[i][0] + shift, solution.spikes.spikes.get(i).position, 0.6);
	}

	@Test
	void tracesOfOneKernelButDifferentScalesShareItsTimeConstant() {
		final TransientKernel kernel = new TransientKernel(N, 12, 0);
		final float[] first = trace(kernel, whole(spikes(3, 45)), 0.03, 9), second = trace(kernel, whole(spikes(4, 45)),
			0.03, 10);
		for (int i = 0; i < M; i++)
			second[i] *= 1000;
		final TraceSolution solution = solve(TraceParameters.calcium(N).kernel(KernelKind.AR1).evidence(5).build(), Workers
			.serial(), first, second);
		assertEquals(12 / RATE, solution.timeConstants()[0], 0.05 * 12 / RATE);
		assertEquals(whole(spikes(3, 45)).length, solution.spikes.of(0).size());
		assertEquals(whole(spikes(4, 45)).length, solution.spikes.of(1).size());
		assertEquals(1000, solution.scale(1) / solution.scale(0), 100);
		assertEquals(1000 * spikes(4, 45)[0][1], solution.spikes.of(1).get(0).amplitude, 150);
	}

	@Test
	void anyNumberOfThreadsGivesTheSameBits() {
		final float[] first = trace(new TransientKernel(N, 12, 2), spikes(5, 60), 0.03, 11);
		final float[] second = trace(new TransientKernel(N, 12, 2), spikes(6, 60), 0.03, 12);
		final TraceParameters parameters = TraceParameters.calcium(N).kernel(KernelKind.AR2).build();
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		try {
			final TraceSolution one = solve(parameters, Workers.serial(), first, second);
			final TraceSolution several = solve(parameters, Workers.on(pool, 4), first, second);
			assertEquals(one.spikes.csvRows(0), several.spikes.csvRows(0));
			assertEquals(one.timeConstants()[1], several.timeConstants()[1]);
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void aResponseThatOutlivesItsWindowIsTold() {
		final TraceSolution solution = solve(TraceParameters.calcium(20).kernel(KernelKind.AR1).build(), Workers.serial(),
			trace(new TransientKernel(200, 40, 0), whole(spikes(7, 150)), 0.02, 13));
		assertTrue(solution.warnings.stream().anyMatch(warning -> warning.contains("longer")), solution.warnings.toString());
	}

	@Test
	void wrongParametersAreNamed() {
		refused("motifs", TraceParameters.spikeSorting(2, 30).kernel(KernelKind.AR1));
		refused("trendDegree", TraceParameters.calcium(30).trendDegree(4));
		refused("evidence", TraceParameters.calcium(30).evidence(-1));
		refused("amplitudeShare", TraceParameters.calcium(30).amplitudeShare(1));
		final TraceParameters calcium = TraceParameters.calcium(30).build();
		refused("motifHeight", calcium.toBuilder().solver(calcium.solver.toBuilder().motifHeight(2).build()));
	}

	private static void refused(final String field, final TraceParameters.Builder builder) {
		final String message = assertThrows(IllegalArgumentException.class, () -> builder.build().validate()).getMessage();
		assertTrue(message.startsWith(field), message);
	}

	private static TraceSolution solve(final TraceParameters parameters, final Workers workers, final float[]... traces) {
		final TraceParameters brief = parameters.toBuilder().solver(parameters.solver.toBuilder().maxIterations(100).reweighting(
			1).build()).build();
		return TraceDeconvolution.solve(Traces.of(RATE, traces), brief, workers, SolverListener.NONE, new CancelToken());
	}

	/** {position, amplitude} about so many samples apart. */
	private static double[][] spikes(final long seed, final int apart) {
		final Random random = new Random(seed);
		final double[][] spikes = new double[(M - 100) / apart][];
		for (int i = 0; i < spikes.length; i++)
			spikes[i] = new double[] { 20 + apart * (i + 0.8 * random.nextDouble()), 0.8 + 0.7 * random.nextDouble() };
		return spikes;
	}

	private static double[][] whole(final double[][] spikes) {
		for (final double[] spike : spikes)
			spike[0] = Math.rint(spike[0]);
		return spikes;
	}

	private static float[] trace(final TransientKernel kernel, final double[][] spikes, final double sigma,
		final long seed)
	{
		final Random random = new Random(seed);
		final float[] trace = new float[M];
		for (int i = 0; i < M; i++) {
			double sum = 1 + sigma * random.nextGaussian();
			for (final double[] spike : spikes)
				sum += spike[1] * kernel.at(i - spike[0]);
			trace[i] = (float) sum;
		}
		return trace;
	}
}
