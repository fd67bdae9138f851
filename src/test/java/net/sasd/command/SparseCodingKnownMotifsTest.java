/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.assertSamePixels;
import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import net.sasd.analysis.AutoParameters;
import net.sasd.analysis.LambdaRule;
import net.sasd.analysis.NoiseLevel;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.image.RunResult;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.MotifStack;
import net.sasd.image.ij.ResultImages;
import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** Sparse coding from SciJava. */
class SparseCodingKnownMotifsTest {

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@Test
	void theCommandComputesWhatTheCoreComputesBitForBit() throws Exception {
		final Module module = scijava.run(SparseCodingKnownMotifs.class, "image", Spots.image(), "known_motifs", motifs(),
			"lambda", 0.03, "nonnegative", true, "reweighting", 1, "bias", false, "boundary", "periodic", "normalize", "none",
			"max_iterations", 9, "tolerance", 0);
		final Parameters parameters = Parameters.builder().lambda(0.03).nonNegative(true).reweighting(1).bias(false)
			.boundary(Boundary.PERIODIC).normalization(Normalization.NONE).maxIterations(9).tolerance(0).build();
		final InputImage input = ImagePlusInput.of(Spots.image(), 1);
		final RunResult result = code(input, AutoParameters.of(parameters));
		final ResultImages expected = new ResultImages(result.solution, input, result.parameters);
		assertSamePixels(expected.motifs(), image(module, "motif_images"));
		assertSamePixels(expected.activation(), image(module, "activation"));
		assertSamePixels(expected.components(), image(module, "components"));
		assertSamePixels(expected.residual(), image(module, "residual"));
		assertEquals(result.solution.objective, module.getOutput("objective"));
		assertEquals("spots-activation", image(module, "activation").getTitle());
	}

	@Test
	void leavingEverythingOutGivesTheDefaultsOfTheCore() throws Exception {
		final Module module = scijava.run(SparseCodingKnownMotifs.class, "image", Spots.image(), "known_motifs", motifs());
		assertEquals(code(ImagePlusInput.of(Spots.image(), 1), AutoParameters.of(Parameters.builder().build()))
			.solution.objective, module.getOutput("objective"));
		assertNull(module.getOutput("overlay"));
		assertTrue(((ResultsTable) module.getOutput("activations_table")).size() > 0);
		assertEquals(1, ((ResultsTable) module.getOutput("motifs_table")).size());
	}

	@Test
	void anAutomaticLambdaIsFourTimesTheNoise() throws Exception {
		final ImagePlus noisy = noisy();
		final InputImage input = ImagePlusInput.of(noisy, 1);
		final Observation y = Observation.read(input.frames(), Normalization.MAX, null, Float.NaN);
		final double lambda = 4 * NoiseLevel.of(y).sigma;
		final double most = LambdaRule.largest(y, MotifStack.read(motifs()), Boundary.EXTENDED, true, Workers.serial());
		assertTrue(lambda > 0.001 * most && lambda < 0.5 * most, "the rule does not bind");
		final RunResult expected = code(input, AutoParameters.of(Parameters.builder().lambda(lambda).maxIterations(1000)
			.build()));
		assertEquals(expected.solution.objective, scijava.run(SparseCodingKnownMotifs.class, "image", noisy, "known_motifs",
			motifs(), "lambda", "auto").getOutput("objective"));
	}

	@Test
	void separateFramesAreSolvedOneByOne() throws Exception {
		final Module module = scijava.run(SparseCodingKnownMotifs.class, "image", Spots.movie(), "known_motifs", motifs(),
			"stack", "separate", "max_iterations", 20);
		final ImagePlus first = new ImagePlus("spots.tif", Spots.movie().getStack().getProcessor(2));
		final Module alone = scijava.run(SparseCodingKnownMotifs.class, "image", first, "known_motifs", motifs(),
			"max_iterations", 20);
		assertEquals(3, image(module, "activation").getStackSize());
		assertSamePixels(image(alone, "activation"), new ImagePlus("", image(module, "activation").getStack().getProcessor(
			2)));
	}

