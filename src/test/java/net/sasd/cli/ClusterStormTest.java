/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.ImagePlus;
import net.sasd.image.StormPhantom;
import net.sasd.image.file.JsonText;
import net.sasd.image.ij.ImageFiles;

/** {@code sasd-spark storm} on threads: what does not depend on who hands the work out. */
class ClusterStormTest {

	private static final int FRAMES = 12;
	private static final String[] FILES = { "localizations.csv", "image.tif", "image.png", "psf.tif" };

	@TempDir
	static Path shared;
	private static Path stack, expected;

	@TempDir
	Path folder;
	private String err;

	@BeforeAll
	static void onOneMachine() {
		stack = shared.resolve("storm.tif");
		expected = shared.resolve("expected");
		ImageFiles.save(StormPhantom.image(FRAMES), stack);
		// temporal: a frame needs others, also beyond its part
		assertEquals(0, CliRun.of(arguments(stack, expected).toArray()).status);
	}

	private static List<String> arguments(final Path input, final Path output, final String... more) {
		return Stream.concat(Stream.of("storm", "--input", input.toString(), "--output", output.toString(),
			"--learning-rounds=2", "--background=temporal", "--background-frames=5", "--frames=2,12"), Stream.of(more)).collect(
				Collectors.toList());
	}

	private int run(final ThreadCluster cluster, final Path input, final Path output, final String... more) {
		final StringWriter text = new StringWriter();
		final int status = ClusterMain.execute(arguments(input, output, more).toArray(new String[0]), () -> cluster,
			new PrintWriter(new StringWriter()), new PrintWriter(text));
		err = text.toString();
		return status;
	}

	private static void assertSame(final Path output) throws Exception {
		for (final String file : FILES)
			assertArrayEquals(Files.readAllBytes(expected.resolve("storm-" + file)), Files.readAllBytes(output.resolve("storm-" +
				file)), file);
		final JsonObject one = JsonText.readObject(expected.resolve("storm-storm.json"), "json"), other = JsonText.readObject(
			output.resolve("storm-storm.json"), "json");
		one.remove("seconds");
		other.remove("seconds");
		assertEquals(one, other);
	}

	private static Path parts(final Path output) {
		return output.resolve("storm-parts");
	}

