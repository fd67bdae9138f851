/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.process.FloatPolygon;
import net.sasd.analysis.Detection;
import net.sasd.analysis.Detections;
import net.sasd.image.InputImage;
import net.sasd.image.preview.Colours;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Points lie on their activations, on their planes, in their colours. */
class DetectionOverlayTest {

	private final LayerCase example = new LayerCase(2);
	private final Map<Layer, ImagePlus> layers = example.jointLayers(PlaneStore.memory());
	private final List<Detection> found = Detections.of(example.joint, 0, Detections.SHARE);

	@Test
	void thePointsAreTheDetectionsBetweenPixels() {
		final Overlay overlay = DetectionOverlay.forResult(found, 2, layers.get(Layer.ACTIVATION));
		int i = 0;
		for (final Roi roi : overlay.toArray()) {
			assertTrue(roi instanceof PointRoi && roi.subPixelResolution());
			final FloatPolygon points = roi.getFloatPolygon();
			for (int n = 0; n < points.npoints; n++) {
				assertEquals(found.get(i).column, points.xpoints[n], 1e-5);
				assertEquals(found.get(i).row, points.ypoints[n], 1e-5);
				i++;
			}
		}
		assertEquals(found.size(), i);
	}

	@Test
	void eachSelectionHasTheNameTheColourAndThePlaceOfItsMotifAndFrame() {
		final Overlay overlay = DetectionOverlay.forResult(found, 2, layers.get(Layer.ACTIVATION));
		int i = 0;
		for (final Roi roi : overlay.toArray()) {
			final Detection first = found.get(i);
			assertEquals("motif " + (first.motif + 1) + ", plane " + (first.frame + 1), roi.getName());
			assertEquals(new Color(Colours.ofMotif(first.motif, 2)), roi.getStrokeColor());
			assertEquals(first.motif + 1, roi.getCPosition());
			assertEquals(first.frame % 2 + 1, roi.getZPosition());
			assertEquals(first.frame / 2 + 1, roi.getTPosition());
			i += roi.getFloatPolygon().npoints;
		}
	}

	@Test
	void whereChannelsAreShownTogetherEachIsSeenWithAnyChannel() {
		for (final Roi roi : DetectionOverlay.forResult(found, 2, layers.get(Layer.COMPONENTS)).toArray())
			assertEquals(0, roi.getCPosition());
		for (final Roi roi : DetectionOverlay.forResult(found, 2, layers.get(Layer.RESIDUAL)).toArray())
			assertEquals(0, roi.getCPosition());
	}

	@Test
	void aStackOfOneAxisIsAddressedByItsSlices() {
		for (final int[] axes : new int[][] { { 6, 1 }, { 1, 6 } }) {
			final ImagePlus stack = new ImagePlus("stack", ImageStack.create(15, 12, 6, 32));
			stack.setDimensions(1, axes[0], axes[1]);
			int i = 0;
			for (final Roi roi : DetectionOverlay.forResult(found, 2, stack).toArray()) {
				assertEquals(found.get(i).frame + 1, roi.getPosition());
				assertFalse(roi.hasHyperStackPosition());
				i += roi.getFloatPolygon().npoints;
			}
		}
	}

	@Test
	void onTheInputThePointsLieWhereTheRoiWas() {
		final ImagePlus input = Hyperstacks.numbered(2, 2, 3);
		input.setRoi(2, 3, 4, 2);
		final InputImage cropped = ImagePlusInput.of(input, 2);
		assertEquals(4, cropped.frames().width());
		final Detection first = found.get(0);
		final Roi roi = DetectionOverlay.forInput(found, 2, input, 2).get(0);
		assertEquals(first.column + 2, roi.getFloatPolygon().xpoints[0], 1e-5);
		assertEquals(first.row + 3, roi.getFloatPolygon().ypoints[0], 1e-5);
		assertEquals(2, roi.getCPosition());
		assertEquals(first.frame % 2 + 1, roi.getZPosition());
		assertNull(input.getOverlay(), "the input was changed");
	}

	@Test
	void aLoneMotifIsNotWhite() {
		final LayerCase single = new LayerCase(1);
		final Roi roi = DetectionOverlay.forResult(Detections.of(single.joint, 0, 0.05), 1, single.jointLayers(PlaneStore
			.memory()).get(Layer.ACTIVATION)).get(0);
		assertNotEquals(Color.WHITE, roi.getStrokeColor());
	}

	@Test
	void anImageFlattenedShowsAPointOnItsPlaneOnly() {
		final ImagePlus residual = layers.get(Layer.RESIDUAL);
		final Overlay overlay = DetectionOverlay.forResult(found, 2, residual);
		final int frame = found.get(0).frame, empty = (frame + 1) % LayerCase.FRAMES;
		for (final Roi roi : overlay.toArray())
			if (roi.getZPosition() - 1 + 2 * (roi.getTPosition() - 1) != frame) overlay.remove(roi);
		residual.setOverlay(overlay);
		residual.setPosition(1, frame % 2 + 1, frame / 2 + 1);
		assertTrue(colours(residual.flatten()) > 0);
		residual.setPosition(1, empty % 2 + 1, empty / 2 + 1);
		assertEquals(0, colours(residual.flatten()));
	}

	@Test
	void withoutADisplayThereIsNoManager() {
		Assumptions.assumeTrue(GraphicsEnvironment.isHeadless(), "there is a display");
		assertNull(DetectionOverlay.toManager(DetectionOverlay.forResult(found, 2, layers.get(Layer.RESIDUAL))));
	}

	/** Pixels that are not grey. */
	private static int colours(final ImagePlus flat) {
		int count = 0;
		for (final int pixel : (int[]) flat.getProcessor().getPixels())
			if ((pixel >> 16 & 255) != (pixel & 255) || (pixel >> 8 & 255) != (pixel & 255)) count++;
		return count;
	}
}