	@Test
	void whatIsNotWantedIsNotThere() throws Exception {
		final Module module = scijava.run(SparseCodingKnownMotifs.class, "image", Spots.image(), "known_motifs", motifs(),
			"max_iterations", 3, "with_components", false, "with_residual", false, "with_tables", false, "with_overlay", true);
		for (final String output : new String[] { "components", "residual", "activations_table", "motifs_table" })
			assertNull(module.getOutput(output), output);
		assertEquals("spots-overlay", image(module, "overlay").getTitle());
	}

	/** People know the inputs from there. */
	@Test
	void inputsThatBlindDeconvolutionHasTooAreTheSame() {
		final CommandService commands = scijava.context.service(CommandService.class);
		final CommandInfo known = commands.getCommand(SparseCodingKnownMotifs.class), blind = commands.getCommand(
			BlindDeconvolution.class);
		final ModuleService modules = scijava.context.service(ModuleService.class);
		int shared = 0;
		for (final ModuleItem<?> item : known.inputs()) {
			final ModuleItem<?> other = blind.getInput(item.getName());
			if (other == null) continue;
			shared++;
			assertEquals(other.getLabel(), item.getLabel(), item.getName());
			assertEquals(other.getWidgetStyle(), item.getWidgetStyle(), item.getName());
			assertEquals(other.getChoices(), item.getChoices(), item.getName());
			assertEquals(other.getMinimumValue(), item.getMinimumValue(), item.getName());
			assertEquals(modules.createModule(blind).getInput(item.getName()), modules.createModule(known).getInput(item
				.getName()), item.getName());
		}
		assertTrue(shared > 20, "the same inputs: " + shared);
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({
		"lambda,         a lot,  'The sparsity weight (lambda) is \"a lot\";'",
		"lambda,         0,      'The sparsity weight lambda is 0.0;'",
		"max_iterations, 1.5,    'The maximum number of iterations (max_iterations) is \"1.5\";'",
		"boundary,       mirror, 'The boundary is \"mirror\"; choose'",
		"stack,          apart,  'The handling of the stack (stack) is \"apart\"; choose'",
		"channel,        2,      'The channel is 2,'",
	})
	void aValueOutOfRangeIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		assertRefused(sentence, "image", Spots.image(), "known_motifs", motifs(), key, value);
	}

	@Test
	void motifsThatCannotBeUsedAreRefused() throws Exception {
		assertRefused("There are no motifs; open an image with one slice per motif", "image", Spots.image());
		assertRefused("Motif 1 in the image \"zero\" is 0 everywhere;", "image", Spots.image(), "known_motifs",
			new ImagePlus("zero", new FloatProcessor(5, 5)));
		assertRefused("Motif 1 in the image \"nan\" is NaN at row 0, column 0;", "image", Spots.image(), "known_motifs",
			new ImagePlus("nan", new FloatProcessor(1, 1, new float[] { Float.NaN })));
		assertRefused("larger than the image", "image", motifs(), "known_motifs", Spots.image());
	}

	private void assertRefused(final String sentence, final Object... inputs) throws Exception {
		final Module module = scijava.run(SparseCodingKnownMotifs.class, inputs);
		assertNull(module.getOutput("activation"));
		assertNull(module.getOutput("objective"));
		final String reason = ((Cancelable) module).getCancelReason();
		assertNotNull(reason);
		assertTrue(reason.contains(sentence), reason);
	}

	private static RunResult code(final InputImage input, final AutoParameters request) {
		final Motifs motifs = MotifStack.read(motifs());
		return Run.code(input, motifs, request, Workers.serial(), SolverListener.NONE, new CancelToken());
	}

	/** One Gaussian, not of unit norm. */
	private static ImagePlus motifs() {
		final FloatProcessor motif = new FloatProcessor(5, 5);
		for (int y = 0; y < 5; y++)
			for (int x = 0; x < 5; x++)
				motif.setf(x, y, (float) (7 * Math.exp(-((x - 2) * (x - 2) + (y - 2) * (y - 2)) / 2.0)));
		final ImageStack slices = new ImageStack(5, 5);
		slices.addSlice(motif);
		return new ImagePlus("spots-motifs", slices);
	}

	private static ImagePlus noisy() {
		final ImagePlus noisy = Spots.image();
		final java.util.Random random = new java.util.Random(3);
		for (int i = 0; i < 36 * 32; i++)
			noisy.getProcessor().setf(i, (float) (noisy.getProcessor().getf(i) + 0.05 * random.nextGaussian()));
		return noisy;
	}
}
