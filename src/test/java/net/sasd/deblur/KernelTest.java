/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.evaluate.KernelCorrelation;
import net.sasd.parallel.Workers;
import net.sasd.phantom.BlurredPicture;

import org.junit.jupiter.api.Test;

/** Kernels: made, cleaned, enlarged and fitted. */
class KernelTest {

	@Test
	void aKernelHasUnitSumAndNoNegativeValue() {
		final BlurKernel kernel = new BlurKernel(3, new double[] { -1, 2, 0, 1, 5, 0, 0, 0, -3 });
		assertEquals(1, Arrays.stream(kernel.values()).sum(), 1e-12);
		assertEquals(0, Arrays.stream(kernel.values()).min().getAsDouble());
		assertEquals(5 / 8., kernel.at(0, 0), 1e-12);
	}

	@Test
	void whatIsNoKernelIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new BlurKernel(4, new double[16]));
		assertThrows(IllegalArgumentException.class, () -> new BlurKernel(3, new double[8]));
		assertThrows(IllegalArgumentException.class, () -> new BlurKernel(3, new double[9]));
		assertThrows(IllegalArgumentException.class, () -> new BlurKernel(1, new double[] { Double.NaN }));
	}

	@Test
	void enlargingKeepsCentreAndSum() {
		final BlurKernel large = BlurKernel.cross(3).magnified(9, 2.5);
		assertEquals(1, Arrays.stream(large.values()).sum(), 1e-12);
		for (int i = 1; i <= 4; i++)
			assertEquals(large.at(0, i), large.at(0, -i), 1e-12);
		assertTrue(large.at(0, 0) > large.at(0, 1));
	}

	@Test
	void cleaningRemovesFaintValuesAndLightPartsAndCentresTheRest() {
		final double[] values = new double[81];
		values[0] = 1;
		values[9] = 0.5;
		// alone, and a twentieth of the other part
		values[80] = 0.06;
		values[2] = 0.01;
		final BlurKernel clean = KernelCleanup.clean(new BlurKernel(9, values), 0.05);
		assertEquals(2, Arrays.stream(clean.values()).filter(v -> v > 0).count());
		assertEquals(2 / 3., clean.at(0, 0), 1e-12);
		assertEquals(1 / 3., clean.at(1, 0), 1e-12);
	}

	@Test
	void theFitFindsTheKernelBetweenASharpAndABlurredPicture() {
		final BlurredPicture picture = Blur.leaves(0);
		final GradientFrames sharp = new GradientFrames(picture.sharp, Blur.SIDE, Blur.SIDE);
		final GradientFrames blurred = new GradientFrames(picture.blurred, Blur.SIDE, Blur.SIDE);
		final BlurKernel found = KernelFit.fit(sharp, blurred, BlurKernel.cross(11), Workers.serial());
		assertTrue(KernelCorrelation.of(found.values(), 11, 11, Blur.kernel().values(), Blur.SIZE, Blur.SIZE) > 0.97);
	}
}
