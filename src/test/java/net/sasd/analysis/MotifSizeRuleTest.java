/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The autocorrelation tells how far a motif reaches, roughly. */
class MotifSizeRuleTest {

	@Test
	void barsAreAsLongAsTheyAre() {
		final Random random = new Random(2);
		final float[] frame = new float[120 * 120];
		for (int i = 0; i < 80; i++) {
			final int r = random.nextInt(120 - 4), c = random.nextInt(120 - 12);
			for (int y = r; y < r + 4; y++)
				for (int x = c; x < c + 12; x++)
					frame[y * 120 + x] += 1;
		}
		for (int i = 0; i < frame.length; i++)
			frame[i] += 0.05f * (float) random.nextGaussian();
		final MotifSizeRule rule = MotifSizeRule.of(Phantoms.observe(120, 120, frame), Workers.serial());
		// bars of length n overlap themselves up to lag n - 1; the last lags drown
		assertTrue(rule.rowExtent >= 2 && rule.rowExtent <= 3, "rows " + rule.rowExtent);
		assertTrue(rule.columnExtent >= 8 && rule.columnExtent <= 12, "columns " + rule.columnExtent);
		assertEquals(2 * (rule.rowExtent + 1), rule.height);
		assertEquals(2 * (rule.columnExtent + 1), rule.width);
	}

	@ParameterizedTest
	@CsvSource({ "psf, 11, 11", "two-motifs, 15, 15", "frames, 11, 11", "trace, 1, 80" })
	void theFirstWindowShowsThePresetsMotifsWhole(final String preset, final int rows, final int columns) {
		for (final double snr : new double[] { 10, 30 }) {
			final MotifSizeRule rule = MotifSizeRule.of(Phantoms.observe(Phantoms.preset(preset, Noise.snr(snr), 1)), Workers
				.serial());
			assertTrue(3 * rule.height - 2 >= rows && rule.height <= 2 * rows, preset + " rows " + rule.height);
			assertTrue(3 * rule.width - 2 >= columns && rule.width <= 2 * columns, preset + " columns " + rule.width);
		}
	}

	@Test
	void whiteNoiseHasTheSmallestSize() {
		final Random random = new Random(1);
		final float[] frame = new float[80 * 90];
		for (int i = 0; i < frame.length; i++)
			frame[i] = (float) random.nextGaussian();
		final MotifSizeRule rule = MotifSizeRule.of(Phantoms.observe(80, 90, frame), Workers.serial());
		assertEquals("0 0 3 3", rule.rowExtent + " " + rule.columnExtent + " " + rule.height + " " + rule.width);
	}
}
