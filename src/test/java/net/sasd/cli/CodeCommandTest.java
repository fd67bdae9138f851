/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import com.google.gson.JsonObject;

import net.sasd.image.file.JsonText;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.FrameSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sparse coding with the motifs of an earlier run. */
class CodeCommandTest {

	@TempDir
	private Path folder;
	private Path image;
	private Path motifs;

	@BeforeEach
	void learnMotifs() {
		image = TestImages.blobs(folder.resolve("blobs.tif"), 2);
		final CliRun run = CliRun.of("learn", "--input", image, "--output", folder.resolve("learnt"), "--motifs", 2,
			"--motif-size", 5, "--max-iterations", 20);
		assertEquals(0, run.status, run.toString());
		motifs = folder.resolve("learnt/blobs-motifs.tif");
	}

	@Test
	void itWritesTheFilesOfARunAndLeavesTheMotifsAsTheyAre() {
		final JsonObject result = code("--nonnegative", "--reweighting", 1, "--lambda", 0.2);
		assertEquals(CliRun.files(folder.resolve("learnt")), CliRun.files(folder.resolve("coded")));
		assertArrayEquals(pixels(motifs, 1), pixels(folder.resolve("coded/blobs-motifs.tif"), 1), 1e-6f);
		final JsonObject parameters = result.getAsJsonObject("parameters");
		assertEquals(2, parameters.get("motifs").getAsInt());
		assertEquals(5, parameters.get("motifWidth").getAsInt());
		assertEquals(0.2, parameters.get("lambda").getAsDouble());
		assertTrue(parameters.get("nonNegative").getAsBoolean());
		assertEquals(1, parameters.get("reweighting").getAsInt());
		assertFalse(result.has("recoverability"), "the motifs are known");
		for (final float value : pixels(folder.resolve("coded/blobs-activation.tif"), 0))
			assertTrue(value >= 0);
	}

	@Test
	void theObjectiveIsNoLargerThanThatOfTheRunThatLearntTheMotifs() {
		final double learnt = JsonText.readObject(folder.resolve("learnt/result.json"), "a result").get("objective")
			.getAsDouble();
		// the learning run has the larger window to fit with, and did not end
		assertTrue(code("--max-iterations", 1000).get("objective").getAsDouble() <= 1.2 * learnt);
	}

	@Test
	void badInputIsRefusedInOneSentence() {
		assertRefused("0; it must be at least 1", "--threads", 0);
		assertRefused("lambda is -1.0", "--lambda", -1);
		final CliRun none = CliRun.of("code", "--input", image, "--output", folder.resolve("coded"));
		assertEquals(2, none.status);
		assertTrue(none.err.contains("--motifs"), none.err);
	}

	private void assertRefused(final String part, final Object option, final Object value) {
		final CliRun run = CliRun.of("code", "--input", image, "--motifs", motifs, "--output", folder.resolve("coded"), option,
			value);
		assertEquals(2, run.status, run.toString());
		assertTrue(run.err.contains(part), run.err);
	}

	private JsonObject code(final Object... options) {
		final Object[] all = new Object[options.length + 7];
		final Object[] fixed = { "code", "--input", image, "--motifs", motifs, "--output", folder.resolve("coded") };
		System.arraycopy(fixed, 0, all, 0, 7);
		System.arraycopy(options, 0, all, 7, options.length);
		final CliRun run = CliRun.of(all);
		assertEquals(0, run.status, run.toString());
		return JsonText.readObject(folder.resolve("coded/result.json"), "a result");
	}

	private static float[] pixels(final Path file, final int frame) {
		final FrameSource frames = ImageFiles.open(file).frames();
		final float[] pixels = new float[frames.height() * frames.width()];
		frames.read(frame, pixels);
		return pixels;
	}
}
