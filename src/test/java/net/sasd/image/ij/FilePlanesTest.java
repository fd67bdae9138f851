/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.measure.Calibration;
import net.sasd.image.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers in files are the layers in memory, and nothing incomplete is left behind. */
class FilePlanesTest {

	private final LayerCase example = new LayerCase(2);

	@TempDir
	Path folder;

	@Test
	void layersInFilesAreThoseInMemory() {
		assertSame(example.jointLayers(PlaneStore.memory()), example.jointLayers(PlaneStore.folder(folder.resolve("new"),
			false)));
		assertSame(example.ownLayers(PlaneStore.memory(), 3), example.ownLayers(PlaneStore.folder(folder, false), 3));
		assertEquals("[cells-activation.tif, cells-components.tif, cells-motifs.tif, cells-residual.tif, new]", files());
	}

	@Test
	void theSingleMotifOfASingleFrameIsSavedToo() {
		final LayerCase single = new LayerCase(1);
		assertSame(single.jointLayers(PlaneStore.memory()), single.jointLayers(PlaneStore.folder(folder, false)));
	}

	@Test
	void theFilesHoldTheLayers() {
		final Map<Layer, ImagePlus> layers = example.jointLayers(PlaneStore.folder(folder, false));
		layers.forEach((layer, image) -> {
			final ImagePlus opened = ImageFiles.read(folder.resolve("cells" + layer.suffix + ".tif"));
			assertSamePlanes(image, opened);
			assertArrayEquals(image.getDimensions(), opened.getDimensions());
			assertEquals(image.getInfoProperty(), opened.getInfoProperty());
		});
	}

	@Test
	void goingThroughTheSlicesKeepsRangeAndColours() {
		final ImagePlus residual = new LayerCase(1).jointLayers(PlaneStore.folder(folder, false)).get(Layer.ACTIVATION);
		final double max = residual.getDisplayRangeMax();
		final int top = residual.getProcessor().getLut().getRGB(200);
		residual.setSlice(4);
		assertEquals(max, residual.getDisplayRangeMax());
		assertEquals(top, residual.getProcessor().getLut().getRGB(200));
		assertTrue((top & 0xff) != (top >> 16 & 0xff), "the colours are grey");
	}

	@Test
	void aFileOfTheSameNameIsReplacedOnlyIfAllowedAndIsMissedBeforeTheWork() throws IOException {
		final Path old = folder.resolve("cells-residual.tif");
		Files.write(old, new byte[3]);
		Refusal.withWords(() -> example.jointLayers(PlaneStore.folder(folder, false)), "cells-residual.tif", "exists");
		assertEquals("[cells-residual.tif]", files());
		assertEquals(3, Files.size(old));
		example.jointLayers(PlaneStore.folder(folder, true));
		assertTrue(Files.size(old) > 3);
	}

	@Test
	void whatIsGivenUpLeavesNoFile() {
		try (LayerBuilder builder = new LayerBuilder(example.input, example.joint.motifs, Layer.all(), PlaneStore.folder(
			folder, false)))
		{
			builder.add(example.joint, 0);
			assertEquals(4, folder.toFile().list().length);
		}
		assertEquals("[]", files());
	}

	@Test
	void aFolderThatCannotBeWrittenToIsRefused() throws IOException {
		final Path file = Files.write(folder.resolve("file"), new byte[1]);
		Refusal.withWords(() -> example.jointLayers(PlaneStore.folder(file, false)), "folder");
	}

	private String files() {
		return new TreeSet<>(Arrays.asList(folder.toFile().list())).toString();
	}

	private static void assertSame(final Map<Layer, ImagePlus> expected, final Map<Layer, ImagePlus> actual) {
		assertEquals(expected.keySet(), actual.keySet());
		expected.forEach((layer, image) -> {
			final ImagePlus other = actual.get(layer);
			assertEquals(image.getTitle(), other.getTitle());
			assertArrayEquals(image.getDimensions(), other.getDimensions());
			assertEquals(image.getOpenAsHyperStack(), other.getOpenAsHyperStack());
			assertEquals(image.getInfoProperty(), other.getInfoProperty());
			assertEquals(calibration(image), calibration(other));
			assertSamePlanes(image, other);
			assertEquals(image.isComposite(), other.isComposite());
			if (image.isComposite()) assertSameChannels((CompositeImage) image, (CompositeImage) other);
			else {
				assertEquals(image.getDisplayRangeMin(), other.getDisplayRangeMin());
				assertEquals(image.getDisplayRangeMax(), other.getDisplayRangeMax());
				assertArrayEquals(image.getProcessor().getLut().getBytes(), other.getProcessor().getLut().getBytes());
			}
		});
	}

	private static void assertSameChannels(final CompositeImage image, final CompositeImage other) {
		assertEquals(image.getMode(), other.getMode());
		for (int k = 1; k <= image.getNChannels(); k++) {
			assertEquals(image.getChannelLut(k).min, other.getChannelLut(k).min);
			assertEquals(image.getChannelLut(k).max, other.getChannelLut(k).max);
			assertArrayEquals(image.getChannelLut(k).getBytes(), other.getChannelLut(k).getBytes());
		}
	}

	private static void assertSamePlanes(final ImagePlus image, final ImagePlus other) {
		assertEquals(image.getStackSize(), other.getStackSize());
		for (int i = 1; i <= image.getStackSize(); i++) {
			assertArrayEquals((float[]) image.getStack().getPixels(i), (float[]) other.getStack().getPixels(i));
			assertEquals(image.getStack().getSliceLabel(i), other.getStack().getSliceLabel(i));
		}
	}

	private static String calibration(final ImagePlus image) {
		final Calibration c = image.getCalibration();
		return c + " " + c.xOrigin + " " + c.yOrigin + " " + c.getTimeUnit() + " " + c.getValueUnit();
	}
}