	private static JsonObject manifest(final Path output) {
		return JsonText.readObject(parts(output).resolve("manifest.json"), "json");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 100 })
	void theFilesAreThoseOfOneMachineWhateverTheNumberOfParts(final int parts) throws Exception {
		final Path output = folder.resolve("out");
		assertEquals(0, run(new ThreadCluster(), stack, output, "--partitions=" + parts), err);
		assertSame(output);
		assertEquals(Math.min(parts, FRAMES - 1), manifest(output).getAsJsonArray("parts").size());
		assertEquals("DONE", manifest(output).get("status").getAsString());
	}

	@Test
	void aJobThatWasLostGoesOnFromItsParts() throws Exception {
		final Path output = folder.resolve("out");
		final int scans = 6, done = 4;
		assertEquals(1, run(new ThreadCluster(scans + done), stack, output, "--partitions=6"));
		assertFalse(Files.exists(output.resolve("storm-localizations.csv")));
		// what a killed attempt leaves, and a part that was cut off by a disk
		final Path torn = parts(output).resolve("part-00005.csv"), rest = parts(output).resolve(".part-00001.csv.x.tmp");
		Files.write(rest, new byte[9]);
		final byte[] whole = Files.readAllBytes(torn);
		Files.write(torn, Arrays.copyOf(whole, whole.length / 2));
		final FileTime kept = Files.getLastModifiedTime(parts(output).resolve("part-00003.csv"));
		final ThreadCluster second = new ThreadCluster();
		assertEquals(0, run(second, stack, output), err);
		assertEquals(6 - done + 1, second.begun.get());
		assertEquals(kept, Files.getLastModifiedTime(parts(output).resolve("part-00003.csv")));
		assertArrayEquals(whole, Files.readAllBytes(torn));
		assertFalse(Files.exists(rest));
		assertFalse(err.contains("learning, round"), err);
		assertSame(output);
	}

	@Test
	void partsOfOtherParametersOrOfAnotherStackAreFoundAgain() throws Exception {
		final Path output = folder.resolve("out"), input = folder.resolve("storm.tif");
		Files.copy(stack, input);
		assertEquals(0, run(new ThreadCluster(), input, output, "--evidence=6", "--partitions=2"), err);
		assertEquals(0, run(new ThreadCluster(), input, output, "--partitions=2"), err);
		assertSame(output);
		Files.setLastModifiedTime(input, FileTime.fromMillis(0));
		final ThreadCluster again = new ThreadCluster();
		assertEquals(0, run(again, input, output, "--partitions=2"), err);
		assertTrue(again.begun.get() >= 2);
		final ThreadCluster drawn = new ThreadCluster();
		assertEquals(0, run(drawn, input, output, "--magnification=3", "--intensity=500,Infinity"), err);
		assertEquals(0, drawn.begun.get(), "the same molecules are only drawn in another way");
	}

	@Test
	void theFramesOfAFolderAreAStackAndItsBadOnesAreLeftOutOnlyIfThatIsAsked() throws Exception {
		final Path frames = Files.createDirectory(folder.resolve("storm")), output = folder.resolve("out");
		final ImagePlus image = ImageFiles.read(stack);
		for (int t = 1; t <= FRAMES; t++) {
			final ImagePlus frame = new ImagePlus("frame", image.getStack().getProcessor(t));
			frame.setCalibration(image.getCalibration());
			ImageFiles.save(frame, frames.resolve("frame" + t + ".tif"));
		}
		assertEquals(0, run(new ThreadCluster(), frames, output, "--partitions=3"), err);
		assertSame(output);
		assertEquals(0, CliRun.of(arguments(frames.resolve("f*.tif"), folder.resolve("one")).toArray()).status);
		assertSame(folder.resolve("one"));

		Files.write(frames.resolve("frame7.tif"), "no image".getBytes(StandardCharsets.UTF_8));
		Files.setLastModifiedTime(frames.resolve("frame1.tif"), FileTime.fromMillis(0));
		final Path without = folder.resolve("without");
		assertEquals(2, run(new ThreadCluster(), frames, without, "--partitions=3"));
		assertTrue(err.contains("Frame 7 is bad") && err.contains("--skip-bad-frames"), err);
		assertFalse(Files.exists(without.resolve("storm-localizations.csv")));
		assertEquals(0, run(new ThreadCluster(), frames, without, "--partitions=3", "--skip-bad-frames"), err);
		assertTrue(err.contains("Warning: Frame 7 is left out"), err);
		final List<String> found = Files.readAllLines(without.resolve("storm-localizations.csv"));
		assertTrue(found.stream().noneMatch(line -> line.contains(",7,")) && found.size() > FRAMES);
		assertEquals(7, manifest(without).getAsJsonArray("badFrames").get(0).getAsJsonObject().get("frame").getAsInt());
		// it is repaired
		Files.copy(frames.resolve("frame8.tif"), frames.resolve("frame7.tif"),
			StandardCopyOption.REPLACE_EXISTING);
		assertEquals(0, run(new ThreadCluster(), frames, without, "--partitions=3"), err);
		final Path fresh = folder.resolve("fresh");
		assertEquals(0, run(new ThreadCluster(), frames, fresh, "--partitions=1", "--remove-parts"), err);
		assertFalse(Files.exists(parts(fresh)));
		assertArrayEquals(Files.readAllBytes(fresh.resolve("storm-localizations.csv")), Files.readAllBytes(without.resolve(
			"storm-localizations.csv")));
	}
}
