/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.evaluate.KernelCorrelation;
import net.sasd.evaluate.Psnr;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;
import net.sasd.phantom.BlurredPicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from a blurred picture to a sharp one. */
class DeblurringTest {

	private static final int SIDE = Blur.SIDE;
	private static final DeblurParameters FEW = DeblurParameters.builder().kernelSize(5).iterations(5).refinements(1)
		.searches(1).build();

	@Test
	void aPlantedKernelComesBackAndThePictureIsSharper() {
		final BlurredPicture picture = Blur.leaves(0.005);
		final DeblurResult result = run(parameters(), Workers.serial(), new CancelToken(), picture.blurred);
		assertEquals(SolverStatus.CONVERGED, result.status);
		final double[] kernel = result.kernel.values();
		assertEquals(1, Arrays.stream(kernel).sum(), 1e-12);
		assertTrue(Arrays.stream(kernel).allMatch(v -> v >= 0));
		final double correlation = KernelCorrelation.of(kernel, 13, 13, Blur.kernel().values(), Blur.SIZE, Blur.SIZE);
		assertTrue(correlation > 0.9, "correlation " + correlation);
		final double before = Psnr.of(picture.blurred, picture.sharp, SIDE, SIDE, 1, 13);
		final double after = Psnr.aligned(result.channels[0], picture.sharp, SIDE, SIDE, 1, 13, 5);
		assertTrue(after > before + 3, before + " dB became " + after);
	}

	@Test
	void neitherUnitsNorThreadsMatterAndTheInputStaysAsItIs() {
		final float[] blurred = Blur.leaves(0.01).blurred, large = blurred.clone();
		for (int i = 0; i < large.length; i++)
			large[i] *= 1024;
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		try {
			final float[] kept = large.clone();
			final DeblurResult one = run(FEW, Workers.serial(), new CancelToken(), blurred);
			final DeblurResult other = run(FEW, Workers.on(pool, 4), new CancelToken(), large);
			assertArrayEquals(kept, large);
			assertArrayEquals(one.kernel.values(), other.kernel.values());
			for (int i = 0; i < large.length; i++)
				assertEquals(1024 * one.channels[0][i], other.channels[0][i]);
			assertEquals(1024 * one.noise, other.noise, 1e-9);
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void channelsShareTheKernel() {
		final float[] grey = Blur.leaves(0.01).blurred;
		final DeblurResult colour = run(FEW, Workers.serial(), new CancelToken(), grey, grey, grey);
		assertEquals(3, colour.channels.length);
		assertArrayEquals(colour.channels[0], colour.channels[2]);
	}

	@Test
	void cancellingRestoresWithTheKernelSoFar() {
		final float[] blurred = Blur.leaves(0.01).blurred;
		final CancelToken cancel = new CancelToken();
		final DeblurResult result = Deblurring.run(new float[][] { blurred }, SIDE, SIDE, parameters(), Workers.serial(),
			step -> {
				if (step.done == 2) cancel.cancel();
			}, cancel);
		assertEquals(SolverStatus.CANCELLED, result.status);
		assertEquals(13, result.kernel.size);
		assertEquals(SIDE * SIDE, result.channels[0].length);
	}

	@Test
	void pixelsThatAreNoPictureAreRefused() {
		assertRefused("constant", new float[SIDE * SIDE]);
		final float[] hole = Blur.leaves(0).blurred;
		hole[SIDE + 3] = Float.NaN;
		assertRefused("row 1, column 3", hole);
		assertRefused("pixels", new float[5]);
		final DeblurParameters large = DeblurParameters.builder().kernelSize(SIDE / 2 + 1).build();
		assertThrows(IllegalArgumentException.class, () -> run(large, Workers.serial(), new CancelToken(),
			Blur.leaves(0).blurred));
	}

	@ParameterizedTest
	@CsvSource({ "kernelSize, 4", "kernelSize, 1", "searches, 0", "startLambda, 0.01", "endLambda, 0",
		"noiseFactor, -1", "lambdaSteps, 0", "iterations, 0", "kernelThreshold, 1", "refinements, -1", "smoothness, NaN",
		"restorationIterations, 0" })
	void parametersOutOfRangeAreNamed(final String field, final double value) throws ReflectiveOperationException {
		final DeblurParameters.Builder builder = DeblurParameters.builder();
		final boolean whole = DeblurParameters.class.getField(field).getType() == int.class;
		builder.getClass().getMethod(field, whole ? int.class : double.class).invoke(builder, whole ? (Object) (int) value
			: value);
		final String message = assertThrows(IllegalArgumentException.class, builder.build()::validate).getMessage();
		assertTrue(message.contains(field), message);
	}

	private static void assertRefused(final String reason, final float[] pixels) {
		final String message = assertThrows(IllegalArgumentException.class, () -> run(parameters(), Workers.serial(),
			new CancelToken(), pixels)).getMessage();
		assertTrue(message.contains(reason), message);
	}

	private static DeblurParameters parameters() {
		return DeblurParameters.builder().kernelSize(13).build();
	}

	private static DeblurResult run(final DeblurParameters parameters, final Workers workers, final CancelToken cancel,
		final float[]... channels)
	{
		return Deblurring.run(channels, SIDE, SIDE, parameters, workers, DeblurListener.NONE, cancel);
	}
}
