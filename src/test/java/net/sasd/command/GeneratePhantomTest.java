/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Cancelable;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.image.ij.MoleculeTable;
import net.sasd.image.ij.PhantomImages;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MotifFamily;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.PhantomPresets;
import net.sasd.phantom.SceneBoundary;
import net.sasd.phantom.SparseMapDistribution;
import net.sasd.phantom.SparseMapParameters;
import net.sasd.smlm.Localization;

/** Phantoms from SciJava. */
class GeneratePhantomTest {

	@TempDir
	Path folder;

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "psf", "two-motifs", "frames", "trace" })
	void leavingEverythingOutKeepsThePreset(final String preset) throws Exception {
		assertSame(PhantomPresets.get(preset), preset, scijava.run(GeneratePhantom.class, "preset", preset));
	}

	@Test
	void customIsAGaussianAndOtherwiseTheDefaultsOfTheCore() throws Exception {
		assertSame(PhantomParameters.builder().motifs(MotifFamily.GAUSSIAN.shapeFor(11, 11)).build(), "phantom", scijava.run(GeneratePhantom.class, "preset", "custom"));
	}

	@Test
	void everyInputChangesWhatItSays() throws Exception {
		final Module module = scijava.run(GeneratePhantom.class, "preset", "frames", "width", 40, "height", "32", "frames", 2,
			"families", "ring, random", "motif_size", "7x9", "density", 0.01, "snr", 15, "nonnegative", "false", "bias",
			"0.5,1", "seed", "9007199254740993", "distribution", "bernoulli_gaussian", "spread", 0.5, "amplitudes", "1,2",
			"min_distance", 2, "boundary", "periodic");
		final SparseMapParameters maps = SparseMapParameters.builder().density(0.01).nonNegative(false).distribution(
			SparseMapDistribution.BERNOULLI_GAUSSIAN).amplitudeSigma(0.5).amplitudes(1, 2).minimumDistance(2).build();
		assertSame(PhantomParameters.builder().size(32, 40).frames(2).motifSize(7, 9).motifs(MotifFamily.RING.shapeFor(7, 9),
			MotifFamily.RANDOM.shapeFor(7, 9)).maps(maps).noise(Noise.snr(15)).bias(0.5, 1).seed(9007199254740993L).boundary(
				SceneBoundary.CYCLIC).build(), "phantom", module);
	}

	@Test
	void noiseCanBePhotonsOrNone() throws Exception {
		assertSame(PhantomPresets.get("psf").toBuilder().noise(Noise.poisson(300)).build(), "psf", scijava.run(
			GeneratePhantom.class, "photons", 300));
		assertSame(PhantomPresets.get("psf").toBuilder().noise(Noise.none()).build(), "psf", scijava.run(
			GeneratePhantom.class, "snr", "none"));
	}

	@Test
	void thePresetsAreThoseOfTheCore() {
		final List<?> choices = scijava.context.service(CommandService.class).getCommand(GeneratePhantom.class).getInput(
			"preset").getChoices();
		final List<String> presets = new ArrayList<>(PhantomPresets.names());
		presets.addAll(MoleculePresets.names());
		assertEquals(presets, choices.subList(0, choices.size() - 1));
		assertEquals("custom", choices.get(choices.size() - 1));
	}

	@Test
	void aFolderGetsTheFilesOfTheCommandLine() throws Exception {
		scijava.run(GeneratePhantom.class, "width", 20, "height", 20, "output", folder.toString());
		for (final String name : new String[] { "psf.tif", "psf-truth-motifs.tif", "psf-truth-activation.tif",
			"psf-truth.json" })
			assertTrue(Files.exists(folder.resolve(name)), name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "storm", "storm-aberrated" })
	void stacksOfMoleculesAreThoseOfTheCore(final String preset) throws Exception {
		final MoleculeStack expected = new MoleculeStack(MoleculePresets.get(preset).toBuilder().size(20, 24).frames(3).density(
			2).photons(1000).background(30, 0).seed(9).build());
		final Object[] inputs = { "preset", preset, "width", 24, "height", 20, "frames", 3, "density", 2, "photons", 1000,
			"bias", 30, "seed", 9 };
		final Module memory = scijava.run(GeneratePhantom.class, inputs);
		assertSameMolecules(expected, preset, memory);
		final Object[] saved = Arrays.copyOf(inputs, inputs.length + 2);
		saved[inputs.length] = "output";
		saved[inputs.length + 1] = folder.toString();
		assertSameMolecules(expected, preset, scijava.run(GeneratePhantom.class, saved));
		for (final String name : new String[] { ".tif", "-truth-psf.tif", "-truth.csv", "-truth.json" })
			assertTrue(Files.exists(folder.resolve(preset + name)), name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "families", "motif_size", "motifs", "snr", "nonnegative", "distribution", "amplitudes", "spread",
		"min_distance", "boundary" })
	void whatStacksOfMoleculesDoNotHaveIsRefused(final String key) throws Exception {
		assertRefused("The preset storm has no " + key + ",", scijava.run(GeneratePhantom.class, "preset", "storm", key,
			key.equals("nonnegative") ? "true" : "1"));
	}

	private static void assertSameMolecules(final MoleculeStack expected, final String name, final Module module) {
		final ImagePlus image = image(module, "phantom"), light = image(module, "truth_motifs");
		assertEquals(name, image.getTitle());
		assertEquals(16, image.getBitDepth());
		assertEquals(3, image.getNFrames());
		assertEquals(0.1, image.getCalibration().pixelWidth, 1e-12);
		assertEquals("\u00b5m", image.getCalibration().getUnit());
		for (int t = 1; t <= 3; t++)
			assertArrayEquals(expected.frame(t), (float[]) image.getStack().getProcessor(t).convertToFloat().getPixels());
		final List<Localization> table = new ArrayList<>(), truth = new ArrayList<>();
		MoleculeTable.read((ResultsTable) module.getOutput("truth_molecules"), table::add);
		for (int t = 1; t <= 3; t++)
			truth.addAll(expected.truth(t));
		assertEquals(truth.size(), table.size());
		for (int i = 0; i < truth.size(); i++) {
			assertEquals(truth.get(i).frame, table.get(i).frame);
			assertEquals(truth.get(i).x, table.get(i).x);
		}
		assertEquals(name + "-truth-psf", light.getTitle());
		assertEquals(0.01, light.getCalibration().pixelWidth, 1e-12);
		assertArrayEquals(expected.psf().values(), (float[]) light.getProcessor().getPixels());
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({
		"preset,      psg,     'preset is psg'",
		"width,       wide,    'The width is \"wide\"; give a whole number, such as 128, or preset.'",
		"width,       0,       'width is 0'",
		"frames,      1.5,     'The number of frames (frames) is \"1.5\"; give a whole number'",
		"families,    cube,    'The family of motifs (families) is \"cube\"; choose'",
		"motif_size,  200,     'motif height is 200'",
		"motif_size,  tiny,    'The motif size (motif_size) is \"tiny\"'",
		"motifs,      3,       'number of motifs is 3'",
		"density,     0,       'density is 0.0'",
		"snr,         loud,    'The signal-to-noise ratio (snr) is \"loud\"; give a number, such as 20, or preset.'",
		"photons,     -1,      'photons'",
		"amplitudes,  1,       'The range of amplitudes (amplitudes) is \"1\"; give the smallest and the largest'",
		"bias,        '1,2',   'bias'",
		"nonnegative, perhaps, 'The choice of non-negative activations (nonnegative) is \"perhaps\"; choose true or false.'",
		"seed,        1.5,     'The seed is \"1.5\"; give a whole number'",
	})
	void aValueOutOfRangeIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		assertRefused(sentence, scijava.run(GeneratePhantom.class, key, value));
	}

	@Test
	void twoKindsOfNoiseAreRefused() throws Exception {
		assertRefused("Two kinds of noise are given, snr and photons;", scijava.run(GeneratePhantom.class, "snr", 20,
			"photons", 300));
	}

	private static void assertRefused(final String sentence, final Module module) {
		assertNull(module.getOutput("phantom"));
		final String reason = ((Cancelable) module).getCancelReason();
		assertTrue(reason != null && reason.contains(sentence), reason);
	}

	private static void assertSame(final PhantomParameters parameters, final String name, final Module module) {
		final Phantom expected = PhantomGenerator.generate(parameters);
		assertPlanes(expected.frames(), image(module, "phantom"), name);
		assertPlanes(PhantomImages.motifs(expected), image(module, "truth_motifs"), name + "-truth-motifs");
		assertPlanes(PhantomImages.maps(expected), image(module, "truth_activation"), name + "-truth-activation");
		assertEquals(parameters.motifs().size(), image(module, "truth_activation").getNChannels());
		assertEquals(parameters.frames(), image(module, "truth_activation").getNFrames());
		assertEquals(parameters.frames(), image(module, "phantom").getNFrames());
	}

	private static void assertPlanes(final float[][] expected, final ImagePlus image, final String title) {
		assertEquals(title, image.getTitle());
		assertEquals(expected.length, image.getStackSize());
		for (int i = 0; i < expected.length; i++)
			assertArrayEquals(expected[i], (float[]) image.getStack().getPixels(i + 1), title + ", slice " + (i + 1));
	}
}
