/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class TransientFitTest {

	@Test
	void thePlantedDecayOfAScaledShiftedAndRaisedMotifComesBack() {
		final TransientKernel truth = new TransientKernel(100, 17, 0);
		final TransientFit fit = TransientFit.of(KernelKind.AR1, motif(truth, 12, 0));
		assertEquals(17, fit.kernel.decay, 1e-3);
		assertEquals(12, fit.onset);
		assertTrue(fit.misfit < 1e-8, "misfit " + fit.misfit);
	}

	@Test
	void bothTimeConstantsAndAnOnsetBetweenSamplesComeBack() {
		final TransientFit fit = TransientFit.of(KernelKind.AR2, motif(new TransientKernel(100, 20, 3), 9.4, 0));
		assertEquals(20, fit.kernel.decay, 1e-2);
		assertEquals(3, fit.kernel.rise, 1e-2);
		assertEquals(9.4, fit.onset, 1e-2);
	}

	@Test
	void noiseMovesTimeConstantsLittle() {
		final TransientFit fit = TransientFit.of(KernelKind.AR2, motif(new TransientKernel(100, 20, 3), 9.4, 0.005));
		assertEquals(20, fit.kernel.decay, 2);
		assertEquals(3, fit.kernel.rise, 0.4);
	}

	private static double[] motif(final TransientKernel kernel, final double onset, final double noise) {
		final Random random = new Random(1);
		final double[] motif = new double[100];
		for (int i = 0; i < motif.length; i++)
			motif[i] = 0.7 * kernel.at(i - onset) - 0.02 + noise * random.nextGaussian();
		return motif;
	}
}
