/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.assertSamePixels;
import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.measure.Calibration;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.ResultImages;
import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Method;
import net.sasd.solver.Parameters;

/** What the commands give back. */
class DeconvolutionCommandTest {

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@Test
	void blindDeconvolutionGivesImagesNamedAndCalibratedLikeTheInput() throws Exception {
		final Module module = scijava.run(BlindDeconvolution.class, "image", Spots.image(), "motif_size", "5");
		assertEquals("spots-motifs", image(module, "motif_images").getTitle());
		assertEquals("spots-activation", image(module, "activation").getTitle());
		assertEquals("spots-components", image(module, "components").getTitle());
		assertEquals("spots-residual", image(module, "residual").getTitle());
		final Calibration calibration = image(module, "activation").getCalibration();
		assertEquals(0.1, calibration.pixelWidth);
		assertEquals(0.2, calibration.pixelHeight);
		assertEquals("micron", calibration.getUnit());
		assertEquals(5, image(module, "motif_images").getWidth());
		assertEquals(36, image(module, "residual").getWidth());
		assertEquals(32, image(module, "residual").getHeight());
		assertTrue((Double) module.getOutput("objective") > 0);
	}

	@Test
	void dictionaryLearningGivesOneMotifAndOneChannelPerMotif() throws Exception {
		final Module module = scijava.run(DictionaryLearning.class, "image", Spots.movie(), "motif_size", "5x7", "motifs",
			3, "max_iterations", 5);
		assertEquals(3, image(module, "motif_images").getStackSize());
		assertEquals(7, image(module, "motif_images").getWidth());
		assertEquals(5, image(module, "motif_images").getHeight());
		for (final String name : new String[] { "activation", "components" }) {
			assertEquals(3, image(module, name).getNChannels(), name);
			assertEquals(3, image(module, name).getNFrames(), name);
		}
		assertEquals(0.5, image(module, "residual").getCalibration().frameInterval);
		assertEquals("ITERATION_LIMIT", module.getOutput("status"));
	}

	@Test
	void theCommandComputesWhatTheCoreComputesBitForBit() throws Exception {
		final ImagePlus image = Spots.image();
		final Module module = scijava.run(DictionaryLearning.class, "image", image, "motif_size", "5", "lambda", 0.05,
			"nonnegative", true, "nonnegative_motif", true, "bias", false, "boundary", "periodic", "normalize", "none",
			"solver", "adm", "max_iterations", 7, "tolerance", 0, "seed", 3);
		final Parameters parameters = Parameters.builder().motifs(2).motifSize(5, 5).lambda(0.05).nonNegative(true)
			.nonNegativeMotifs(true).bias(false).boundary(Boundary.PERIODIC).normalization(Normalization.NONE).method(
				Method.ADM).maxIterations(7).tolerance(0).seed(3).build();
		final InputImage input = ImagePlusInput.of(image, 1);
		final Solution solution = solve(input, parameters);
		final ResultImages expected = new ResultImages(solution, input, parameters);
		assertSamePixels(expected.motifs(), image(module, "motif_images"));
		assertSamePixels(expected.activation(), image(module, "activation"));
		assertSamePixels(expected.components(), image(module, "components"));
		assertSamePixels(expected.residual(), image(module, "residual"));
		assertEquals(solution.objective, module.getOutput("objective"));
	}

	@Test
	void leavingEverythingOutGivesTheDefaultsOfTheCore() throws Exception {
		final Solution solution = solve(ImagePlusInput.of(Spots.image(), 1), Parameters.builder().build());
		assertEquals(solution.objective, scijava.run(BlindDeconvolution.class, "image", Spots.image()).getOutput(
			"objective"));
	}

	@Test
	void theInputStaysAsItIs() throws Exception {
		final ImagePlus image = Spots.movie();
		image.setSlice(2);
		scijava.run(BlindDeconvolution.class, "image", image, "motif_size", "5", "max_iterations", 3);
		assertSamePixels(Spots.movie(), image);
		assertEquals("spots.tif", image.getTitle());
		assertEquals(2, image.getCurrentSlice());
		assertFalse(image.isLocked());
	}

	@Test
	void textAsMacrosGiveItCountsLikeNumbers() throws Exception {
		final Module text = scijava.run(BlindDeconvolution.class, "image", Spots.image(), "motif_size", 5, "lambda",
			"0.05", "nonnegative", "true", "max_iterations", "4", "tolerance", "1e-9");
		final Module numbers = scijava.run(BlindDeconvolution.class, "image", Spots.image(), "motif_size", "5", "lambda",
			0.05, "nonnegative", true, "max_iterations", 4, "tolerance", 1e-9);
		assertEquals(numbers.getOutput("objective"), text.getOutput("objective"));
	}

	@Test
	void scriptsSeeTheStatusButNoWindowOpensForIt() throws Exception {
		final Module module = scijava.run(BlindDeconvolution.class, "image", Spots.image(), "motif_size", "5",
			"max_iterations", 2);
		assertEquals("ITERATION_LIMIT", module.getOutput("status"));
		assertTrue(module.isOutputResolved("status"));
		assertTrue(module.isOutputResolved("objective"));
		assertFalse(module.isOutputResolved("activation"), "an unresolved output is what SciJava shows");
	}

	private static Solution solve(final InputImage input, final Parameters parameters) {
		return Run.solve(input, parameters, Workers.serial(), SolverListener.NONE, new CancelToken());
	}
}
