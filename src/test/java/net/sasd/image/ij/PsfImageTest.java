/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStack;
import net.sasd.smlm.psf.PsfSpline;

/** Point spread functions to and from images. */
class PsfImageTest {

	@TempDir
	Path folder;

	@Test
	void aFileIsReadBackAsItWasWhateverThePixelSize() {
		final PsfSpline psf = PsfImage.read(MoleculeImages.psf(new MoleculeStack(MoleculePresets.get("storm-aberrated")),
			"aberrated"), 100);
		for (final double pixelSize : new double[] { 100, 108.3, 97.77 }) {
			final Path file = folder.resolve("psf.tif");
			ImageFiles.save(PsfImage.of(psf, pixelSize, "psf"), file);
			final PsfSpline read = PsfImage.read(file, pixelSize);
			for (double v = -7.03; v <= 7.1; v += 0.17)
				for (double u = -7.01; u <= 7.1; u += 0.13)
					assertEquals(psf.at(u, v), read.at(u, v), 1e-6);
		}
	}

	@Test
	void onTheCamerasGridItSumsToOneAndItsOriginIsTheMiddle() {
		final ImagePlus image = PsfImage.of(PsfSpline.gaussian(1.2, 0.9), 120, "psf");
		assertEquals(141, image.getWidth());
		assertEquals(141, image.getHeight());
		assertEquals("nm", image.getCalibration().getUnit());
		assertEquals(12, image.getCalibration().pixelWidth, 1e-12);
		assertEquals(0, image.getCalibration().getX(70));
		double sum = 0;
		for (int y = 3; y < 141; y += 10)
			for (int x = 7; x < 141; x += 10)
				sum += image.getProcessor().getf(x, y);
		assertEquals(1, sum, 2e-3);
	}

	@Test
	void anImageOfAnyScaleKeepsItsWidthsInNanometres() {
		final PsfSpline psf = PsfSpline.gaussian(1.3, 1.1);
		final ImagePlus fine = PsfImage.of(psf, 100, "psf");
		for (final String unit : new String[] { "nm", "um" }) {
			final PsfSpline smaller = PsfImage.read(fine, 80);
			// the same light on smaller pixels
			for (double u = -3; u <= 3; u += 0.25)
				assertEquals(0.64 * psf.at(u, 0.5), smaller.at(u / 0.8, 0.5 / 0.8), 1e-4, unit);
			fine.getCalibration().setUnit("um");
			fine.getCalibration().pixelWidth = 0.01;
			fine.getCalibration().pixelHeight = 0.01;
		}
	}

	@Test
	void whatIsNoPointSpreadFunctionIsRefusedInOneSentence() {
		assertRefused(image(140, 141), "has 140 x 141 pixels; crop it to a square with an odd number");
		assertRefused(image(140, 140), "has 140 x 140 pixels");
		final ImagePlus unknown = image(141, 141);
		unknown.getProcessor().setf(5, 6, Float.NaN);
		assertRefused(unknown, "has the value NaN");
		final ImagePlus dark = image(141, 141);
		dark.getProcessor().multiply(-1);
		assertRefused(dark, "sums to -");
		final ImagePlus none = image(141, 141);
		none.getCalibration().setUnit("pixel");
		assertRefused(none, "are 10.0 pixel wide, which is no size in nm");
		none.getCalibration().setUnit("inch");
		assertRefused(none, "no size in nm");
		final ImagePlus coarse = image(141, 141);
		coarse.getCalibration().setUnit("um");
		assertRefused(coarse, "larger than the camera's");
		final ImagePlus oblong = image(141, 141);
		oblong.getCalibration().pixelHeight = 12;
		assertRefused(oblong, "they must be square");
		final ImagePlus stack = IJ.createImage("stack", 141, 141, 3, 32);
		stack.setCalibration(oblong.getCalibration());
		assertRefused(stack, "has 3 planes");
	}

	private static ImagePlus image(final int width, final int height) {
		final ImagePlus image = IJ.createImage("psf", width, height, 1, 32);
		image.getProcessor().setf(70, 70, 1);
		image.getCalibration().pixelWidth = 10;
		image.getCalibration().pixelHeight = 10;
		image.getCalibration().setUnit("nm");
		return image;
	}

	private static void assertRefused(final ImagePlus image, final String sentence) {
		final String message = assertThrows(IllegalArgumentException.class, () -> PsfImage.read(image, 100)).getMessage();
		assertTrue(message.contains(sentence) && message.endsWith("."), message);
	}
}
