/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.ImageStack;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.FrameSource;

/** {@code sasd-spark learn --joint}, on threads: the motifs are those of one machine. */
class JointLearningTest {

	private static final String[] OPTIONS = { "--motif-size", "5x4", "--no-bias", "--max-iterations=24", "--lambda=0.2",
		"--tolerance=0" };

	@TempDir
	Path folder;
	private Path images, stack, output;
	private String out, err;

	@BeforeEach
	void writeImages() throws Exception {
		images = Files.createDirectory(folder.resolve("cells"));
		stack = folder.resolve("cells.tif");
		output = folder.resolve("out");
		final ImageStack slices = new ImageStack(24, 24);
		for (int seed = 1; seed <= 3; seed++) {
			assertEquals(0, CliRun.of("phantom", "--size=24", "--motif-size=5x4", "--seed", seed, "--name", "cell" + seed,
				"--output", folder.resolve("phantoms")).status);
			final Path image = images.resolve("cell" + seed + ".tif");
			Files.copy(folder.resolve("phantoms/cell" + seed + ".tif"), image);
			final float[] pixels = new float[24 * 24];
			ImageFiles.open(image).frames().read(0, pixels);
			slices.addSlice(null, pixels);
		}
		ImageFiles.save(new ImagePlus("cells.tif", slices), stack);
	}

	private int run(final ThreadCluster cluster, final Object input, final String... more) {
		return execute(cluster, Stream.of(Stream.of("learn", "--joint", "--input", input.toString(), "--output", output
			.toString()), Stream.of(OPTIONS), Stream.of(more)).flatMap(each -> each).toArray(String[]::new));
	}

	private int execute(final ThreadCluster cluster, final String... args) {
		final StringWriter text = new StringWriter(), messages = new StringWriter();
		final int status = ClusterMain.execute(args, () -> cluster, new PrintWriter(text), new PrintWriter(messages));
		out = text.toString();
		err = messages.toString();
		return status;
	}

	private static float[][] pixels(final Path file) {
		final FrameSource slices = ImageFiles.open(file).frames();
		final float[][] pixels = new float[slices.count()][slices.height() * slices.width()];
		for (int k = 0; k < pixels.length; k++)
			slices.read(k, pixels[k]);
		return pixels;
	}

	@Test
	void theMotifsAreThoseOfOneMachine() throws Exception {
		final Path alone = folder.resolve("alone");
		assertEquals(0, CliRun.of("learn", "--input", stack, "--output", alone, OPTIONS[0], OPTIONS[1], OPTIONS[2], OPTIONS[3],
			OPTIONS[4], OPTIONS[5]).status);
		final float[][] expected = pixels(alone.resolve("cells-motifs.tif"));
		assertEquals(2, expected.length);
		assertEquals(0, run(new ThreadCluster(), stack), err);
		assertArrayEquals(expected, pixels(output.resolve("cells-motifs.tif")));
		Files.delete(output.resolve("cells-motifs.tif"));
		assertEquals(0, run(new ThreadCluster(), images), err);
		assertArrayEquals(expected, pixels(output.resolve("cells-motifs.tif")));
		assertTrue(out.contains("cells: ITERATION_LIMIT after 24 iterations"), out);
		assertTrue(out.contains("--lambda "), out);
		assertEquals(25, Files.readAllLines(output.resolve("iterations.csv")).size());
	}

	@Test
	void aJobThatWasLostGoesOnFromItsMotifs() throws Exception {
		assertEquals(0, run(new ThreadCluster(), images), err);
		final double expected = objective();
		output = folder.resolve("lost");
		assertEquals(1, run(new ThreadCluster(21), images, "--save-every=4"));
		assertFalse(Files.exists(output.resolve("cells-motifs.tif")));
		assertEquals(0, run(new ThreadCluster(), images), err);
		final Matcher saved = Pattern.compile("Going on from the motifs after iteration (\\d+)\\.").matcher(err);
		assertTrue(saved.find(), err);
		final int before = Integer.parseInt(saved.group(1));
		assertTrue(before >= 8 && before % 4 == 0, err);
		// as many again as it takes to bring the activations back, but no more than of the first
		assertTrue(out.contains("ITERATION_LIMIT after " + (before + 24) + " iterations"), out);
		assertTrue(objective() < 1.02 * expected, out + expected);
		final ThreadCluster idle = new ThreadCluster();
		assertEquals(0, run(idle, images), err);
		assertEquals(0, idle.begun.get());
		assertTrue(out.contains("cells: done before"), out);
		assertEquals(0, run(new ThreadCluster(), images, "--huber=0.01"), err);
		assertFalse(err.contains("Going on"), err);
	}

	private double objective() {
		return Double.parseDouble(out.replaceAll("(?s).*objective (.*?)\\.\\s.*", "$1"));
	}

	@Test
	void whatCannotBeDoneIsRefusedInOneSentence() throws Exception {
		refuse("auto", images, "--motif-size=auto");
		refuse("starts", images, "--starts=3");
		refuse("partitions", images, "--partitions=0");
		refuse("--save-every", images, "--save-every=0");
		assertEquals(0, CliRun.of("phantom", "--size=20", "--motif-size=5x4", "--name", "cell4", "--output", folder.resolve(
			"phantoms")).status);
		Files.copy(folder.resolve("phantoms/cell4.tif"), images.resolve("cell4.tif"));
		refuse("cell4.tif", images);
		refuse("add --joint", execute(new ThreadCluster(), "learn", "--input", images.toString(), "--output", output
			.toString(), "--save-every=5"));
	}

	private void refuse(final String why, final Object input, final String... more) {
		refuse(why, run(new ThreadCluster(), input, more));
	}

	private void refuse(final String why, final int status) {
		assertEquals(2, status);
		assertTrue(err.startsWith("sasd: ") && err.contains(why) && !err.trim().contains("\n"), err);
	}
}
