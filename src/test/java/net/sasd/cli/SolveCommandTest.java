/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import net.sasd.image.file.JsonText;
import net.sasd.image.file.ParametersJson;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.FrameSource;
import net.sasd.optim.IterationRecord;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deconvolve and learn write. */
class SolveCommandTest {

	@TempDir
	private Path folder;
	private Path image;

	@BeforeEach
	void makeImage() {
		image = TestImages.blobs(folder.resolve("blobs.tif"), 1);
	}

	@Test
	void aRunWritesEveryFileAndLeavesTheInputAlone() throws IOException {
		final byte[] before = Files.readAllBytes(image);
		solve("out", "deconvolve", "--nonnegative");
		assertArrayEquals(before, Files.readAllBytes(image));
		final List<String> files = CliRun.files(folder.resolve("out"));
		for (final String file : new String[] { "blobs-motifs.tif", "blobs-activation.tif", "blobs-components.tif",
			"blobs-residual.tif", "blobs-motifs.png", "blobs-activation.png", "blobs-components.png",
			"blobs-residual.png", "blobs-overview.png", "blobs-activations.csv", "blobs-motifs.csv", "iterations.csv",
			"result.json" })
			assertTrue(files.contains(file), file + " is not among " + files);
		assertEquals(files.size(), Files.list(folder.resolve("out")).count(), "no folder stays behind");
	}

	@Test
	void theResultHasEveryKeyAndNumbersAreNumbers() throws IOException {
		final JsonObject result = solve("out", "learn", "--motifs", 2, "--seed", 7);
		for (final String key : new String[] { "objective", "iterations", "ffts", "seconds",
			"bias", "biasInInputUnits", "scale", "seed" })
			assertTrue(result.getAsJsonPrimitive(key).isNumber(), key);
		assertTrue(Arrays.asList("CONVERGED", "ITERATION_LIMIT").contains(result.get("status").getAsString()));
		assertEquals(7, result.get("seed").getAsLong());
		assertFalse(result.get("version").getAsString().isEmpty());
		assertEquals(2, result.getAsJsonObject("coherence").getAsJsonArray("shift").size());
		final double mutual = result.getAsJsonObject("coherence").get("mutual").getAsDouble();
		assertTrue(mutual > 0 && mutual <= 1 + 1e-12);
		assertEquals(2, result.getAsJsonObject("parameters").get("motifs").getAsInt());
		assertEquals(TestImages.SIZE, result.getAsJsonObject("input").get("height").getAsInt());
		assertTrue(result.get("warnings").isJsonArray());
		final double bias = result.get("bias").getAsDouble();
		assertEquals(bias * result.get("scale").getAsDouble(), result.get("biasInInputUnits").getAsDouble(), 1e-12);
	}

	@Test
	void theTableHasOneRowPerIterationAndTheRecordsFieldsAsHeader() throws IOException {
		final JsonObject result = solve("out", "deconvolve", "--max-iterations", 5, "--polish", 2);
		final List<String> lines = Files.readAllLines(folder.resolve("out/iterations.csv"));
		final String fields = Stream.of(IterationRecord.class.getFields()).map(f -> f.getName()).collect(Collectors
			.joining(","));
		assertEquals(fields, lines.get(0));
		assertEquals(result.get("iterations").getAsInt(), lines.size() - 1);
		final String[] last = lines.get(lines.size() - 1).split(",", -1);
		assertEquals(lines.get(0).split(",").length, last.length);
		assertEquals(result.get("ffts").getAsLong(), Long.parseLong(last[Arrays.asList(fields.split(",")).indexOf("ffts")]));
	}

	@Test
	void theTablesHaveOneRowPerActivationAndPerMotif() throws IOException {
		solve("out", "learn", "--motifs", 2, "--nonnegative");
		final List<String> motifs = Files.readAllLines(folder.resolve("out/blobs-motifs.csv"));
		assertEquals(3, motifs.size(), motifs.toString());
		final List<String> activations = Files.readAllLines(folder.resolve("out/blobs-activations.csv"));
		assertTrue(activations.get(0).startsWith("Motif,X,Y,"), activations.get(0));
		assertTrue(activations.size() > 2, activations.toString());
	}

