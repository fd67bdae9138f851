/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.analysis.Coherence;
import net.sasd.model.Motifs;
import net.sasd.optim.Sphere;
import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels by their formulas. */
class KernelsTest {

	private static final int N = 21;

	@ParameterizedTest
	@EnumSource
	void everyKernelIsOnTheSphereAtEveryLength(final Kernels family) {
		for (final int n : new int[] { 1, 2, 5, 100 })
			assertEquals(1, Sphere.norm(draw(family, n)), 1e-12, family + " of " + n);
	}

	@Test
	void theCoherentKernelIsTheGaussianWindow() {
		final double[] a = draw(Kernels.COHERENT, N);
		final double peak = a[N / 2];
		for (int i = 1; i <= N; i++)
			assertEquals(Math.exp(-Math.pow(2 * i - N - 1, 2) / (0.25 * (N - 1) * (N - 1))), a[i - 1] / peak, 1e-12);
	}

	@Test
	void theTransientsAreSumsOfExponentials() {
		final double[] one = draw(Kernels.AR1, N), two = draw(Kernels.AR2, N);
		for (int i = 1; i < N; i++)
			assertEquals(Math.exp(-4. / N), one[i] / one[i - 1], 1e-12);
		// x(i + 1) = (p + q) x(i) − p q x(i − 1), p and q the decays per sample
		final double p = Math.exp(-5. / N), q = Math.exp(-1 / (0.03 * N));
		for (int i = 2; i < N; i++)
			assertEquals((p + q) * two[i - 1] - p * q * two[i - 2], two[i], 1e-12);
	}

	@Test
	void coherenceGrowsFromTheSpikeOverTheRandomToTheSmoothKernel() {
		final double[] mu = { coherence(Kernels.SPIKE), coherence(Kernels.INCOHERENT), coherence(Kernels.COHERENT) };
		assertEquals(0, mu[0]);
		assertTrue(mu[1] > 0.05 && mu[1] < 0.5, "random: " + mu[1]);
		assertTrue(mu[2] > 0.99, "smooth: " + mu[2]);
	}

	@Test
	void theSameRandomNumbersMakeTheSameKernel() {
		assertArrayEquals(draw(Kernels.INCOHERENT, N), draw(Kernels.INCOHERENT, N));
	}

	private static double coherence(final Kernels family) {
		return Coherence.shift(new Motifs(1, 100, draw(family, 100)))[0];
	}

	private static double[] draw(final Kernels family, final int n) {
		return family.draw(n, new PhantomRandom(3));
	}
}
