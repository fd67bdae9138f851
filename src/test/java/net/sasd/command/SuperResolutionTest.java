/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.module.Module;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.StormPhantom;
import net.sasd.image.filter.MoleculeFilter;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.MoleculeTable;
import net.sasd.image.ij.StormImages;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.Localization;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.storm.StormListener;
import net.sasd.smlm.storm.StormParameters;

/** Super-resolution by the command. */
class SuperResolutionTest {

	@TempDir
	Path folder;

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
		Prefs.set("sasd.camera.lab 3", null);
	}

	@Test
	void theResultsAreThoseOfTheCoreAndTheStackIsAsItWas() throws Exception {
		final ImagePlus stack = StormPhantom.image(12);
		stack.setRoi(new Roi(3, 1, 26, 28));
		stack.setOverlay(new Overlay(new Roi(1, 1, 3, 3)));
		final ImageState before = new ImageState(stack);
		final Module module = scijava.run(SuperResolution.class, "image", stack, "magnification", 5, "rounds", 3,
			"with_points", true, "aggregate", true);
		before.assertUnchanged();
		final List<Localization> expected = new ArrayList<>(), found = new ArrayList<>();
		final StormJob job = job(StormImages.input(stack, 1), 3);
		job.learn();
		job.drawing.draw(expected::add);
		MoleculeTable.read((ResultsTable) module.getOutput("molecules_table"), found::add);
		assertTrue(found.size() > 30);
		assertEquals(expected.size(), found.size());
		for (int i = 0; i < found.size(); i++) {
			assertEquals(expected.get(i).x, found.get(i).x);
			assertTrue(found.get(i).x > 250 && found.get(i).x < 2950, "places count from the corner of the whole image");
		}
		assertArrayEquals(job.drawing.image.image(), (float[]) image(module, "rendered").getProcessor().getPixels());
		assertEquals(130, image(module, "rendered").getWidth());
		assertArrayEquals(job.aggregate(), (float[]) image(module, "aggregate_image").getProcessor().getPixels());
		assertEquals("DONE", module.getOutput("status"));
		assertEquals((long) expected.size(), module.getOutput("molecules"));
		assertEquals(100 * job.estimate().shape.fwhmX, module.getOutput("fwhm_x"));
	}

	@Test
	void pointsLieOnTheFramesOfAnotherView() throws Exception {
		final ImagePlus stack = StormPhantom.image(12);
		final Module module = scijava.run(SuperResolution.class, "image", stack, "rounds", 2, "with_points", true);
		final ImagePlus points = image(module, "points");
		final ResultsTable table = (ResultsTable) module.getOutput("molecules_table");
		assertEquals(12, points.getOverlay().size());
		final PointRoi first = (PointRoi) points.getOverlay().get(0);
		assertEquals(1, first.getPosition());
		assertEquals(table.getValue("x [nm]", 0) / 100 - 0.5, first.getFloatPolygon().xpoints[0], 1e-4);
		// whoever draws on the view leaves the stack as it is
		final Object pixels = stack.getStack().getProcessor(1).getPixelsCopy();
		points.getStack().getProcessor(1).set(0);
		assertArrayEquals((short[]) pixels, (short[]) stack.getStack().getPixels(1));
		assertArrayEquals((short[]) stack.getStack().getPixels(7), (short[]) points.getStack().getPixels(7));
		assertNull(stack.getOverlay());
	}

	@Test
	void theFilesHoldWhatIsShownAndTheirPointSpreadFunctionCanBeGiven() throws Exception {
		final Module first = scijava.run(SuperResolution.class, "image", StormPhantom.image(12), "rounds", 2, "output", folder
			.resolve("out").toString(), "filter", "intensity > 300");
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			assertEquals(Arrays.asList("storm-image.png", "storm-image.tif", "storm-localizations.csv", "storm-psf.png",
				"storm-psf.tif", "storm-storm.json"), files.map(file -> file.getFileName().toString()).sorted().collect(Collectors
					.toList()));
		}
		final Path psf = folder.resolve("out").resolve("storm-psf.tif");
		HeadlessSciJava.assertSamePixels(image(first, "rendered"), ImageFiles.read(folder.resolve("out").resolve(
			"storm-image.tif")));
		HeadlessSciJava.assertSamePixels(image(first, "psf_image"), ImageFiles.read(psf));
		final Module file = scijava.run(SuperResolution.class, "image", StormPhantom.image(12), "psf", psf.toString());
		final Module open = scijava.run(SuperResolution.class, "image", StormPhantom.image(12), "psf_from", image(first,
			"psf_image"));
		HeadlessSciJava.assertSamePixels(image(file, "rendered"), image(open, "rendered"));
		assertEquals((double) first.getOutput("fwhm_x"), (double) open.getOutput("fwhm_x"), 0.1);
		assertRefused("Two point spread functions are given", scijava.run(SuperResolution.class, "image", StormPhantom.image(
			12), "psf", psf.toString(), "psf_from", image(first, "psf_image")));
	}

	@Test
	void aCameraIsSavedUnderANameAndUsedAgain() throws Exception {
		final Object[] own = { "image", StormPhantom.image(12), "rounds", 2, "camera", "custom", "offset", "100",
			"electrons_per_count", "45", "em_gain", "300", "quantum_efficiency", "0.9", "read_noise", "74.4" };
		final Object[] saved = Arrays.copyOf(own, own.length + 2);
		saved[own.length] = "camera_save_as";
		saved[own.length + 1] = "lab 3";
		final Module first = scijava.run(SuperResolution.class, saved);
		final Module again = scijava.run(SuperResolution.class, "image", StormPhantom.image(12), "rounds", 2, "camera",
			"custom", "camera_saved", "lab 3");
		HeadlessSciJava.assertSamePixels(image(first, "rendered"), image(again, "rendered"));
		// the same numbers
		final Module emccd = scijava.run(SuperResolution.class, "image", StormPhantom.image(12), "rounds", 2, "camera",
			"emccd");
		HeadlessSciJava.assertSamePixels(image(first, "rendered"), image(emccd, "rendered"));
		assertEquals("100.0,45.0,300.0,0.9,74.4", Prefs.get("sasd.camera.lab 3", ""));
	}

	@Test
	void aPreviewKeepsWhatItHasLearnedWhileNothingThatMattersChanges() {
		final StormPreview preview = new StormPreview();
		final int[] reads = { 0 };
		final StormInput input = StormPhantom.input(12);
		final StormParameters parameters = StormParameters.builder(100).learning(12, 2).build();
		for (final Object[] step : new Object[][] { { "a", 3, 1 }, { "a", 4, 1 }, { "b", 4, 2 } }) {
			final CancelToken cancel = new CancelToken();
			assertTrue(preview.draw(Arrays.asList(step[0]), () -> {
				reads[0]++;
				return input;
			}, parameters, (int) step[1], cancel).getWidth() > 300);
			assertEquals(step[2], reads[0]);
		}
		final CancelToken given = new CancelToken();
		given.cancel();
		assertNull(preview.draw(Arrays.asList("c"), () -> input, parameters, 1, given));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '#', delimiter = '|', value = {
		"pixel_size            | wide       | The pixel size in nm (pixel_size) is \"wide\"",
		"pixel_size            | -5         | The pixel size (pixel_size) is -5.0 nm",
		"camera                | film       | The camera is \"film\"; choose",
		"camera                | custom     | The camera's offset in counts is missing",
		"offset                | 100        | Numbers of the camera are given, but its noise is to be estimated",
		"read_noise            | low        | The read noise in electrons (read_noise) is \"low\"",
		"camera_saved          | lab 4      | is named, but the camera is estimate; choose custom",
		"camera_save_as        | lab 4      | There is no camera to save",
		"background            | dark       | The background is \"dark\"; choose",
		"background_window     | 1          | The number of frames of the temporal background is 1",
		"background_percentile | 0          | The percentile of the temporal background is 0.0",
		"psf                   | /no.tif    | does not exist",
		"kind                  | dots       | The kind of image (kind) is \"dots\"",
		"magnification         | 0          | The magnification is 0.0",
		"magnification         | 1e6        | lower the magnification",
		"frames                | 5          | The range of frames (frames) is \"5\"",
		"frames                | 5,40       | The frames are 5 to 40, but the stack has frames 1 to 12",
		"frames                | 0,4        | The first frame is 0",
		"frames                | 1,0        | The last frame (frames) is 0.0",
		"learn_from            | 0          | The number of frames to learn from is 0",
		"rounds                | 0          | The number of rounds of learning is 0",
		"evidence              | 0          | The evidence is 0.0",
		"separation            | -1         | The separation is -1.0",
		"filter                | x =        | cannot be used",
		"intensity             | 5          | The range of intensities (intensity) is \"5\"",
		"uncertainty           | 9,1        | The range of uncertainties in nm is from 9.0 to 1.0",
		"channel               | 2          | The channel is 2",
	})
	void aValueThatCannotBeUsedIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		assertRefused(sentence, scijava.run(SuperResolution.class, "image", StormPhantom.image(12), key, value, "output",
			folder.resolve("out").toString()));
		assertTrue(Files.notExists(folder.resolve("out")));
	}

	@Test
	void whatIsNoStackOfMoleculesIsRefused() throws Exception {
		assertRefused("There is no image", scijava.run(SuperResolution.class));
		assertRefused("they must be square, or give the camera's in nm (pixel_size).", scijava.run(SuperResolution.class,
			"image", Spots.image()));
		assertRefused("is no size in nm, um or mm; set it (Image > Properties), or give the camera's", scijava.run(
			SuperResolution.class, "image", IJ.createImage("bare", 32, 32, 5, 16)));
		assertRefused("have the same value everywhere", scijava.run(SuperResolution.class, "image", IJ.createImage("flat", 32,
			32, 5, 16), "pixel_size", "100"));
		assertRefused("convert it to 8-bit", scijava.run(SuperResolution.class, "image", IJ.createImage("c", "RGB", 32, 32,
			5), "pixel_size", "100"));
	}

	private static StormJob job(final StormInput input, final int rounds) {
		return new StormJob(input, StormParameters.builder(100).learning(50, rounds).build(), MoleculeFilter.builder()
			.build(), RenderingParameters.builder().magnification(5), StormListener.NONE, Workers.serial(), new CancelToken());
	}

	private static void assertRefused(final String sentence, final Module module) {
		for (final String output : new String[] { "rendered", "psf_image", "molecules_table", "molecules", "fwhm_x",
			"status" })
			assertNull(module.getOutput(output), output);
		final String reason = ((Cancelable) module).getCancelReason();
		assertNotNull(reason);
		assertTrue(reason.contains(sentence) && reason.endsWith("."), reason);
	}
}
