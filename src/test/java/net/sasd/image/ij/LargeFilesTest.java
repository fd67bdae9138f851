/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import net.sasd.image.InputImage;

/** Stacks that are larger than the memory should hold. */
class LargeFilesTest {

	@TempDir
	Path folder;

	@Test
	void theirPlanesStayOnTheDiskAndAreTheSame() throws Exception {
		final ImagePlus stack = Hyperstacks.numbered(2, 3, 4);
		final Path file = folder.resolve("stack.tif");
		stack.getCalibration().pixelWidth = 0.5;
		stack.getCalibration().setUnit("mm");
		ImageFiles.save(stack, file);
		final ImagePlus whole = new ImageJReader(file, Long.MAX_VALUE).read(), large = new ImageJReader(file, 1).read();
		assertFalse(whole.getStack().isVirtual());
		assertTrue(large.getStack().isVirtual());
		assertEquals("stack.tif", large.getTitle());
		assertEquals(whole.getCalibration().getUnit(), large.getCalibration().getUnit());
		assertEquals(0.5, large.getCalibration().pixelWidth);
		for (int channel = 1; channel <= 2; channel++) {
			final InputImage expected = ImagePlusInput.of(whole, channel), actual = ImagePlusInput.of(large, channel);
			assertEquals(expected.metadata().slices, actual.metadata().slices);
			assertEquals(expected.metadata().times, actual.metadata().times);
			for (int t = 0; t < expected.frames().count(); t++)
				assertArrayEquals(read(expected, t), read(actual, t));
		}
	}

	@Test
	void aSinglePlaneIsReadWhole() throws Exception {
		final Path file = folder.resolve("plane.tif");
		ImageFiles.save(new ImagePlus("plane", Hyperstacks.numbered(1, 1, 1).getProcessor()), file);
		assertFalse(new ImageJReader(file, 1).read().getStack().isVirtual());
	}

	private static float[] read(final InputImage image, final int t) {
		final float[] frame = new float[image.frames().height() * image.frames().width()];
		image.frames().read(t, frame);
		return frame;
	}
}
