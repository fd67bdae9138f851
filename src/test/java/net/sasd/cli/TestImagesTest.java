/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.sasd.image.file.JsonText;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.FrameSource;
import net.sasd.phantom.PhantomPresets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in test-images: they are what their README says, and can be made again. */
class TestImagesTest {

	private static final Path FOLDER = Paths.get("test-images");
	private static final String[] KINDS = { ".tif", "-truth-activation.tif", "-truth-motifs.tif", "-truth.json" };

	@Test
	void thereAreFourFilesForEachPresetAndTheReadme() {
		final List<String> expected = new ArrayList<>();
		for (final String name : PhantomPresets.names())
			for (final String kind : KINDS)
				expected.add(name + kind);
		expected.add("README.md");
		expected.sort(null);
		assertEquals(expected, CliRun.files(FOLDER));
	}

	@ParameterizedTest
	@ValueSource(strings = { "psf", "two-motifs", "frames", "trace" })
	void theCommandInTheReadmeMakesTheSameBitsAgain(final String name, @TempDir final Path again) {
		assertSame(name, again, Arrays.asList("--preset", name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "psf", "two-motifs", "frames", "trace" })
	void theOptionsInTheTruthMakeTheSameBitsAgain(final String name, @TempDir final Path again) {
		final List<String> options = new ArrayList<>();
		truth(FOLDER, name).getAsJsonObject("options").entrySet().forEach(option -> options.add("--" + option
			.getKey() + "=" + option.getValue().getAsString()));
		assertSame(name, again, options);
	}

	@ParameterizedTest
	@ValueSource(strings = { "psf", "two-motifs", "frames", "trace" })
	void theImageIsItsTruthAndNoise(final String name) {
		final JsonObject truth = truth(FOLDER, name);
		final double[][] noise = minusTruth(name, truth);
		final double sigma = truth.get("noiseSigma").getAsDouble();
		for (final double[] frame : noise) {
			final double mean = Arrays.stream(frame).average().getAsDouble();
			final double power = Arrays.stream(frame).map(value -> value * value).average().getAsDouble();
			// five standard deviations of either figure
			assertEquals(0, mean, 5 * sigma / Math.sqrt(frame.length));
			assertEquals(1, Math.sqrt(power) / sigma, 5 / Math.sqrt(2. * frame.length));
		}
	}

	private static void assertSame(final String name, final Path again, final List<String> options) {
		final List<Object> line = new ArrayList<>(Arrays.asList("phantom", "--output", again, "--name", name));
		line.addAll(options);
		final CliRun run = CliRun.of(line.toArray());
		assertEquals(0, run.status, run.toString());
		for (final String kind : KINDS)
			if (kind.endsWith(".tif")) assertSamePixels(FOLDER.resolve(name + kind), again.resolve(name + kind));
		final JsonObject old = truth(FOLDER, name), made = truth(again, name);
		// another version makes the same phantom
		old.remove("version");
		made.remove("version");
		assertEquals(old, made);
	}

	private static void assertSamePixels(final Path old, final Path made) {
		final FrameSource expected = ImageFiles.open(old).frames(), actual = ImageFiles.open(made).frames();
		assertEquals(expected.height(), actual.height());
		assertEquals(expected.width(), actual.width());
		final float[][] planes = planes(expected), others = planes(actual);
		assertEquals(planes.length, others.length);
		for (int i = 0; i < planes.length; i++)
			assertArrayEquals(planes[i], others[i], old + ", plane " + i);
	}

	/** The frames minus their bias and every motif at every activation, by the plain sum. */
	private static double[][] minusTruth(final String name, final JsonObject truth) {
		final FrameSource image = ImageFiles.open(FOLDER.resolve(name + ".tif")).frames();
		final FrameSource shapes = ImageFiles.open(FOLDER.resolve(name + "-truth-motifs.tif")).frames();
		final float[][] frames = planes(image), motifs = planes(shapes);
		final float[][] maps = planes(ImageFiles.open(FOLDER.resolve(name + "-truth-activation.tif")).frames());
		final String[] biases = truth.getAsJsonObject("options").get("bias").getAsString().split(",");
		assertEquals(frames.length * motifs.length, maps.length);
		assertTrue(biases.length == 1 || biases.length == frames.length);
		final int h = image.height(), w = image.width(), p = shapes.height(), q = shapes.width();
		final double[][] rest = new double[frames.length][h * w];
		for (int t = 0; t < frames.length; t++)
			for (int i = 0; i < h * w; i++)
				rest[t][i] = frames[t][i] - Double.parseDouble(biases[biases.length == 1 ? 0 : t]);
		for (int plane = 0; plane < maps.length; plane++)
			for (int i = 0; i < h * w; i++)
				subtract(rest[plane / motifs.length], h, w, motifs[plane % motifs.length], p, q, i / w, i % w,
					maps[plane][i]);
		for (final JsonElement row : truth.getAsJsonArray("outside")) {
			final JsonArray a = row.getAsJsonArray();
			subtract(rest[a.get(0).getAsInt()], h, w, motifs[a.get(1).getAsInt()], p, q, a.get(2).getAsInt(), a.get(3)
				.getAsInt(), a.get(4).getAsDouble());
		}
		return rest;
	}

	/** Takes away a motif whose centre pixel is at a place. */
	private static void subtract(final double[] frame, final int h, final int w, final float[] motif, final int p,
		final int q, final int row, final int column, final double amplitude)
	{
		if (amplitude == 0) return;
		for (int i = 0; i < p; i++)
			for (int j = 0; j < q; j++) {
				final int y = row + i - p / 2, x = column + j - q / 2;
				if (y >= 0 && y < h && x >= 0 && x < w) frame[y * w + x] -= amplitude * motif[i * q + j];
			}
	}

	private static float[][] planes(final FrameSource source) {
		final float[][] planes = new float[source.count()][source.height() * source.width()];
		for (int i = 0; i < planes.length; i++)
			source.read(i, planes[i]);
		return planes;
	}

	private static JsonObject truth(final Path folder, final String name) {
		return JsonText.readObject(folder.resolve(name + "-truth.json"), "the truth");
	}
}
