/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.LUT;
import net.sasd.image.ExampleSolution;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;
import net.sasd.image.Values;
import net.sasd.model.FrameSource;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** Results look as DESIGN and users expect: named, calibrated, 32-bit, and visible. */
class ResultImagesTest {

	private static final Parameters PARAMETERS = Parameters.builder().motifs(2).lambda(0.25).build();
	private final ExampleSolution example = new ExampleSolution(12, 15, 2, 6, false);
	private final ResultImages images = images(example);

	@Test
	void imagesAreNamedAfterTheInputAndAre32Bit() {
		final List<ImagePlus> all = images.all();
		assertEquals("[cells-motifs, cells-activation, cells-components, cells-residual]", all.stream().map(
			ImagePlus::getTitle).collect(Collectors.toList()).toString());
		for (final ImagePlus image : all)
			assertEquals(32, image.getBitDepth());
	}

	@Test
	void aMotifIsASliceWithItsShareOfTheEnergy() {
		final ImagePlus motifs = images.motifs();
		assertEquals(2, motifs.getStackSize());
		final double[] shares = Values.energyShares(example.solution);
		assertEquals(1, shares[0] + shares[1], 1e-9);
		for (int k = 0; k < 2; k++) {
			assertArrayEquals(Values.toFloats(example.solution.motifs.get(k)), (float[]) motifs.getStack().getPixels(k + 1));
			final String label = motifs.getStack().getSliceLabel(k + 1);
			assertTrue(label.startsWith("motif " + (k + 1)) && label.contains(Math.round(100 * shares[k]) + " %"), label);
		}
	}

	@Test
	void theOriginOfTheMotifsIsTheirCentrePixel() {
		assertEquals(4, images.motifs().getCalibration().xOrigin);
		assertEquals(4, images.motifs().getCalibration().yOrigin);
	}

	@Test
	void activationAndComponentsHaveAChannelPerMotifAndTheFramesOfTheInput() {
		for (final ImagePlus image : new ImagePlus[] { images.activation(), images.components() }) {
			assertEquals(2, image.getNChannels());
			assertEquals(2, image.getNSlices());
			assertEquals(3, image.getNFrames());
			assertTrue(image.isHyperStack());
		}
		for (int t = 0; t < 6; t++)
			for (int k = 0; k < 2; k++) {
				assertArrayEquals(Values.activation(example.solution, t, k), plane(images.activation(), k, t));
				assertArrayEquals(example.solution.component(t, k), plane(images.components(), k, t));
			}
	}

	@Test
	void theInputIsTheSumOfComponentsBiasAndResidual() {
		for (int t = 0; t < 6; t++) {
			final float[] first = plane(images.components(), 0, t), second = plane(images.components(), 1, t);
			final float[] residual = plane(images.residual(), 0, t);
			for (int i = 0; i < residual.length; i++)
				assertEquals(example.frames[t][i], first[i] + second[i] + Values.bias(example.solution, t) + residual[i], 1e-4);
		}
	}

	@Test
	void calibrationAndLabelsAreThoseOfTheInput() {
		for (final ImagePlus image : new ImagePlus[] { images.activation(), images.components(), images.residual() }) {
			final Calibration c = image.getCalibration();
			assertEquals(0.1, c.pixelWidth);
			assertEquals(0.2, c.pixelHeight);
			assertEquals(0.5, c.pixelDepth);
			assertEquals("nm", c.getUnit());
			assertEquals(-3, c.xOrigin);
			assertEquals(7, c.yOrigin);
			assertEquals(1.5, c.frameInterval);
			assertEquals("min", c.getTimeUnit());
			assertEquals("photons", c.getValueUnit());
			final String label = image.getStack().getSliceLabel(image.getStackIndex(image.getNChannels(), 2, 3));
			assertTrue(label.startsWith("plane 5"), label);
		}
		assertTrue(images.activation().getStack().getSliceLabel(2).contains("motif 2"));
		assertEquals(0.1, images.motifs().getCalibration().pixelWidth);
	}

	@Test
	void theInfoSaysWhatWasDone() {
		for (final ImagePlus image : images.all()) {
			assertTrue(image.getInfoProperty().contains("lambda=0.25\n"), image.getInfoProperty());
			assertTrue(image.getInfoProperty().contains("seed=1\n"));
			assertTrue(image.getInfoProperty().contains("note1=Channel 1 of 2 is used.\n"));
		}
	}

