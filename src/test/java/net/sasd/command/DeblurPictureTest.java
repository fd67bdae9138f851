/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.assertSamePixels;
import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import net.sasd.deblur.DeblurParameters;
import net.sasd.deblur.DeblurResult;
import net.sasd.deblur.Deblurring;
import net.sasd.image.Values;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;

/** Deblurring from SciJava. */
class DeblurPictureTest {

	private static final int SIDE = 40;

	@TempDir
	Path folder;

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@Test
	void theCommandComputesWhatTheCoreComputesBitForBit() throws Exception {
		final Module module = quick("image", grey());
		final DeblurResult expected = core((float[]) grey().getProcessor().getPixels(), SIDE, SIDE);
		assertArrayEquals(expected.channels[0], (float[]) image(module, "deblurred").getProcessor().getPixels());
		assertArrayEquals(Values.toFloats(expected.kernel.values()), (float[]) image(module, "kernel").getProcessor()
			.getPixels());
		assertEquals(expected.noise, module.getOutput("noise"));
		assertEquals("CONVERGED", module.getOutput("status"));
		assertEquals("photo-deblurred", image(module, "deblurred").getTitle());
		assertEquals("photo-kernel", image(module, "kernel").getTitle());
		assertSamePixels(grey(), (ImagePlus) module.getInput("image"));
	}

	@Test
	void aRectangularRoiCropsAndTheShownPlaneCounts() throws Exception {
		final ImageStack slices = new ImageStack(SIDE, SIDE);
		slices.addSlice(new FloatProcessor(SIDE, SIDE));
		slices.addSlice(grey().getProcessor());
		final ImagePlus stack = new ImagePlus("stack.tif", slices);
		stack.setSlice(2);
		stack.setRoi(new Roi(3, 5, 30, 28));
		final FloatProcessor part = (FloatProcessor) grey().getProcessor();
		part.setRoi(3, 5, 30, 28);
		final Module module = quick("image", stack);
		assertArrayEquals(core((float[]) part.crop().getPixels(), 28, 30).channels[0], (float[]) image(module, "deblurred")
			.getProcessor().getPixels());
		assertEquals(-3, image(module, "deblurred").getCalibration().xOrigin);
	}

	@Test
	void coloursStayColours() throws Exception {
		final ColorProcessor pixels = new ColorProcessor(SIDE, SIDE);
		for (int c = 0; c < 3; c++)
			pixels.setPixels(c, (FloatProcessor) grey().getProcessor());
		final Module module = quick("image", new ImagePlus("photo.png", pixels));
		assertEquals(ImagePlus.COLOR_RGB, image(module, "deblurred").getType());
	}

	@Test
	void aFolderGetsTheFilesOfTheCommandLine() throws Exception {
		quick("image", grey(), "output", folder.toString());
		for (final String name : new String[] { "photo-deblurred.tif", "photo-kernel.tif", "photo-deblurred.png",
			"photo-kernel.png", "deblur.json" })
			assertTrue(Files.exists(folder.resolve(name)), name);
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({
		"kernel_size, 8,  'The kernel size (kernelSize) is 8; it must be an odd number'",
		"kernel_size, 31, 'The kernel size is 31, more than half of the picture'",
		"prior,       tv, 'The prior is \"tv\"; choose total_variation or hyper_laplacian'",
		"smoothness,  -1, 'The smoothness (smoothness) is -1.0;'",
		"searches,    0,  'The number of searches (searches) is 0;'",
	})
	void aValueOutOfRangeIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		assertRefused(sentence, scijava.run(DeblurPicture.class, "image", grey(), key, value));
	}

	@Test
	void aRoiThatIsNoRectangleIsRefused() throws Exception {
		final ImagePlus image = grey();
		image.setRoi(new OvalRoi(2, 2, 30, 30));
		assertRefused("The ROI is no rectangle (Oval)", quick("image", image));
		assertRefused("There is no image", scijava.run(DeblurPicture.class));
	}

	private static void assertRefused(final String sentence, final Module module) {
		assertNull(module.getOutput("deblurred"));
		assertNull(module.getOutput("noise"));
		final String reason = ((Cancelable) module).getCancelReason();
		assertTrue(reason != null && reason.contains(sentence), reason);
	}

	private Module quick(final Object... inputs) throws Exception {
		final Object[] all = java.util.Arrays.copyOf(inputs, inputs.length + 8);
		System.arraycopy(new Object[] { "kernel_size", 5, "searches", 1, "iterations", 4, "refinements", 1 }, 0, all,
			inputs.length, 8);
		return scijava.run(DeblurPicture.class, all);
	}

	private static DeblurResult core(final float[] pixels, final int height, final int width) {
		return Deblurring.run(new float[][] { pixels }, height, width, DeblurParameters.builder().kernelSize(5).searches(1)
			.iterations(4).refinements(1).build(), Workers.serial(), step -> { }, new CancelToken());
	}

	/** Squares, shaken sideways. */
	private static ImagePlus grey() {
		final FloatProcessor picture = new FloatProcessor(SIDE, SIDE);
		for (int y = 0; y < SIDE; y++)
			for (int x = 0; x < SIDE; x++)
				for (int shift = 0; shift < 3; shift++)
					picture.setf(x, y, picture.getf(x, y) + 60 * ((x + shift) / 7 % 2 ^ y / 9 % 2) + (x * 31 + y * 17) % 5);
		return new ImagePlus("photo.png", picture);
	}
}
