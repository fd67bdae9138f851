/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PhantomPresetsTest {

	@Test
	void everyPresetIsSparserThanTheRuleOfThumbForASmoothMotif() {
		for (final String name : PhantomPresets.names()) {
			final PhantomParameters p = PhantomPresets.get(name);
			assertTrue(p.maps().density() <= 1.0 / (p.motifHeight() * p.motifWidth()), name);
		}
	}

	@Test
	void everyPresetHasTwentyDecibelAndEnoughActivationsInEveryMap() {
		for (final String name : PhantomPresets.names()) {
			final Phantom phantom = PhantomGenerator.generate(PhantomPresets.get(name));
			assertEquals(20, phantom.parameters().noise().level());
			for (final float[][] frame : phantom.maps())
				for (final float[] map : frame) {
					int count = 0;
					for (final float v : map)
						if (v != 0) count++;
					assertTrue(count >= 12, name + ": " + count);
				}
		}
	}

	@Test
	void theTwoMotifsAreUnlikeAtEveryShift() {
		final double[][] a = PhantomGenerator.generate(PhantomPresets.get("two-motifs")).motifs();
		double most = 0;
		for (int dy = -14; dy <= 14; dy++)
			for (int dx = -14; dx <= 14; dx++) {
				double sum = 0;
				for (int y = Math.max(0, dy); y < Math.min(15, 15 + dy); y++)
					for (int x = Math.max(0, dx); x < Math.min(15, 15 + dx); x++)
						sum += a[0][y * 15 + x] * a[1][(y - dy) * 15 + x - dx];
				most = Math.max(most, Math.abs(sum));
			}
		assertTrue(most < 0.5, "mutual coherence " + most);
	}

	@Test
	void anUnknownNameIsRefusedWithTheKnownOnes() {
		assertEquals("preset is moon: use one of [psf, two-motifs, frames, trace], or of [storm, storm-aberrated] for " +
			"stacks of molecules.", assertThrows(IllegalArgumentException.class, () -> PhantomPresets.get("moon"))
				.getMessage());
		assertThrows(IllegalArgumentException.class, () -> PhantomPresets.get(null));
	}
}
