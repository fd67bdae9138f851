/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.model.Motifs;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

class WaveformSplitTest {

	private static final int N = 30;

	@Test
	void aMotifThatStandsForTwoNeuronsBecomesTheTwo() {
		final double[] narrow = waveform(2, 0.3), broad = waveform(3, 0.1), mean = new double[N], idle = new double[N];
		for (int i = 0; i < N; i++)
			mean[i] = narrow[i] + broad[i];
		idle[3] = 1;
		final Motifs motifs = new Motifs(1, N, mean, idle);
		final SplineKernel[] kernels = { new SplineKernel(motifs.get(0)), new SplineKernel(motifs.get(1)) };
		final Random random = new Random(1);
		final float[] trace = new float[3000];
		for (int s = 0; s < 60; s++)
			for (int i = 0; i < N; i++)
				trace[40 * s + 100 + i] += (float) (5 * (s % 2 == 0 ? narrow : broad)[i]);
		for (int i = 0; i < trace.length; i++)
			trace[i] += (float) (0.1 * random.nextGaussian());
		final Parameters solver = TraceParameters.spikeSorting(2, N).build().solver;
		final SpikeFit fit = new SpikeFit(trace, solver, kernels);
		for (int s = 0; s < 60; s++)
			fit.add(0, 40 * s + 100 + kernels[0].peak(), 5);
		fit.sweep(5, 0, true);
		final Motifs split = new WaveformSplit(motifs, kernels, new SpikeFit[] { fit }).split();
		final double[] a = split.get(0), b = split.get(1);
		final double straight = Math.min(dot(a, narrow), dot(b, broad)), crossed = Math.min(dot(a, broad), dot(b, narrow));
		assertTrue(Math.max(straight, crossed) > 0.995, straight + " or " + crossed);
		assertTrue(dot(motifs.get(0), narrow) < 0.99 && dot(motifs.get(0), broad) < 0.99, "the mean was neither");
	}

	private static double[] waveform(final double width, final double undershoot) {
		final double[] values = new double[N];
		for (int i = 0; i < N; i++)
			values[i] = Math.exp(-Math.pow((i - 12) / width, 2) / 2) - undershoot * Math.exp(-Math.pow((i - 20) / 3., 2) / 2);
		return new Motifs(1, N, values).get(0);
	}

	private static double dot(final double[] a, final double[] b) {
		return KernelSampling.product(a, b);
	}
}
