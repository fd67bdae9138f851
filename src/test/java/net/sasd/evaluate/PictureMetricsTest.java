/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** The metrics of deblurring. */
class PictureMetricsTest {

	@Test
	void aConstantErrorGivesItsDecibels() {
		final float[] truth = new float[100], found = new float[100];
		for (int i = 0; i < 100; i++) {
			truth[i] = i;
			found[i] = i + 2.55f;
		}
		assertEquals(40, Psnr.of(found, truth, 10, 10, 255, 0), 1e-4);
		// the border does not count
		found[3] = 1000;
		assertEquals(40, Psnr.of(found, truth, 10, 10, 255, 1), 1e-4);
		assertThrows(IllegalArgumentException.class, () -> Psnr.of(found, truth, 10, 10, 255, 5));
	}

	@Test
	void aShiftedPictureIsAlignedFirst() {
		final Random random = new Random(1);
		final float[] truth = new float[400], moved = new float[400];
		for (int i = 0; i < 400; i++)
			truth[i] = random.nextFloat();
		for (int y = 2; y < 20; y++)
			for (int x = 0; x < 19; x++)
				moved[y * 20 + x] = truth[(y - 2) * 20 + x + 1];
		assertEquals(Double.POSITIVE_INFINITY, Psnr.aligned(moved, truth, 20, 20, 1, 0, 3));
		assertTrue(Psnr.aligned(moved, truth, 20, 20, 1, 0, 1) < 15);
	}

	@Test
	void shiftedAndScaledKernelsAreTheSame() {
		final double[] small = { 0, 1, 0, 2, 3, 0, 0, 0, 4 }, large = new double[49];
		for (int i = 0; i < 9; i++)
			large[(i / 3 + 4) * 7 + i % 3] = 5 * small[i];
		assertEquals(1, KernelCorrelation.of(small, 3, 3, large, 7, 7), 1e-12);
		large[0] = 20;
		assertTrue(KernelCorrelation.of(small, 3, 3, large, 7, 7) < 0.95);
		assertThrows(IllegalArgumentException.class, () -> KernelCorrelation.of(new double[9], 3, 3, large, 7, 7));
	}
}
