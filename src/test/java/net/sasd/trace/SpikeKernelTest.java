/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Kernels between samples. */
class SpikeKernelTest {

	@Test
	void aSplineGoesThroughItsSamples() {
		final Random random = new Random(1);
		final double[] motif = new double[9];
		for (int i = 0; i < motif.length; i++)
			motif[i] = random.nextGaussian();
		final SplineKernel kernel = new SplineKernel(motif);
		final double[] values = kernel.values();
		for (int i = 0; i < kernel.length(); i++) {
			final int entry = kernel.start() + i + kernel.peak();
			assertEquals(entry >= 0 && entry < motif.length ? motif[entry] : 0, values[i], 1e-7);
		}
	}

	@Test
	void aSplineOfASmoothMotifIsThatMotifBetweenItsSamples() {
		final double[] motif = new double[41];
		for (int i = 0; i < motif.length; i++)
			motif[i] = bump(i - 20);
		final SplineKernel kernel = new SplineKernel(motif);
		final double[] values = new double[kernel.length()], slopes = new double[kernel.length()];
		for (final double fraction : new double[] { 0.25, 0.5, 0.9 }) {
			kernel.sample(fraction, values, slopes);
			for (int i = 0; i < values.length; i++)
				assertEquals(bump(kernel.start() + i - fraction), values[i], 2e-3);
		}
	}

	@Test
	void slopesAreTheDerivativeByThePosition() {
		checkSlopes(new SplineKernel(new double[] { 0.1, 0.5, -1, 0.7, 0.2 }));
		checkSlopes(new TransientKernel(30, 8, 2));
		checkSlopes(new TransientKernel(30, 8, 0));
	}

	private static void checkSlopes(final SpikeKernel kernel) {
		final int n = kernel.length();
		final double[] slopes = new double[n], before = new double[n], after = new double[n], unused = new double[n];
		kernel.sample(0.4, unused, slopes);
		kernel.sample(0.4 - 1e-6, before, unused);
		kernel.sample(0.4 + 1e-6, after, unused);
		for (int i = 0; i < n; i++)
			assertEquals((after[i] - before[i]) / 2e-6, slopes[i], 1e-6);
	}

	@Test
	void aTransientIsItsFormulaAndHasUnitNorm() {
		final TransientKernel kernel = new TransientKernel(50, 20, 3);
		final double[] values = kernel.values();
		double norm = 0;
		for (final double value : values)
			norm += value * value;
		assertEquals(1, norm, 1e-12);
		final double scale = values[1] / (Math.exp(-1 / 20.) - Math.exp(-1 / 3.));
		final double[] shifted = new double[kernel.length()];
		kernel.sample(0.3, shifted, new double[kernel.length()]);
		for (int i = 1; i < 50; i++) {
			assertEquals(scale * (Math.exp(-i / 20.) - Math.exp(-i / 3.)), values[i], 1e-12);
			assertEquals(scale * (Math.exp(-(i - 0.3) / 20) - Math.exp(-(i - 0.3) / 3)), shifted[i], 1e-12);
		}
		assertEquals(0, shifted[0]);
	}

	@Test
	void aJumpSaysNothingBetweenSamples() {
		assertFalse(new TransientKernel(50, 20, 0).isSubSample());
	}

	@Test
	void timeConstantsOutOfOrderAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new TransientKernel(50, 2, 3));
		assertThrows(IllegalArgumentException.class, () -> new TransientKernel(50, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> new TransientKernel(1, 2, 0));
	}

	private static double bump(final double t) {
		return Math.exp(-t * t / 18);
	}
}
