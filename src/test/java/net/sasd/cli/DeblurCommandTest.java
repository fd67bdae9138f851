/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import com.google.gson.JsonObject;

import net.sasd.deblur.DeblurParameters;
import net.sasd.image.file.JsonText;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.Photograph;
import net.sasd.phantom.BlurredPicture;
import net.sasd.phantom.CameraShake;
import net.sasd.phantom.ScenePicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures on the disk, deblurred. */
class DeblurCommandTest {

	private static final int SIDE = 48;
	private static final List<String> FILES = Arrays.asList("deblur.json", "p-deblurred.png", "p-deblurred.tif",
		"p-kernel.png", "p-kernel.tif");

	@TempDir
	private Path folder;

	@Test
	void aGreyPictureGivesPictureKernelAndFigures() throws IOException {
		TestImages.save(folder.resolve("p.tif"), SIDE, SIDE, blurred(1000));
		final CliRun run = deblur("p.tif", "out", "--threads", "2");
		assertEquals(0, run.status, run.toString());
		assertEquals(FILES, CliRun.files(folder.resolve("out")));
		final Photograph sharp = Photograph.open(folder.resolve("out/p-deblurred.tif"));
		assertFalse(sharp.colour);
		double mean = 0, before = 0;
		for (int i = 0; i < SIDE * SIDE; i++) {
			mean += sharp.channels()[0][i] / (SIDE * SIDE);
			before += blurred(1000)[i] / (SIDE * SIDE);
		}
		assertEquals(before, mean, 50, "it is in the picture's units");
		final Photograph kernel = Photograph.open(folder.resolve("out/p-kernel.tif"));
		assertEquals(7, kernel.height);
		double sum = 0;
		for (final float value : kernel.channels()[0])
			sum += value;
		assertEquals(1, sum, 1e-5);
		final JsonObject json = JsonText.readObject(folder.resolve("out/deblur.json"), "the figures");
		assertEquals("CONVERGED", json.get("status").getAsString());
		assertEquals(7, json.getAsJsonObject("parameters").get("kernelSize").getAsInt());
		assertEquals(0.1, json.getAsJsonObject("parameters").get("endLambda").getAsDouble());
	}

	@Test
	void aColourPictureStaysInColours() throws IOException {
		final BufferedImage rgb = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
		final float[] grey = blurred(255);
		for (int i = 0; i < grey.length; i++)
			rgb.setRGB(i % SIDE, i / SIDE, Math.round(Math.max(0, Math.min(255, grey[i]))) * 0x010100 + 0x40);
		ImageIO.write(rgb, "png", folder.resolve("p.png").toFile());
		assertEquals(0, deblur("p.png", "out").status);
		assertEquals(FILES, CliRun.files(folder.resolve("out")));
		final Photograph sharp = Photograph.open(folder.resolve("out/p-deblurred.tif"));
		assertTrue(sharp.colour);
		final float[][] channels = sharp.channels();
		assertArrayEquals(channels[0], channels[1]);
		assertEquals(0x40, channels[2][SIDE * SIDE / 2], 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--kernel-size 8", "--kernel-size 25", "--prior nope", "--smoothness -1", "--iterations 0",
		"--threads 0", "--refinements x" })
	void badOptionsAreRefusedWithOneLineAndNothingIsWritten(final String options) {
		TestImages.save(folder.resolve("p.tif"), SIDE, SIDE, blurred(1));
		final CliRun run = deblur("p.tif", "out", options.split(" "));
		assertEquals(2, run.status, run.toString());
		assertEquals(1, run.err.split("\\R").length, run.err);
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void stacksAndConstantPicturesAreRefused() {
		TestImages.save(folder.resolve("s.tif"), SIDE, SIDE, blurred(1), blurred(1));
		TestImages.constant(folder.resolve("c.tif"), 3);
		assertEquals(2, deblur("s.tif", "out").status);
		assertEquals(2, deblur("c.tif", "out").status);
		assertEquals(2, deblur("missing.tif", "out").status);
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void theDefaultsInTheHelpAreTheParameters() {
		final String help = CliRun.of("deblur", "--help").out.replaceAll("\\s+", " ");
		final DeblurParameters p = DeblurParameters.builder().build();
		for (final Object value : new Object[] { p.kernelSize, "total_variation", p.refinements, p.searches,
			p.iterations })
			assertTrue(help.contains("Default: " + value + "."), "default " + value);
	}

	@Test
	void theInfoOfTheFilesTellsTheRun() {
		TestImages.save(folder.resolve("p.tif"), SIDE, SIDE, blurred(1));
		deblur("p.tif", "out", "--prior", "hyper_laplacian");
		final String info = ImageFiles.read(folder.resolve("out/p-kernel.tif")).getInfoProperty();
		assertTrue(info.contains("kernelSize=7") && info.contains("prior=HYPER_LAPLACIAN"), info);
	}

	private static float[] blurred(final float range) {
		final float[] pixels = new BlurredPicture(ScenePicture.CELLS, SIDE, SIDE, CameraShake.kernel(7, 2), 7, 0.01,
			1).blurred;
		for (int i = 0; i < pixels.length; i++)
			pixels[i] *= range;
		return pixels;
	}

	private CliRun deblur(final String file, final String output, final String... options) {
		final List<Object> line = new ArrayList<>(Arrays.asList("deblur", "--input", folder.resolve(file), "--output",
			folder.resolve(output)));
		// the recovery itself is tested where it lives
		for (final String quick : new String[] { "--kernel-size 7", "--iterations 3", "--searches 1", "--refinements 1" })
			if (!Arrays.asList(options).contains(quick.split(" ")[0])) line.addAll(Arrays.asList(quick.split(" ")));
		line.addAll(Arrays.asList(options));
		return CliRun.of(line.toArray());
	}
}
