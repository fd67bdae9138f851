/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;

import ij.CompositeImage;
import ij.ImagePlus;
import net.sasd.image.preview.Colours;
import net.sasd.model.FrameSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overlay shows the input in grey and the components in colour. */
class ColourOverlayTest {

	private final LayerCase example = new LayerCase(2);
	private final ImagePlus components = example.jointLayers(PlaneStore.memory()).get(Layer.COMPONENTS);
	private final ImagePlus overlay = ColourOverlay.of(example.input, components);

	@TempDir
	Path folder;

	@Test
	void itIsAnRgbSlicePerFrameWithTheInputsCalibrationAndLabels() {
		assertEquals("cells-overlay", overlay.getTitle());
		assertEquals(ImagePlus.COLOR_RGB, overlay.getType());
		assertArrayEquals(new int[] { 15, 12, 1, 2, 3 }, overlay.getDimensions());
		assertEquals("nm", overlay.getCalibration().getUnit());
		assertEquals(-3, overlay.getCalibration().xOrigin);
		assertEquals(1.5, overlay.getCalibration().frameInterval);
		assertEquals("plane 4", overlay.getStack().getSliceLabel(5));
		assertEquals(components.getInfoProperty(), overlay.getInfoProperty());
	}

	@Test
	void itIsGreyWithoutComponentsAndInTheMotifsColourWhereOneIsBrightest() {
		int grey = 0, bright = 0;
		for (int t = 0; t < LayerCase.FRAMES; t++) {
			final float[][] layers = { plane(t, 0), plane(t, 1) };
			for (int i = 0; i < layers[0].length; i++) {
				final int pixel = overlay.getStack().getProcessor(t + 1).get(i) & 0xffffff;
				if (layers[0][i] <= 0 && layers[1][i] <= 0) {
					assertEquals(pixel & 255, pixel >> 16);
					assertEquals(pixel & 255, pixel >> 8 & 255);
					grey++;
				}
				for (int k = 0; k < 2; k++)
					if (layers[k][i] >= ((CompositeImage) components).getChannelLut(k + 1).max && layers[1 - k][i] <= 0) {
						assertEquals(Colours.ofMotif(k, 2), pixel);
						bright++;
					}
			}
		}
		assertTrue(grey > 10 && bright > 0, grey + " grey, " + bright + " bright");
	}

	@Test
	void aLoneMotifHasAColourToo() {
		final LayerCase single = new LayerCase(1);
		final ImagePlus lone = ColourOverlay.of(single.input, single.jointLayers(PlaneStore.memory()).get(
			Layer.COMPONENTS));
		int colours = 0;
		for (int t = 1; t <= LayerCase.FRAMES; t++)
			for (final int pixel : (int[]) lone.getStack().getPixels(t))
				if ((pixel >> 16 & 255) != (pixel >> 8 & 255)) colours++;
		assertTrue(colours > 20, "" + colours);
	}

	@Test
	void onAVirtualStackItIsVirtualAndTheSame() {
		final ImagePlus onDisk = ColourOverlay.of(example.input, example.jointLayers(PlaneStore.folder(folder, false)).get(
			Layer.COMPONENTS));
		assertTrue(onDisk.getStack().isVirtual());
		assertFalse(overlay.getStack().isVirtual());
		assertEquals(overlay.getStackSize(), onDisk.getStackSize());
		for (int t = 1; t <= overlay.getStackSize(); t++) {
			assertArrayEquals((int[]) overlay.getStack().getPixels(t), (int[]) onDisk.getStack().getPixels(t));
			assertEquals(overlay.getStack().getSliceLabel(t), onDisk.getStack().getSliceLabel(t));
		}
	}

	@Test
	void pixelsThatAreNoNumbersAreBlack() {
		final LayerCase masked = new LayerCase(2, FrameSource.of(12, 15, nan()));
		final ImagePlus black = ColourOverlay.of(masked.input, components);
		final int[] pixels = (int[]) black.getStack().getPixels(1);
		int dark = 0;
		for (int i = 0; i < pixels.length; i++)
			if (plane(0, 0)[i] <= 0 && plane(0, 1)[i] <= 0) {
				assertEquals(0, pixels[i] & 0xffffff);
				dark++;
			}
		assertTrue(dark > 0);
	}

	private float[] plane(final int t, final int k) {
		return (float[]) components.getStack().getPixels(2 * t + k + 1);
	}

	private static float[][] nan() {
		final float[][] frames = new float[LayerCase.FRAMES][12 * 15];
		for (final float[] frame : frames)
			Arrays.fill(frame, Float.NaN);
		return frames;
	}
}