	@Test
	void theResultTellsWhatWasAskedForAndOfWhichContent() throws IOException {
		final JsonObject given = solve("given", "deconvolve", "--max-iterations", 3);
		assertFalse(given.has("request"), "the parameters say it all");
		final JsonObject auto = solve("auto", "deconvolve", "--lambda", "auto", "--max-iterations", 3);
		assertEquals("auto", auto.getAsJsonObject("request").get("lambda").getAsString());
		assertEquals(5, auto.getAsJsonObject("request").getAsJsonObject("parameters").get("motifWidth").getAsInt());
		final String digest = auto.getAsJsonObject("input").get("sha256").getAsString();
		assertTrue(digest.matches("[0-9a-f]{64}"), digest);
		assertEquals(digest, given.getAsJsonObject("input").get("sha256").getAsString());
		image = TestImages.blobs(folder.resolve("other.tif"), 2);
		assertFalse(digest.equals(solve("other", "deconvolve", "--max-iterations", 3).getAsJsonObject("input").get("sha256")
			.getAsString()));
	}

	@Test
	void aStackHasOneBiasPerFrame() throws IOException {
		image = TestImages.blobs(folder.resolve("stack.tif"), 3);
		final JsonObject result = solve("out", "deconvolve");
		assertEquals(3, result.getAsJsonArray("bias").size());
		assertEquals(3, ImageFiles.open(folder.resolve("out/stack-residual.tif")).frames().count());
	}

	@Test
	void aPixelWithoutValueIsMaskedWithAWarning() throws IOException {
		final float[][] pixels = pixels(image);
		pixels[0][77] = Float.NaN;
		image = TestImages.save(folder.resolve("hole.tif"), TestImages.SIZE, TestImages.SIZE, pixels);
		final JsonObject result = solve("out", "deconvolve");
		assertTrue(result.getAsJsonArray("warnings").toString().contains("1 pixel is NaN"), result.toString());
		assertTrue(Float.isNaN(pixels(folder.resolve("out/hole-residual.tif"))[0][77]));
	}

	@Test
	void theNumberOfThreadsChangesNoBit() throws IOException {
		final JsonObject one = solve("one", "learn", "--motifs", 2, "--threads", 1);
		final JsonObject eight = solve("eight", "learn", "--motifs", 2, "--threads", 8);
		one.remove("seconds");
		eight.remove("seconds");
		assertEquals(one, eight);
		for (final String kind : new String[] { "motifs", "activation", "components", "residual" })
			assertArrayEquals(pixels(folder.resolve("one/blobs-" + kind + ".tif")),
				pixels(folder.resolve("eight/blobs-" + kind + ".tif")), kind);
	}

	@Test
	void theParametersOfAResultRepeatIt() throws IOException {
		final JsonObject first = solve("first", "learn", "--motifs", 3, "--lambda", 0.07, "--nonnegative",
			"--boundary", "periodic", "--normalize", "none", "--solver", "adm");
		final CliRun run = CliRun.of("learn", "--input", image, "--output", folder.resolve("second"),
			"--parameters", folder.resolve("first/result.json"));
		assertEquals(0, run.status, run.toString());
		final JsonObject second = JsonText.readObject(folder.resolve("second/result.json"), "a result");
		first.remove("seconds");
		second.remove("seconds");
		assertEquals(first, second);
	}

	@Test
	void aLaterRunReplacesTheFilesOfAnEarlierOne() throws IOException {
		solve("out", "learn", "--motifs", 2);
		final List<String> files = CliRun.files(folder.resolve("out"));
		solve("out", "deconvolve", "--max-iterations", 3);
		assertEquals(files, CliRun.files(folder.resolve("out")));
		assertEquals(1, ImageFiles.open(folder.resolve("out/blobs-motifs.tif")).frames().count());
	}

	@ParameterizedTest
	@CsvSource({ "--bias, true, false", "--bias=true, true, false", "--bias true, true, false",
		"--no-bias, false, false", "--bias=false, false, false", "--bias false, false, false",
		"--nonnegative, true, true", "--nonnegative=true, true, true", "--nonnegative true, true, true",
		"--no-nonnegative, true, false", "--nonnegative=false, true, false" })
	void switchesAreUnderstoodInEveryForm(final String form, final boolean bias, final boolean nonNegative)
		throws IOException
	{
		final JsonObject parameters = solve("out", "deconvolve", (Object[]) form.split(" "))
			.getAsJsonObject("parameters");
		assertEquals(bias, parameters.get("bias").getAsBoolean());
		assertEquals(nonNegative, parameters.get("nonNegative").getAsBoolean());
	}

