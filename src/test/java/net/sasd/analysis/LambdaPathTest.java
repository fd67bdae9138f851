/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.sasd.analysis.LambdaPath.Step;
import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** From empty maps to maps full of noise. */
class LambdaPathTest {

	private static final Phantom PHANTOM = Phantoms.preset("psf", Noise.snr(20), 1);
	private static final Observation Y = Phantoms.observe(PHANTOM);
	private static final double SIGMA = PHANTOM.noiseSigma() / Y.scale;
	private static final Parameters BASE = Parameters.builder().nonNegative(true).motifSize(11, 11).maxIterations(100)
		.build();

	@Test
	void thePathGoesFromEmptyMapsToOnesFullOfNoise() {
		final LambdaPath path = path(9, new CancelToken());
		final List<Step> steps = path.steps;
		assertEquals(9, steps.size());
		assertTrue(steps.get(0).nonzeros <= 1 && steps.get(0).explained < 0.01);
		for (int i = 1; i < steps.size(); i++) {
			assertTrue(steps.get(i).lambda < steps.get(i - 1).lambda);
			assertTrue(steps.get(i).fidelity < steps.get(i - 1).fidelity);
			assertTrue(steps.get(i).norm1 > steps.get(i - 1).norm1);
		}
		assertTrue(steps.get(8).nonzeros > 5 * steps.get(4).nonzeros);
	}

	@Test
	void aroundTheRecommendedLambdaTheMotifDoesNotChangeAndTheNoiseIsLeft() {
		final LambdaPath path = path(9, new CancelToken());
		final Step at = path.steps.stream().filter(step -> step.lambda == path.recommended).findFirst().get();
		assertTrue(at.motifChange < 1e-3, "change " + at.motifChange);
		assertEquals(SIGMA, at.sigma, 0.1 * SIGMA);
		assertTrue(at.explained > 0.95);
	}

	@Test
	void lambdasFallInEqualRatiosThroughTheRecommendedOne() {
		final double[] lambdas = LambdaPath.lambdas(1, 0.01, 10);
		assertEquals(1, lambdas[0]);
		assertEquals(0.01, lambdas[6]);
		for (int i = 1; i < lambdas.length; i++)
			assertEquals(lambdas[1] / lambdas[0], lambdas[i] / lambdas[i - 1], 1e-9);
	}

	@Test
	void aPathThatIsCancelledKeepsWhatItHas() {
		final CancelToken cancel = new CancelToken();
		final int[] iterations = { 0 };
		final LambdaPath path = LambdaPath.of(Y, BASE, 4 * SIGMA, 9, Workers.serial(), record -> {
			if (++iterations[0] == 250) cancel.cancel();
		}, cancel);
		assertTrue(path.steps.size() < 9);
	}

	@Test
	void twoStepsAreNoPath() {
		assertThrows(IllegalArgumentException.class, () -> path(2, new CancelToken()));
	}

	private static LambdaPath path(final int steps, final CancelToken cancel) {
		return LambdaPath.of(Y, BASE, 4 * SIGMA, steps, Workers.serial(), SolverListener.NONE, cancel);
	}
}
