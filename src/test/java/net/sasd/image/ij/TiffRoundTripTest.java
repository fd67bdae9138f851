/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.model.FrameSource;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.phantom.PhantomRandom;
import net.sasd.solver.Parameters;

/** Any size, type and dimensions: what is written comes back, and its type does not matter to a run. */
class TiffRoundTripTest {

	@Provide
	Arbitrary<Integer> bits() {
		return Arbitraries.of(8, 16, 32);
	}

	@Property(seed = "1")
	void pixelsAndDimensionsComeBack(@ForAll @IntRange(min = 1, max = 40) final int width,
		@ForAll @IntRange(min = 1, max = 40) final int height, @ForAll @IntRange(min = 1, max = 3) final int channels,
		@ForAll @IntRange(min = 1, max = 3) final int slices, @ForAll @IntRange(min = 1, max = 3) final int frames,
		@ForAll("bits") final int bits, @ForAll final long seed) throws IOException
	{
		final ImagePlus image = image(width, height, channels * slices * frames, bits, seed);
		image.setDimensions(channels, slices, frames);
		image.setOpenAsHyperStack(true);
		final ImagePlus back = throughFile(image);
		assertArrayEquals(new int[] { width, height, channels, slices, frames }, back.getDimensions());
		assertEquals(bits, back.getBitDepth());
		for (int n = 1; n <= image.getStackSize(); n++)
			assertArrayEquals(values(image, n), values(back, n));
	}

	@Property(seed = "2")
	void theTypeOfThePixelsDoesNotMatterToARun(@ForAll @IntRange(min = 1, max = 16) final int width,
		@ForAll @IntRange(min = 2, max = 16) final int height, @ForAll @IntRange(min = 1, max = 3) final int frames,
		@ForAll("bits") final int bits, @ForAll final long seed) throws IOException
	{
		final ImagePlus image = image(width, height, frames, bits, seed);
		// no detector is full
		for (int n = 1; n <= frames; n++)
			for (int i = 0; i < width * height; i++)
				image.getStack().getProcessor(n).setf(i, image.getStack().getProcessor(n).getf(i) % 200 + i % 2);
		final float[][] pixels = new float[frames][];
		for (int t = 0; t < frames; t++)
			pixels[t] = values(image, t + 1);
		final Parameters parameters = Parameters.builder().motifSize(Math.min(3, height), Math.min(3, width)).maxIterations(3)
			.build();
		final InputImage file = ImagePlusInput.of(throughFile(image), 1), array = new InputImage(file.metadata(), FrameSource
			.of(height, width, pixels));
		final Solution one = solve(file, parameters), other = solve(array, parameters);
		if (one == null) assertNull(other);
		else assertArrayEquals(other.residual(frames - 1), one.residual(frames - 1));
	}

	private static Solution solve(final InputImage input, final Parameters parameters) {
		try {
			return Run.solve(input, parameters, Workers.serial(), SolverListener.NONE, new CancelToken());
		}
		catch (final IllegalArgumentException constant) {
			return null;
		}
	}

	private static ImagePlus image(final int width, final int height, final int planes, final int bits, final long seed) {
		final PhantomRandom random = new PhantomRandom(seed);
		final ImageStack stack = new ImageStack(width, height);
		for (int n = 0; n < planes; n++) {
			final ImageProcessor plane = bits == 8 ? new ByteProcessor(width, height) : bits == 16 ? new ShortProcessor(width,
				height) : new FloatProcessor(width, height);
			for (int i = 0; i < width * height; i++)
				plane.setf(i, bits == 32 ? (float) random.nextGaussian() : random.nextInt(1 << bits));
			stack.addSlice(plane);
		}
		return new ImagePlus("image", stack);
	}

	private static ImagePlus throughFile(final ImagePlus image) throws IOException {
		final Path file = Files.createTempFile("sasd", ".tif");
		try {
			ImageFiles.save(image, file);
			return ImageFiles.read(file);
		}
		finally {
			Files.delete(file);
		}
	}

	private static float[] values(final ImagePlus image, final int plane) {
		return (float[]) image.getStack().getProcessor(plane).convertToFloatProcessor().getPixels();
	}
}
