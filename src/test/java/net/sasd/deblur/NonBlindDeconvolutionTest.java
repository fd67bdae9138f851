/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.evaluate.Psnr;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.BlurredPicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Restoration with a kernel that is known. */
class NonBlindDeconvolutionTest {

	private static final int SIDE = Blur.SIDE;

	@ParameterizedTest
	@EnumSource(PicturePrior.class)
	void theTrueKernelBringsTheSharpPictureBackUpToTheBorder(final PicturePrior prior) {
		final BlurredPicture picture = Blur.leaves(0.005);
		final float[] restored = restore(picture.blurred, Blur.kernel(), prior, 3e-4, Workers.serial());
		final double before = Psnr.of(picture.blurred, picture.sharp, SIDE, SIDE, 1, 0);
		assertTrue(Psnr.of(restored, picture.sharp, SIDE, SIDE, 1, 0) > before + 4, "with the border");
		assertTrue(Psnr.of(restored, picture.sharp, SIDE, SIDE, 1, 8) > before + 6, "without");
	}

	@Test
	void aConstantPictureStaysAsItIs() {
		final float[] constant = new float[SIDE * SIDE];
		Arrays.fill(constant, 0.7f);
		final float[] restored = restore(constant, Blur.kernel(), PicturePrior.TOTAL_VARIATION, 1e-3, Workers.serial());
		assertArrayEquals(constant, restored, 1e-4f);
	}

	@Test
	void aPointLeavesThePictureAloneWhereThePriorIsWeak() {
		final float[] picture = Blur.leaves(0).blurred;
		final BlurKernel point = new BlurKernel(3, new double[] { 0, 0, 0, 0, 1, 0, 0, 0, 0 });
		assertArrayEquals(picture, restore(picture, point, PicturePrior.TOTAL_VARIATION, 1e-7, Workers.serial()), 1e-3f);
	}

	@Test
	void threadsChangeNoBit() {
		final float[] picture = Blur.leaves(0.01).blurred;
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		try {
			final PicturePrior prior = PicturePrior.HYPER_LAPLACIAN;
			assertArrayEquals(restore(picture, Blur.kernel(), prior, 1e-3, Workers.serial()), restore(picture, Blur.kernel(),
				prior, 1e-3, Workers.on(pool, 4)));
		}
		finally {
			pool.shutdown();
		}
	}

	private static float[] restore(final float[] picture, final BlurKernel kernel, final PicturePrior prior,
		final double weight, final Workers workers)
	{
		return new NonBlindDeconvolution(SIDE, SIDE, kernel, prior, weight, 60).restore(picture, workers,
			new CancelToken());
	}
}
