/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.sasd.image.file.JsonText;

/** {@code sasd-spark deconvolve} and {@code code} with a folder, on threads. */
class ClusterBatchTest {

	private static final String[] OPTIONS = { "--motif-size", "5x4", "--no-bias", "--max-iterations=5", "--lambda=0.2" };

	@TempDir
	Path folder;
	private Path images, output;
	private String out, err;

	@BeforeEach
	void writeImages() throws Exception {
		images = folder.resolve("images");
		output = folder.resolve("out");
		for (int seed = 1; seed <= 3; seed++)
			assertEquals(0, CliRun.of("phantom", "--size=24", "--motif-size=5x4", "--seed", seed, "--name", "cell" + seed,
				"--output", folder.resolve("phantoms")).status);
		Files.createDirectory(images);
		for (int k = 1; k <= 3; k++)
			Files.copy(folder.resolve("phantoms/cell" + k + ".tif"), images.resolve("cell" + k + ".tif"));
	}

	private int run(final ThreadCluster cluster, final String command, final Object input, final String... more) {
		final StringWriter text = new StringWriter(), messages = new StringWriter();
		final String[] args = Stream.of(Stream.of(command, "--input", input.toString(), "--output", output.toString()), Stream
			.of(OPTIONS), Stream.of(more)).flatMap(each -> each).toArray(String[]::new);
		final int status = ClusterMain.execute(args, () -> cluster, new PrintWriter(text), new PrintWriter(messages));
		out = text.toString();
		err = messages.toString();
		return status;
	}

	private void assertAsAlone(final String name) throws Exception {
		final Path alone = folder.resolve("alone");
		assertEquals(0, CliRun.of("deconvolve", "--input", images.resolve(name + ".tif"), "--output", alone, OPTIONS[0],
			OPTIONS[1], OPTIONS[2], OPTIONS[3], OPTIONS[4]).status);
		final Path here = output.resolve(name + ".tif");
		for (final String file : CliRun.files(alone))
			if (file.startsWith(name)) assertArrayEquals(Files.readAllBytes(alone.resolve(file)), Files.readAllBytes(here
				.resolve(file)), file);
	}

	@Test
	void everyImageHasTheResultsThatItHasAlone() throws Exception {
		assertEquals(0, run(new ThreadCluster(), "deconvolve", images), err);
		assertTrue(out.contains("3 files: 3 done."), out);
		assertAsAlone("cell1");
		assertAsAlone("cell3");
	}

	@Test
	void aBatchThatWasLostGoesOnAndABadImageKeepsNoOtherFromBeingDone() throws Exception {
		Files.write(images.resolve("cell2.tif"), "no image".getBytes(StandardCharsets.UTF_8));
		assertEquals(1, run(new ThreadCluster(1), "deconvolve", images));
		final ThreadCluster second = new ThreadCluster();
		assertEquals(2, run(second, "deconvolve", images));
		assertEquals(2, second.begun.get(), "the third was done first");
		assertTrue(out.contains("1 done, 1 done before, 1 failed"), out);
		assertTrue(err.contains("cell2.tif: The file") && !err.contains("sasd:"), err);
		assertAsAlone("cell1");
		final ThreadCluster other = new ThreadCluster();
		assertEquals(0, run(other, "deconvolve", images.resolve("*[13].tif"), "--nonnegative"));
		assertEquals(2, other.begun.get(), "with other options nothing is done before");
		assertTrue(JsonText.readObject(output.resolve("cell1.tif/result.json"), "json").getAsJsonObject("parameters").get(
			"nonNegative").getAsBoolean());
	}

	@Test
	void oneImageIsDoneHere() {
		final ThreadCluster cluster = new ThreadCluster();
		assertEquals(0, run(cluster, "deconvolve", images.resolve("cell1.tif")), err);
		assertEquals(0, cluster.begun.get());
		assertTrue(Files.exists(output.resolve("cell1-motifs.tif")));
	}

	@Test
	void whatIsWrongWithTheOptionsIsToldBeforeAnyWork() {
		assertEquals(2, run(new ThreadCluster(0), "deconvolve", images, "--lambda=much"));
		assertEquals(2, run(new ThreadCluster(0), "deconvolve", folder.resolve("nothing")));
		assertTrue(Files.notExists(output), "nothing is written");
	}
}
