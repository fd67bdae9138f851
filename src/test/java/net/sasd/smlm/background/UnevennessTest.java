/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;

/** How uneven a background is. */
class UnevennessTest {

	private static final int SIDE = 64;
	private static final double NOISE = 10;

	@Test
	void evenNoiseIsEven() {
		assertTrue(range(0, 0, false) < 0.2 * NOISE);
	}

	@Test
	void aRampIsAsUnevenAsItsMiddleTenths() {
		// blocks in the middle of 16 pixels, a quarter of the ramp apart; the range is that of all but the outer tenths
		assertEquals(0.75 * 100, range(100, 0, false), 0.1 * 100);
	}

	@Test
	void moleculesThatBlinkDoNotCount() {
		assertTrue(range(0, 3, false) < Unevenness.UNEVEN * NOISE);
	}

	@Test
	void pixelsThatDoNotCountAreNoBackground() {
		assertEquals(range(100, 0, false), range(100, 0, true), 0.15 * 100);
		final Unevenness nothing = new Unevenness(SIDE, SIDE);
		assertEquals(0, nothing.range());
		final float[] none = new float[SIDE * SIDE];
		Arrays.fill(none, Float.NaN);
		nothing.add(none);
		assertEquals(0, nothing.range());
	}

	/** Of 30 frames with a ramp along x, and spots that cover so many of the pixels in ten. */
	private static double range(final double ramp, final int spots, final boolean masked) {
		final PhantomRandom random = new PhantomRandom(9);
		final Unevenness unevenness = new Unevenness(SIDE, SIDE);
		for (int t = 0; t < 30; t++) {
			final float[] frame = new float[SIDE * SIDE];
			for (int p = 0; p < frame.length; p++) {
				frame[p] = (float) (500 + ramp * (p % SIDE) / SIDE + NOISE * random.nextGaussian());
				if (10 * random.nextDouble() < spots) frame[p] += 1000;
				if (masked && random.nextDouble() < 0.3) frame[p] = Float.NaN;
			}
			unevenness.add(frame);
		}
		return unevenness.range();
	}
}
