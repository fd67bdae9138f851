/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.ImagePlus;
import net.sasd.evaluate.LocalizationScore;
import net.sasd.evaluate.ScoredArea;
import net.sasd.image.StormPhantom;
import net.sasd.image.file.JsonText;
import net.sasd.image.ij.ImageFiles;
import net.sasd.phantom.MoleculeStack;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationCsv;

/** {@code sasd storm}. */
class StormCommandTest {

	private static final int FRAMES = 20;

	@TempDir
	Path folder;
	private Path stack, output;

	@BeforeEach
	void writeStack() {
		stack = folder.resolve("storm.tif");
		output = folder.resolve("out");
		ImageFiles.save(StormPhantom.image(FRAMES), stack);
	}

	@Test
	void withThePixelSizeOfTheFileTheMoleculesAreFound() throws Exception {
		final CliRun run = CliRun.of("storm", "--input", stack, "--output", output, "--magnification", "5", "--aggregate",
			"--background", "slow");
		assertEquals(0, run.status, run.toString());
		assertTrue(run.out.contains("Wrote 7 files to " + output) && run.out.contains("FWHM 2"), run.out);
		assertTrue(run.err.contains("round 1/10"), run.err);
		assertTrue(LocalizationScore.of(truth(), table(), new ScoredArea(3200, 3200, 300, 1, FRAMES), 250).efficiency > 50,
			"efficiency");
		assertEquals(160, ImageFiles.read(output.resolve("storm-image.tif")).getWidth());
	}

	@Test
	void anyNumberOfThreadsGivesTheSameBitsAndAPointSpreadFunctionCanBeGivenBack() throws Exception {
		assertEquals(0, CliRun.of("storm", "--input", stack, "--output", output, "--threads", "1", "--learning-rounds", "2",
			"--learning-frames", "10").status);
		final Path other = folder.resolve("other"), again = folder.resolve("again");
		assertEquals(0, CliRun.of("storm", "--input", stack, "--output", other, "--threads", "3", "--learning-rounds", "2",
			"--learning-frames", "10").status);
		for (final String name : new String[] { "-localizations.csv", "-image.tif", "-psf.tif", "-psf.png", "-image.png" })
			assertTrue(Arrays.equals(Files.readAllBytes(output.resolve("storm" + name)), Files.readAllBytes(other.resolve(
				"storm" + name))), name);
		final CliRun given = CliRun.of("storm", "--input", stack, "--output", again, "--psf", output.resolve(
			"storm-psf.tif"));
		assertEquals(0, given.status, given.toString());
		assertTrue(given.out.contains("as given"), given.out);
		assertFalse(json(again).getAsJsonObject("psf").get("learned").getAsBoolean());
	}

	@Test
	void framesFiltersAndTheCameraAreInTheTableAndTheFigures() throws Exception {
		final CliRun run = CliRun.of("storm", "--input", stack, "--output", output, "--pixel-size", "120", "--frames", "3,12",
			"--filter", "x < 3000", "--intensity", "300,Infinity", "--camera", "emccd", "--offset", "90");
		assertEquals(0, run.status, run.toString());
		final List<Localization> found = table();
		assertTrue(found.size() > 10);
		for (final Localization molecule : found)
			assertTrue(molecule.frame >= 3 && molecule.frame <= 12 && molecule.x < 3000 && molecule.intensity >= 300);
		final JsonObject json = json(output);
		assertEquals(10, json.get("frames").getAsInt());
		assertEquals(found.size(), json.get("molecules").getAsInt());
		assertTrue(json.get("filteredOut").getAsInt() > 0);
		final JsonObject parameters = json.getAsJsonObject("parameters"), camera = parameters.getAsJsonObject("camera");
		assertEquals(120, parameters.get("pixelSizeNm").getAsDouble());
		assertEquals(90, camera.get("offset").getAsDouble());
		assertEquals(45, camera.get("electronsPerCount").getAsDouble());
	}

