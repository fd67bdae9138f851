/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.sasd.image.file.JsonText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the image says about its parameters, and options that are left to it. */
class ExploreCommandTest {

	@TempDir
	Path folder;

	@Test
	void thePathAndTheParametersAreWrittenAndTheParametersSolve() throws Exception {
		final Path image = phantom("psf"), advice = folder.resolve("advice");
		final CliRun run = CliRun.of("explore", "--input", image, "--nonnegative", "--steps", 5, "--max-iterations", 60,
			"--output", advice);
		assertEquals(0, run.status, run.err);
		assertTrue(run.out.contains("The motif size is") && run.out.contains("Lambda is"), run.out);
		final List<String> rows = Files.readAllLines(advice.resolve("psf-path.csv"));
		assertEquals(6, rows.size());
		assertTrue(rows.get(0).startsWith("lambda,nonzeros,"), rows.get(0));
		assertTrue(Files.size(advice.resolve("psf-path.png")) > 1000);
		final JsonObject json = json(advice.resolve("explore.json"));
		final double lambda = json.getAsJsonObject("parameters").get("lambda").getAsDouble();
		assertEquals(4 * json.get("noise").getAsDouble(), lambda, 1e-9);
		assertTrue(rows.stream().anyMatch(row -> row.startsWith(lambda + ",") && row.endsWith("yes")), rows.toString());
		final CliRun solved = CliRun.of("deconvolve", "--input", image, "--parameters", advice.resolve("explore.json"),
			"--output", folder.resolve("out"));
		assertEquals(0, solved.status, solved.err);
		assertEquals(lambda, json(folder.resolve("out/result.json")).getAsJsonObject("parameters").get("lambda")
			.getAsDouble());
	}

	@Test
	void autoStoresTheNumbersItChoseAndSaysWhy() throws Exception {
		final Path image = phantom("psf");
		final CliRun run = CliRun.of("deconvolve", "--input", image, "--nonnegative", "--lambda", "auto", "--motif-size",
			"auto", "--output", folder.resolve("out"));
		assertEquals(0, run.status, run.err);
		final JsonObject result = json(folder.resolve("out/result.json"));
		final JsonObject parameters = result.getAsJsonObject("parameters");
		assertEquals(11, parameters.get("motifHeight").getAsInt(), 2);
		assertEquals(1000, parameters.get("maxIterations").getAsInt());
		assertFalse(result.getAsJsonArray("auto").isEmpty());
		for (final JsonElement reason : result.getAsJsonArray("auto"))
			assertTrue(run.err.contains(reason.getAsString()), reason.getAsString());
		final JsonObject recoverability = result.getAsJsonObject("recoverability");
		assertEquals("TRUSTED", recoverability.get("verdict").getAsString());
		assertEquals(1, recoverability.getAsJsonArray("density").size());
	}

	@Test
	void theNumberOfMotifsCanBeLeftToTheImage() throws Exception {
		final CliRun run = CliRun.of("learn", "--input", phantom("psf"), "--nonnegative", "--motifs", "auto", "--lambda",
			0.03, "--max-iterations", 100, "--output", folder.resolve("out"));
		assertEquals(0, run.status, run.err);
		assertEquals(1, json(folder.resolve("out/result.json")).getAsJsonObject("parameters").get("motifs").getAsInt());
		assertTrue(run.err.contains("The number of motifs is 1"), run.err);
	}

	@Test
	void withoutAutoThereIsNothingToTell() throws Exception {
		CliRun.of("deconvolve", "--input", phantom("psf"), "--max-iterations", 2, "--output", folder.resolve("out"));
		assertFalse(json(folder.resolve("out/result.json")).has("auto"));
	}

	@Test
	void aWordThatIsNeitherAutoNorANumberIsRefused() {
		for (final String option : new String[] { "--lambda", "--motif-size" }) {
			final CliRun run = CliRun.of("deconvolve", "--input", "x.tif", option, "often", "--output", folder.resolve(
				"out"));
			assertEquals(2, run.status);
			assertTrue(run.err.contains("'often'") && run.err.contains("auto"), run.err);
		}
		assertEquals(2, CliRun.of("explore", "--input", phantom("psf"), "--steps", 2, "--output", folder.resolve("o"))
			.status);
	}

	private Path phantom(final String preset) {
		final CliRun run = CliRun.of("phantom", "--preset", preset, "--output", folder.resolve("phantom"));
		assertEquals(0, run.status, run.err);
		return folder.resolve("phantom").resolve(preset + ".tif");
	}

	private static JsonObject json(final Path file) {
		return JsonText.readObject(file, "a result");
	}
}
