/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.assertSamePixels;
import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;

/** Stacks whose slices are solved one by one. */
class SeparateFramesTest {

	private static final String[] LAYERS = { "activation", "components", "residual" };
	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@TempDir
	Path folder;

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@Test
	void eachFrameIsSolvedAsIfItWereAlone() throws Exception {
		final Module all = run(Spots.movie());
		for (int t = 0; t < 3; t++) {
			final Module one = run(new ImagePlus("one", Spots.movie().getStack().getProcessor(t + 1)));
			for (final String layer : LAYERS)
				assertArrayEquals((float[]) image(one, layer).getProcessor().getPixels(), (float[]) image(all, layer).getStack()
					.getPixels(t + 1), layer + " of frame " + (t + 1));
			assertArrayEquals((float[]) image(one, "motif_images").getProcessor().getPixels(), (float[]) image(all,
				"motif_images").getStack().getPixels(t + 1), "motif of frame " + (t + 1));
		}
		assertEquals(3, image(all, "activation").getNFrames());
		assertEquals(0.5, image(all, "activation").getCalibration().frameInterval);
	}

	@Test
	void layersOnTheDiskAreThoseInMemory() throws Exception {
		final Module memory = run(Spots.movie()), disk = run(Spots.movie(), "output", folder.toString());
		for (final String layer : LAYERS) {
			assertTrue(image(disk, layer).getStack().isVirtual(), layer);
			assertSamePixels(image(memory, layer), image(disk, layer));
			assertTrue(Files.exists(folder.resolve("spots-" + layer + ".tif")), layer);
		}
		assertTrue(Files.exists(folder.resolve("spots-activations.csv")));
		assertTrue(Files.exists(folder.resolve("result.json")));
		assertEquals(rows(memory), rows(disk));
		try (java.util.stream.Stream<Path> files = Files.list(folder)) {
			assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")), "something is left over");
		}
	}

	@Test
	void ifSomethingCannotBeSavedNothingIs() throws Exception {
		final Path obstacle = Files.createDirectories(folder.resolve("spots-motifs.csv/full"));
		final Module module = run(Spots.movie(), "output", folder.toString());
		final String reason = ((org.scijava.Cancelable) module).getCancelReason();
		assertTrue(reason != null && reason.contains("spots-motifs.csv") && reason.endsWith("."), reason);
		assertNull(module.getOutput("activation"));
		assertTrue(Files.exists(obstacle));
		assertEquals("spots-motifs.csv", String.join(" ", folder.toFile().list()));
	}

	@Test
	void whatAnEarlierRunSavedStaysIfTheNewOneFails() throws Exception {
		run(Spots.movie(), "output", folder.toString(), "max_iterations", 2);
		final byte[] earlier = Files.readAllBytes(folder.resolve("spots-activation.tif"));
		Files.delete(folder.resolve("spots-motifs.csv"));
		Files.createDirectories(folder.resolve("spots-motifs.csv/full"));
		assertNull(run(Spots.movie(), "output", folder.toString(), "max_iterations", 9).getOutput("activation"));
		assertArrayEquals(earlier, Files.readAllBytes(folder.resolve("spots-activation.tif")));
		try (java.util.stream.Stream<Path> files = Files.list(folder)) {
			assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")), "something is left over");
		}
	}

	@Test
	void aFrameWithoutAnythingIsLeftOut() throws Exception {
		final ImagePlus movie = Spots.movie();
		for (final int blank : new int[] { 1, 3 })
			Arrays.fill((float[]) movie.getStack().getPixels(blank), 7);
		final Module module = run(movie);
		final Module alone = run(new ImagePlus("one", Spots.movie().getStack().getProcessor(2)));
		assertArrayEquals((float[]) image(alone, "activation").getProcessor().getPixels(), (float[]) image(module,
			"activation").getStack().getPixels(2));
		for (final int blank : new int[] { 1, 3 })
			for (final float value : (float[]) image(module, "activation").getStack().getPixels(blank))
				assertEquals(0f, value);
		assertEquals(rows(alone), rows(module));
	}

	@Test
	void aStackOfNothingIsRefused() throws Exception {
		final Module module = run(new ImagePlus("flat", new FloatProcessor(32, 32)));
		assertTrue(((org.scijava.Cancelable) module).getCancelReason().contains("The image is constant"));
	}

	private static int rows(final Module module) {
		return ((ResultsTable) module.getOutput("activations_table")).size();
	}

	private Module run(final ImagePlus image, final Object... more) throws Exception {
		final Object[] inputs = { "image", image, "stack", "separate", "motif_size", "5", "max_iterations", 20 };
		final Object[] all = Arrays.copyOf(inputs, inputs.length + more.length);
		System.arraycopy(more, 0, all, inputs.length, more.length);
		return scijava.run(BlindDeconvolution.class, all);
	}
}
