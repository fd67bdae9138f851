/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.model.FrameSource;
import net.sasd.phantom.MoleculeStack;
import net.sasd.smlm.Localization;

import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/** Where in a pixel molecules are found does not depend on the pixels. */
class PixelLockingTest {

	private static final int FRAMES = 90, BINS = 10;

	@Test
	void placesWithinThePixelAreUniform() {
		// frames so far apart that no molecule is in two of them
		final MoleculeStack stack = new MoleculeStack(Stacks.small(40 * FRAMES).size(64, 64).build());
		final float[][] frames = new float[FRAMES][];
		Arrays.setAll(frames, t -> stack.frame(40 * t + 1));
		final StormRun run = Stacks.run(FrameSource.of(64, 64, frames), Stacks.parameters().learning(20, 6));
		final long[] counts = new long[BINS * BINS];
		long all = 0;
		for (final Localization m : Stacks.molecules(run, run.learn(StormListener.NONE)))
			// at the border of the image they may depend on it
			if (m.x > 200 && m.y > 200 && m.x < 6200 && m.y < 6200) {
				counts[(int) (m.y % 100 / 100 * BINS) * BINS + (int) (m.x % 100 / 100 * BINS)]++;
				all++;
			}
		assertTrue(all > 2000, all + " molecules");
		final double[] uniform = new double[counts.length];
		Arrays.fill(uniform, (double) all / counts.length);
		final double p = new ChiSquareTest().chiSquareTest(uniform, counts);
		assertTrue(p > 0.01, "p = " + p);
	}
}
