/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static net.sasd.fft.LaneMath.LANES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneDftTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 16, 17, 19, 21, 22, 23, 25, 27, 29, 30, 31, 32, 35,
		45, 49, 60, 62, 64, 75, 77, 81, 105, 120, 121, 125, 210, 37, 74, 101, 127, 222 })
	void eachLaneIsTheDefinition(final int n) {
		final LaneDft dft = LaneDft.of(n);
		assertEquals(n % 37 == 0 || n == 101 || n == 127, dft instanceof BluesteinDft);
		final float[][] rows = dft.newRows();
		for (final int lanes : new int[] { 1, 5, LANES }) {
			for (final boolean forward : new boolean[] { true, false, true }) {
				assertIsTheDefinition(dft, rows, n, lanes, forward);
			}
		}
	}

	private static void assertIsTheDefinition(final LaneDft dft, final float[][] rows, final int n, final int lanes,
		final boolean forward)
	{
		final Random random = new Random(n);
		final float[][] re = new float[n][lanes];
		final float[][] im = new float[n][lanes];
		for (final float[] row : rows) {
			Arrays.fill(row, Float.NaN);
		}
		for (int i = 0; i < n; i++) {
			for (int l = 0; l < lanes; l++) {
				rows[dft.places()[i]][l] = re[i][l] = random.nextFloat() - 0.5f;
				rows[dft.places()[i]][l + LANES] = im[i][l] = random.nextFloat() - 0.5f;
			}
		}
		dft.transform(rows, lanes, forward);
		final double tolerance = 1e-6 * Math.sqrt(n);
		for (int k = 0; k < n; k++) {
			for (int l = 0; l < lanes; l += 4) {
				double r = 0;
				double i = 0;
				for (int j = 0; j < n; j++) {
					final double angle = (forward ? -2 : 2) * Math.PI * (j * k % n) / n;
					r += re[j][l] * Math.cos(angle) - im[j][l] * Math.sin(angle);
					i += re[j][l] * Math.sin(angle) + im[j][l] * Math.cos(angle);
				}
				assertEquals(r, rows[k][l], tolerance);
				assertEquals(i, rows[k][l + LANES], tolerance);
			}
		}
	}

	@Test
	void veryLongTransformsAreLeftToOthers() {
		assertTrue(LaneDft.suits(1));
		assertTrue(LaneDft.suits(8192));
		assertFalse(LaneDft.suits(8640));
		assertTrue(LaneDft.suits(4093));
		assertFalse(LaneDft.suits(4099));
	}
}