	@Test
	void aPreviewIsAPictureOfOneFrameAndNothingElse() {
		final CliRun run = CliRun.of("storm", "--input", stack, "--output", output, "--preview", "7");
		assertEquals(0, run.status, run.toString());
		assertTrue(run.out.contains("molecules in frame 7."), run.out);
		assertEquals(Arrays.asList("storm-preview.png"), CliRun.files(output));
		final ImagePlus picture = ImageFiles.read(output.resolve("storm-preview.png"));
		assertTrue(picture.getWidth() > 32 * 20, picture.getWidth() + "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"--pixel-size 0                | The pixel size (pixel_size) is 0.0 nm;",
		"--frames 3                    | The range --frames is [3];",
		"--frames 0,5                  | The first frame is 0;",
		"--frames 5,0                  | The last frame is 0;",
		"--frames 5,2                  | The last frame is 2;",
		"--frames 15,99                | The frames are 15 to 99, but the stack has frames 1 to 20;",
		"--channel 2                   | The channel is 2,",
		"--camera film                 | --camera",
		"--camera estimate --offset 3  | Numbers of the camera are given, but its noise is to be estimated;",
		"--offset 100                  | The camera's number of electrons per count is missing;",
		"--camera custom               | The camera's offset in counts is missing;",
		"--camera ccd --em-gain 0      | The camera's electron-multiplying gain is 0.0;",
		"--background dark             | --background",
		"--background-frames 2         | The number of frames of the temporal background is 2;",
		"--background-percentile 100   | The percentile of the temporal background is 100.0;",
		"--psf none.tif                | none.tif does not exist;",
		"--psf storm.tif               | has 20 planes",
		"--learning-frames 0           | The number of frames to learn from is 0;",
		"--learning-rounds 0           | The number of rounds of learning is 0;",
		"--evidence 0                  | The evidence is 0.0;",
		"--separation -1               | The separation is -1.0;",
		"--magnification 0             | The magnification is 0.0;",
		"--magnification 1e6           | lower the magnification",
		"--filter x                    | must be true or false",
		"--preview 21                  | The frame to look at is 21; choose one from 1 to 20.",
		"--threads 0                   | The number of threads is 0;",
	})
	void whatCannotBeDoneIsRefusedInOneSentenceAndNothingIsWritten(final String options, final String sentence) {
		final List<Object> line = new ArrayList<>(Arrays.asList("storm", "--input", stack, "--output", output));
		for (final String word : options.split(" "))
			line.add(word.endsWith(".tif") ? folder.resolve(word) : word);
		assertRefused(sentence, CliRun.of(line.toArray()));
	}

	@Test
	void whatIsNoStackOfMoleculesIsRefused() {
		final ImagePlus bare = StormPhantom.image(3);
		bare.getCalibration().setUnit("pixel");
		ImageFiles.save(bare, stack);
		assertRefused("or give the camera's in nm with --pixel-size.", CliRun.of("storm", "--input", stack, "--output",
			output));
		for (int t = 1; t <= 3; t++)
			bare.getStack().getProcessor(t).set(100);
		ImageFiles.save(bare, stack);
		assertRefused("have the same value everywhere", CliRun.of("storm", "--input", stack, "--output", output,
			"--pixel-size", "100"));
		assertRefused("does not exist", CliRun.of("storm", "--input", folder.resolve("no.tif"), "--output", output));
	}

	private void assertRefused(final String sentence, final CliRun run) {
		assertEquals(ExitStatus.BAD_INPUT, run.status, run.toString());
		assertTrue(run.err.contains(sentence), run.err);
		assertEquals(1, run.err.trim().split("\\R").length, run.err);
		assertEquals(Arrays.asList("storm.tif"), CliRun.files(folder));
		assertFalse(Files.exists(output));
	}

	private static List<Localization> truth() {
		final MoleculeStack molecules = StormPhantom.molecules(FRAMES);
		final List<Localization> truth = new ArrayList<>();
		for (int t = 1; t <= FRAMES; t++)
			truth.addAll(molecules.truth(t));
		return truth;
	}

	private List<Localization> table() throws Exception {
		return LocalizationCsv.read(Files.readAllLines(output.resolve("storm-localizations.csv")));
	}

	private static JsonObject json(final Path folder) {
		return JsonText.readObject(folder.resolve("storm-storm.json"), "figures");
	}
}