	@Test
	void thePublishedSettingIsTheBaseThatOptionsChange() throws IOException {
		final Parameters paper = Parameters.paper().motifSize(5, 5).lambda(0.2).maxIterations(4).build();
		final JsonObject result = solve("out", "deconvolve", "--paper", "--lambda", 0.2, "--max-iterations", 4);
		assertEquals(JsonText.pretty(ParametersJson.write(paper)), JsonText.pretty(result.get("parameters")));
	}

	@Test
	void theThoroughSettingRacesOnlyWhereNoStartIsGiven() throws IOException {
		final Parameters thorough = Parameters.thorough().motifSize(5, 5).raceIterations(3).maxIterations(4).build();
		final JsonObject race = solve("race", "deconvolve", "--thorough", "--race-iterations", 3, "--max-iterations", 4);
		assertEquals(JsonText.pretty(ParametersJson.write(thorough)), JsonText.pretty(race.get("parameters")));
		final JsonObject given = solve("given", "deconvolve", "--thorough", "--init-patch", "3,4", "--max-iterations", 4);
		assertEquals(1, given.getAsJsonObject("parameters").get("starts").getAsInt());
		final CliRun both = CliRun.of("deconvolve", "--input", image, "--output", folder.resolve("both"), "--thorough",
			"--paper");
		assertEquals(2, both.status);
		assertTrue(both.err.contains("--thorough and --paper are given; give one"), both.err);
	}

	@Test
	void oneNumberIsALengthInAnImageOfOneRow() throws IOException {
		image = TestImages.trace(folder.resolve("trace.tif"));
		final JsonObject parameters = solve("out", "deconvolve", "--motif-size", 20).getAsJsonObject("parameters");
		assertEquals(1, parameters.get("motifHeight").getAsInt());
		assertEquals(20, parameters.get("motifWidth").getAsInt());
	}

	@Test
	void startPatchesAndMotifsOfAnEarlierRunSetTheNumberOfMotifs() throws IOException {
		final JsonObject patches = solve("patches", "learn", "--init-patch", "3,4", "--init-patch", "10,20",
			"--init-patch=20,9").getAsJsonObject("parameters");
		assertEquals(3, patches.get("motifs").getAsInt());
		assertEquals("[[3,4],[10,20],[20,9]]", patches.get("initialPatches").toString());
		final CliRun run = CliRun.of("learn", "--input", image, "--output", folder.resolve("again"),
			"--init-file", folder.resolve("patches/blobs-motifs.tif"), "--max-iterations", 3);
		assertEquals(0, run.status, run.toString());
		final JsonObject again = JsonText.readObject(folder.resolve("again/result.json"), "a result")
			.getAsJsonObject("parameters");
		assertEquals(3, again.get("motifs").getAsInt());
		assertEquals(5, again.get("motifWidth").getAsInt());
	}

	/** Runs on the image with a 5 x 5 motif unless told otherwise. */
	private JsonObject solve(final String output, final String command, final Object... options)
		throws IOException
	{
		final Object[] fixed = Arrays.asList(options).contains("--motif-size") ? new Object[0] : new Object[] {
			"--motif-size", 5 };
		final Object[] common = { command, "--input", image, "--output", folder.resolve(output) };
		final CliRun run = CliRun.of(Stream.of(common, fixed, options).flatMap(Stream::of).toArray());
		assertEquals(0, run.status, run.toString());
		final JsonObject result = JsonText.readObject(folder.resolve(output).resolve("result.json"), "a result");
		assertEquals(result.getAsJsonArray("warnings").size(), run.err.split("Warning: ").length - 1, run.err);
		return result;
	}

	private static float[][] pixels(final Path file) {
		final FrameSource frames = ImageFiles.open(file).frames();
		final float[][] pixels = new float[frames.count()][frames.height() * frames.width()];
		for (int t = 0; t < pixels.length; t++)
			frames.read(t, pixels[t]);
		return pixels;
	}
}
