/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;

import org.junit.jupiter.api.Test;

/** λ is a detection threshold within what makes sense. */
class LambdaRuleTest {

	@Test
	void lambdaIsFourTimesTheNoiseUnlessThatIsNextToNothingOrTooMuch() {
		assertEquals(0.04, LambdaRule.lambda(0.01, 1));
		assertEquals(0.001, LambdaRule.lambda(0, 1));
		assertEquals(0.5, LambdaRule.lambda(3, 1));
	}

	@Test
	void theLargestLambdaIsTheLargestCorrelationWithTheMotifs() {
		final Random random = new Random(8);
		final float[] frame = new float[9 * 10];
		for (int i = 0; i < frame.length; i++)
			frame[i] = random.nextFloat();
		frame[34] = Float.NaN;
		final Observation y = Phantoms.observe(9, 10, frame);
		final Motifs motifs = new Motifs(3, 4, random.doubles(12).toArray(), random.doubles(12).map(u -> u - 0.5)
			.toArray());
		double largest = 0;
		for (int k = 0; k < 2; k++)
			for (int top = -2; top < 9; top++)
				for (int left = -3; left < 10; left++)
					largest = Math.max(largest, Math.abs(inner(y, motifs.get(k), top, left)));
		assertEquals(largest, LambdaRule.largest(y, motifs, Boundary.EXTENDED, true, Workers.serial()), 1e-5);
	}

	@Test
	void theEnergyOfPatchesBoundsTheLargestLambdaOfAnyMotif() {
		final Phantom phantom = Phantoms.preset("psf", Noise.snr(20), 1);
		final Observation y = Phantoms.observe(phantom);
		final double bound = LambdaRule.largest(y, 11, 11);
		final double exact = LambdaRule.largest(y, Phantoms.motifs(phantom), Boundary.EXTENDED, true, Workers.serial());
		assertTrue(exact <= bound && bound < 1.5 * exact, exact + " " + bound);
	}

	private static double inner(final Observation y, final double[] a, final int top, final int left) {
		double sum = 0;
		for (int i = 0; i < 3; i++)
			for (int j = 0; j < 4; j++) {
				final int r = top + i, c = left + j;
				if (r < 0 || r >= 9 || c < 0 || c >= 10 || !y.mask(0)[r * 10 + c]) continue;
				sum += a[i * 4 + j] * (y.frame(0)[r * 10 + c] - y.mean(0));
			}
		return sum;
	}
}
