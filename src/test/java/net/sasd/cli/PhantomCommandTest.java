/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import com.google.gson.JsonObject;

import ij.ImagePlus;
import net.sasd.image.file.JsonText;
import net.sasd.image.ij.ImageFiles;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStack;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationCsv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phantoms on the disk. */
class PhantomCommandTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "--preset psf --size 40 --photons 500", "--preset two-motifs --size 40x50 --seed 9",
		"--preset frames --size 30 --frames 2 --bias 0.1,0.2", "--preset trace --size 1x500 --sigma 0",
		"--family ring,stm --motif-size 12x15 --size 50 --density 0.01 --min-distance 2.5 --boundary periodic " +
		"--snr 12.5",
		"--family random --motifs 2 --motif-size 4 --size 20 --distribution bernoulli_gaussian " +
		"--amplitude-sigma 0.3 " +
			"--sigma 0.01 --bias -2 --nonnegative=false --frames 3",
		"--family ar1 --size 1x300 --motif-size 20 --amplitudes 0.25,2 --nonnegative" })
	void theOptionsInTheTruthMakeTheSameBitsAgain(final String options) throws IOException {
		phantom("first", Arrays.asList(options.split(" ")));
		final JsonObject truth = JsonText.readObject(folder.resolve("first/p-truth.json"), "the truth");
		final List<String> again = new ArrayList<>();
		truth.getAsJsonObject("options").entrySet().forEach(entry -> again.add("--" + entry.getKey() + "=" + entry
			.getValue().getAsString()));
		phantom("second", again);
		assertEquals(Arrays.asList("p-truth-activation.tif", "p-truth-motifs.tif", "p-truth.json", "p.tif"),
			CliRun.files(folder.resolve("second")));
		for (final String file : CliRun.files(folder.resolve("first")))
			assertArrayEquals(bytes("first", file), bytes("second", file), file);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--preset storm --size 20x24 --frames 5 --density 2.5 --photons 800 --bias 20 --seed -4",
		"--preset storm-aberrated --size 16 --frames 3" })
	void stacksOfMoleculesComeWithTheirTruth(final String options) throws IOException {
		phantom("first", Arrays.asList(options.split(" ")));
		final JsonObject truth = JsonText.readObject(folder.resolve("first/p-truth.json"), "the truth");
		final List<String> again = new ArrayList<>();
		truth.getAsJsonObject("options").entrySet().forEach(entry -> again.add("--" + entry.getKey() + "=" + entry
			.getValue().getAsString()));
		phantom("second", again);
		assertEquals(Arrays.asList("p-truth-psf.tif", "p-truth.csv", "p-truth.json", "p.tif"), CliRun.files(folder.resolve(
			"second")));
		for (final String file : CliRun.files(folder.resolve("first")))
			assertArrayEquals(bytes("first", file), bytes("second", file), file);
	}

	@Test
	void theTableOfMoleculesIsTheTruthOfTheFrames() throws IOException {
		phantom("out", Arrays.asList("--preset", "storm", "--size", "20", "--frames", "30", "--density", "3"));
		final MoleculeStack stack = new MoleculeStack(MoleculePresets.get("storm").toBuilder().size(20, 20).frames(30)
			.density(3).build());
		final Iterator<Localization> table = LocalizationCsv.read(Files.readAllLines(folder.resolve("out/p-truth.csv")))
			.iterator();
		for (int t = 1; t <= 30; t++)
			for (final Localization expected : stack.truth(t)) {
				final Localization read = table.next();
				assertEquals(t, read.frame);
				assertEquals(expected.x, read.x, 0.0006);
				assertEquals(expected.y, read.y, 0.0006);
				assertEquals(expected.intensity, read.intensity, 0.0006);
				assertEquals(100, read.background);
			}
		assertFalse(table.hasNext());
		final ImagePlus image = ImageFiles.read(folder.resolve("out/p.tif"));
		assertEquals(16, image.getBitDepth());
		assertEquals(30, image.getNFrames());
		assertEquals(0.1, image.getCalibration().pixelWidth, 1e-12);
		assertArrayEquals(stack.frame(30), (float[]) image.getStack().getProcessor(30).convertToFloat().getPixels());
	}

	@Test
	void anotherSeedGivesAnotherImage() throws IOException {
		phantom("first", Arrays.asList("--preset", "psf"));
		phantom("second", Arrays.asList("--preset", "psf", "--seed", "2"));
		assertFalse(Arrays.equals(bytes("first", "p.tif"), bytes("second", "p.tif")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--preset nope", "--density 0", "--motifs 0", "--motifs 2", "--snr 3 --sigma 1",
		"--amplitudes 1,2,3", "--family blob", "--size 0", "--motif-size 200", "--frames 0", "--bias 1,2",
		"--name a/b", "--family ar1", "--density 0.9 --min-distance 9", "--photons 0", "--preset storm --motifs 1", "--preset storm --snr 20",
		"--preset storm --bias 1,2", "--preset storm --density 0", "--preset storm --photons 5" })
	void badOptionsAreRefusedWithOneLine(final String options) {
		final List<Object> line = new ArrayList<>(Arrays.asList("phantom", "--output", folder.resolve("out")));
		line.addAll(Arrays.asList(options.split(" ")));
		final CliRun run = CliRun.of(line.toArray());
		assertEquals(2, run.status, run.toString());
		assertEquals(1, run.err.split("\\R").length, run.err);
		assertFalse(Files.exists(folder.resolve("out")));
	}

	private void phantom(final String output, final List<String> options) {
		final List<Object> line = new ArrayList<>(Arrays.asList("phantom", "--name", "p", "--output",
			folder.resolve(output)));
		line.addAll(options);
		final CliRun run = CliRun.of(line.toArray());
		assertEquals(0, run.status, run.toString());
	}

	private byte[] bytes(final String directory, final String file) throws IOException {
		return Files.readAllBytes(folder.resolve(directory).resolve(file));
	}
}
