/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gives exit status 2 and one sentence, and changes nothing on the disk. */
class BadInputTest {

	@TempDir
	private Path folder;
	private Path image;

	@BeforeEach
	void makeImage() {
		image = TestImages.blobs(folder.resolve("blobs.tif"), 1);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = {
		"--lambda 0                 | 0.0 positive",
		"--lambda -1                | -1.0 positive",
		"--lambda NaN               | NaN positive",
		"--lambda abc               | 'abc' number --lambda",
		"--lambda                   | --lambda",
		"--motif-size 33            | 33 32 smaller",
		"--motif-size 5x40          | 40 32 smaller",
		"--motif-size 0             | 0 1",
		"--motif-size 5y5           | '5y5' 11x15",
		"--motif-size -3            | -3",
		"--motifs 0                 | 0 1",
		"--motifs 1.5               | '1.5' whole",
		"--boundary torus           | torus PERIODIC EXTENDED",
		"--solver ipalm             | ipalm ADM IADM",
		"--momentum 1               | 1.0 below",
		"--max-iterations 0         | 0 1",
		"--tolerance -1             | -1.0 0",
		"--polish -1                | -1 0",
		"--threads 0                | 0 1",
		"--threads 1e9              | '1e9' whole",
		"--seed x                   | 'x' whole",
		"--saturation NaN           | 'NaN' auto",
		"--channel 2                | 2 1",
		"--init-patch 1,2           | 1 2 motif",
		"--init-patch 1,2 --init-patch 30,30 | 30 32",
		"--init-patch 1;2           | '1;2' row",
		"--bias maybe               | maybe",
		"--lamda 1                  | --lamda --lambda",
		"surplus                    | surplus",
		"--init-file missing.tif    | missing.tif",
		"--init-file missing.f64    | missing.json",
		"--parameters missing.json  | missing.json",
		"--lambda 1 --lambda 2      | --lambda once",
	})
	void aBadOptionIsRefused(final String options, final String mentioned) {
		final List<Object> line = new ArrayList<>(Arrays.asList("learn", "--input", image, "--output",
			folder.resolve("out"), "--motif-size", 5));
		if (options.startsWith("--motif-size")) line.subList(5, 7).clear();
		if (!options.startsWith("--motifs")) line.addAll(Arrays.asList("--motifs", 2));
		line.addAll(Arrays.asList(options.trim().split(" ")));
		assertRefused(mentioned, line.toArray());
	}

	@Test
	void badImagesAreRefused() throws IOException {
		final Path rgb = folder.resolve("rgb.png");
		ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", rgb.toFile());
		final Path truncated = folder.resolve("truncated.tif");
		Files.write(truncated, Arrays.copyOf(Files.readAllBytes(image), (int) Files.size(image) - 100));
		final Path text = folder.resolve("text.tif");
		Files.write(text, "no image".getBytes(StandardCharsets.UTF_8));
		final Path infinite = TestImages.save(folder.resolve("infinite.tif"), 2, 2, new float[] { 1, 2, 3,
			Float.NEGATIVE_INFINITY });
		final Map<Path, String> refused = new LinkedHashMap<>();
		refused.put(TestImages.constant(folder.resolve("constant.tif"), 3), "constant 3.0");
		refused.put(TestImages.constant(folder.resolve("nan.tif"), Float.NaN), "NaN 1024");
		refused.put(infinite, "-Infinity");
		refused.put(rgb, "RGB");
		refused.put(truncated, "truncated.tif");
		refused.put(text, "text.tif");
		refused.put(Files.createFile(folder.resolve("empty.tif")), "empty.tif");
		refused.put(folder.resolve("missing.tif"), "missing.tif");
		refused.put(folder, folder.toString());
		for (final Map.Entry<Path, String> entry : refused.entrySet())
			assertRefused(entry.getValue(), "deconvolve", "--input", entry.getKey(), "--motif-size", 1, "--output",
				folder.resolve("out"));
	}

	@Test
	void anOutputThatIsAFileIsRefused() {
		assertRefused("blobs.tif folder", "deconvolve", "--input", image, "--motif-size", 5, "--output", image);
	}

	@Test
	void badStartFilesAreRefused() throws IOException {
		final String layout = "{\"K\": 2, \"kernel_window\": [9, 9], \"n\": [3, 3]}";
		assertStartRefused("short", layout, 161, 1, "bytes 1288 1296");
		assertStartRefused("long", layout, 163, 1, "bytes 1304 1296");
		assertStartRefused("nan", layout, 162, Double.NaN, "NaN Motif");
		assertStartRefused("zero", layout, 162, 0, "0 everywhere");
		assertStartRefused("malformed", "{\"K\": 2,, }", 162, 1, "malformed.json JSON");
		assertStartRefused("keyless", "{\"n0\": 3}", 162, 1, "K missing");
		assertStartRefused("windowless", "{\"K\": 2, \"kernel_window\": 9}", 162, 1, "kernel_window 9");
		assertStartRefused("fraction", "{\"K\": 2.5, \"kernel_window\": [9, 9]}", 162, 1, "2.5 whole");
		assertStartRefused("three", "{\"K\": 3, \"kernel_window\": [9, 6]}", 162, 1, "3 2");
		assertStartRefused("undescribed", null, 162, 1, "undescribed.json");
		assertRefused("long.json .f64", "learn", "--input", image, "--output", folder.resolve("out"), "--init-file",
			folder.resolve("long.json"));
	}

	private void assertStartRefused(final String name, final String json, final int count, final double value,
		final String mentioned) throws IOException
	{
		final ByteBuffer numbers = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
		while (numbers.hasRemaining())
			numbers.putDouble(value);
		Files.write(folder.resolve(name + ".f64"), numbers.array());
		if (json != null) Files.write(folder.resolve(name + ".json"), json.getBytes(StandardCharsets.UTF_8));
		assertRefused(mentioned, "learn", "--input", image, "--motifs", 2, "--output", folder.resolve("out"),
			"--init-file", folder.resolve(name + ".f64"));
	}

	@ParameterizedTest
	@CsvSource({ "deconvolve", "--no-such-option", "phantom --output", "phantom --preset psf", "dekonvolve",
		"''" })
	void anIncompleteLineIsRefused(final String line) {
		assertRefused("--help", (Object[]) line.split(" "));
	}

	/** Exit status 2, one line that mentions what it must, and not a bit changed on the disk. */
	private void assertRefused(final String mentioned, final Object... line) {
		final Map<String, byte[]> before = snapshot();
		final CliRun run = CliRun.of(line);
		assertEquals(2, run.status, run.toString());
		assertEquals("", run.out);
		assertEquals(1, run.err.split("\\R").length, run.err);
		assertFalse(run.err.contains("Exception:") || run.err.contains("\tat "), run.err);
		for (final String word : mentioned.trim().split(" "))
			assertTrue(run.err.contains(word), "'" + word + "' is not in: " + run.err);
		final Map<String, byte[]> after = snapshot();
		assertEquals(before.keySet(), after.keySet());
		for (final String file : before.keySet())
			assertArrayEquals(before.get(file), after.get(file), file);
		assertFalse(Files.exists(folder.resolve("out")), "the output folder was left behind");
	}

	private Map<String, byte[]> snapshot() {
		final Map<String, byte[]> files = new LinkedHashMap<>();
		try {
			for (final String file : CliRun.files(folder))
				files.put(file, Files.readAllBytes(folder.resolve(file)));
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
		return files;
	}
}