	@Test
	void componentsAreACompositeInDistinctColours() {
		final CompositeImage components = (CompositeImage) images.components();
		assertEquals(CompositeImage.COMPOSITE, components.getMode());
		assertNotEquals(components.getChannelLut(1).getRGB(255), components.getChannelLut(2).getRGB(255));
		final Set<Integer> colours = new HashSet<>();
		final CompositeImage many = (CompositeImage) images(new ExampleSolution(12, 12, 8, 1, false)).components();
		for (int k = 1; k <= 8; k++)
			colours.add(many.getChannelLut(k).getRGB(255));
		assertEquals(8, colours.size());
	}

	@Test
	void moreMotifsThanAnImageCanOverlayAreShownOneByOne() {
		assertEquals(11, images(new ExampleSolution(12, 12, 11, 1, false)).components().getNChannels());
	}

	@Test
	void sparsePeaksAreSeenOnBlack() {
		final LUT lut = ((CompositeImage) images.activation()).getChannelLut(1);
		assertEquals(0, lut.min);
		assertEquals(0, lut.getRGB(0) & 0xffffff);
		int seen = 0, peaks = 0;
		for (int t = 0; t < 6; t++)
			for (final float value : plane(images.activation(), 0, t)) {
				if (value > 0) peaks++;
				if (value > lut.max / 8) seen++;
			}
		assertTrue(peaks > 0 && seen > 0.9 * peaks, seen + " of " + peaks);
	}

	@Test
	void signedActivationsAreBlackAtZeroToo() {
		final ImagePlus signed = images(new ExampleSolution(40, 40, 1, 1, true)).activation();
		assertEquals(-signed.getDisplayRangeMax(), signed.getDisplayRangeMin());
		final LUT lut = signed.getProcessor().getLut();
		assertTrue((lut.getRed(127) + lut.getGreen(127) + lut.getBlue(127)) < 12);
		assertNotEquals(lut.getRGB(64), lut.getRGB(191));
	}

	@Test
	void theResidualHasZeroInTheMiddle() {
		assertEquals(-images.residual().getDisplayRangeMax(), images.residual().getDisplayRangeMin());
		assertTrue(images.residual().getDisplayRangeMax() > 0);
	}

	@Test
	void aSingleMotifOfASingleFrameMakesPlainGreyImages() {
		final ResultImages single = images(new ExampleSolution(12, 15, 1, 1, false));
		for (final ImagePlus image : single.all()) {
			assertFalse(image.isComposite());
			assertEquals(1, image.getStackSize());
		}
		assertTrue(single.components().getProcessor().getLut().getRed(255) == 255);
	}

	@Test
	void whatAUserPaintsDoesNotReachTheSolution() {
		final float before = example.solution.residual(0)[0];
		images.residual().getStack().getProcessor(1).setf(0, before + 1);
		images.components().getStack().getProcessor(1).setf(0, before + 1);
		assertEquals(before, example.solution.residual(0)[0]);
		assertNotEquals(before + 1, example.solution.component(0, 0)[0]);
	}

	private static ResultImages images(final ExampleSolution example) {
		final int frames = example.frames.length, slices = frames % 2 == 0 ? 2 : 1;
		final ImageMetadata.Builder metadata = ImageMetadata.builder("cells.tif", slices, frames / slices).pixelSize(0.1,
			0.2, 0.5, "nm").origin(-3, 7, 0).frameInterval(1.5, "min").valueUnit("photons");
		for (int frame = 0; frame < frames; frame++)
			metadata.label(frame, "plane " + frame);
		final int height = example.solution.maps.fieldHeight, width = example.solution.maps.fieldWidth;
		final InputImage input = new InputImage(metadata.build(), FrameSource.of(height, width, example.frames), null,
			Float.NaN, Collections.singletonList("Channel 1 of 2 is used."));
		return new ResultImages(example.solution, input, PARAMETERS);
	}

	private static float[] plane(final ImagePlus image, final int k, final int t) {
		return (float[]) image.getStack().getPixels(image.getStackIndex(k + 1, t % 2 + 1, t / 2 + 1));
	}
}
