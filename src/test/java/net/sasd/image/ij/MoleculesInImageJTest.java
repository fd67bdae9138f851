/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import net.sasd.image.MoleculeRendering;
import net.sasd.image.filter.Region;
import net.sasd.optim.CancelToken;
import net.sasd.smlm.Localization;
import net.sasd.smlm.render.RenderingKind;
import net.sasd.smlm.render.RenderingParameters;

/** Molecules as tables, points, images and selections of ImageJ. */
class MoleculesInImageJTest {

	private static final List<Localization> MOLECULES = Arrays.asList(new Localization(1, 1050, 2050, 800, 5, 12.25),
		new Localization(3, 1190, 2010, Double.NaN, Double.NaN, Double.NaN),
		new Localization(3, 1234.5678901, 2200, 1, 2, 3));

	@Test
	void aTableIsReadBackAsItWas() {
		final MoleculeTable table = new MoleculeTable();
		MOLECULES.forEach(table);
		final List<Localization> read = new ArrayList<>();
		MoleculeTable.read(table.table(), read::add);
		assertEquals(3, read.size());
		for (int i = 0; i < 3; i++) {
			assertEquals(MOLECULES.get(i).frame, read.get(i).frame);
			assertEquals(MOLECULES.get(i).x, read.get(i).x);
			assertEquals(MOLECULES.get(i).y, read.get(i).y);
			assertEquals(MOLECULES.get(i).intensity, read.get(i).intensity);
			assertEquals(MOLECULES.get(i).background, read.get(i).background);
			assertEquals(MOLECULES.get(i).uncertainty, read.get(i).uncertainty);
		}
	}

	@Test
	void aTableOfSomethingElseIsRefused() {
		final ResultsTable table = new ResultsTable();
		assertThrows(IllegalArgumentException.class, () -> MoleculeTable.read(table, molecule -> {}));
		table.incrementCounter();
		table.addValue("Area", 3);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> MoleculeTable.read(table, molecule -> {}))
			.getMessage().contains("has no column frame"));
	}

	@Test
	void pointsLieOnTheirMoleculesInTheirFrames() {
		final ImagePlus stack = new ImagePlus("s", IJ.createImage("s", 40, 30, 3, 16).getStack());
		stack.setDimensions(1, 1, 3);
		final Overlay overlay = MoleculeOverlay.of(MOLECULES, 100, stack);
		assertEquals(2, overlay.size());
		assertEquals(1, overlay.get(0).getPosition());
		assertEquals(3, overlay.get(1).getPosition());
		final PointRoi second = (PointRoi) overlay.get(1);
		assertEquals(2, second.size());
		// 1190 nm is 11.9 pixels from the edge, and the centre of pixel 11 has the coordinate 11
		assertEquals(11.4, second.getFloatPolygon().xpoints[0], 1e-5);
		assertEquals(19.6, second.getFloatPolygon().ypoints[0], 1e-5);
		assertNull(stack.getOverlay());
	}

	@Test
	void onAHyperstackPointsAreOnEveryChannelAndOnASinglePlaneAllTogether() {
		final ImagePlus hyperstack = new ImagePlus("h", IJ.createImage("h", 40, 30, 8, 16).getStack());
		hyperstack.setDimensions(2, 2, 2);
		final Overlay overlay = MoleculeOverlay.of(MOLECULES, 100, hyperstack);
		assertEquals(0, overlay.get(1).getCPosition());
		assertEquals(1, overlay.get(1).getZPosition());
		assertEquals(2, overlay.get(1).getTPosition());
		assertEquals(3, ((PointRoi) MoleculeOverlay.of(MOLECULES, 100, IJ.createImage("p", 40, 30, 1, 16)).get(0)).size());
		// frame 3 is not there
		hyperstack.setStack(IJ.createImage("h", 40, 30, 2, 16).getStack(), 1, 2, 1);
		assertEquals(1, MoleculeOverlay.of(MOLECULES, 100, hyperstack).size());
	}

	@Test
	void coordinatesOfARenderedImageAreThoseOfTheTable() throws IOException {
		final MoleculeRendering drawing = drawing();
		drawing.draw(molecule -> {});
		final ImagePlus image = RenderedImage.of(drawing, "m");
		assertEquals("nm", image.getCalibration().getUnit());
		assertEquals(60, image.getWidth());
		assertEquals(60, image.getHeight());
		for (final Localization molecule : MOLECULES)
			assertEquals(1, image.getProcessor().getf((int) image.getCalibration().getRawX(molecule.x), (int) image
				.getCalibration().getRawY(molecule.y)));
		assertEquals(0, image.getDisplayRangeMin());
		assertTrue(image.getInfoProperty().contains("molecules=3\n"), image.getInfoProperty());
	}

	@Test
	void aSelectionOnARenderedImageIsARegion() throws IOException {
		final ImagePlus image = RenderedImage.of(drawing(), "m");
		image.setRoi(new Roi(0, 0, 30, 3));
		final Region region = MoleculeRegion.of(image);
		assertTrue(region.contains(1000, 2000) && region.contains(1149.9, 2014.9));
		assertFalse(region.contains(999.9, 2000) || region.contains(1150.1, 2000) || region.contains(1000, 2015.1));
		image.setRoi(new OvalRoi(10, 10, 20, 20));
		final Region circle = MoleculeRegion.of(image);
		int inside = 0;
		for (int x = 0; x < 200; x++)
			for (int y = 0; y < 200; y++)
				if (circle.contains(1025 + x, 2025 + y)) inside++;
		// a circle of 100 nm, give or take the corners of pixels
		assertEquals(Math.PI / 4 * 100 * 100, inside, 400);
	}

	@Test
	void whatIsNoRegionInNanometresIsRefused() throws IOException {
		final ImagePlus image = RenderedImage.of(drawing(), "m");
		assertRefused(image, "There is no selection on the image \"m\"");
		image.setRoi(new PointRoi(3, 4));
		assertRefused(image, "is no area (Point)");
		image.setRoi(new Roi(3, 4, 5, 6));
		image.getCalibration().setUnit("pixel");
		assertRefused(image, "is measured in pixel");
		image.getCalibration().setUnit("micron");
		image.getCalibration().pixelWidth /= 1000;
		image.getCalibration().pixelHeight /= 1000;
		assertTrue(MoleculeRegion.of(image).contains(1020, 2025));
	}

	@Test
	void whoStopsGetsWhatIsDrawnSoFar() throws IOException {
		final CancelToken token = new CancelToken();
		final MoleculeRendering drawing = new MoleculeRendering(MOLECULES::forEach, molecule -> true, RenderingParameters
			.builder(), null, token);
		drawing.draw(molecule -> token.cancel());
		assertEquals(1, drawing.kept());
	}

	/** Pixels of 5 nm from (1000, 2000) on. */
	private static MoleculeRendering drawing() throws IOException {
		return new MoleculeRendering(MOLECULES::forEach, molecule -> true, RenderingParameters.builder().kind(
			RenderingKind.HISTOGRAM).cameraPixel(100).magnification(20), new double[] { 1000, 2000, 300, 300 },
			new CancelToken());
	}

	private static void assertRefused(final ImagePlus image, final String sentence) {
		final String message = assertThrows(IllegalArgumentException.class, () -> MoleculeRegion.of(image)).getMessage();
		assertTrue(message.contains(sentence), message);
	}
}
