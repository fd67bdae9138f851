/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.io.Opener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;

import net.sasd.evaluate.LocalizationScore;
import net.sasd.model.FrameSource;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationCsv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stacks that another program simulated, against what the best programs that know the point spread function reach on
 * them; and a real one. The files are not part of the project: the tests are skipped where the folder {@code sasd.data}
 * (by default {@code shared/data} beside the project) is missing.
 */
class SimulatedStacksTest {

	private static final Path DATA = Paths.get(System.getProperty("sasd.data", Paths.get("..", "shared", "data")
		.toString()));

	@ParameterizedTest
	@CsvSource({ "tub_d1, 62", "tub_d2, 50", "uni_d1, 68", "aber_uni_d1, 55" })
	void theEfficiencyIsThatOfTheBestWhoAreToldMore(final String name, final double efficiency) throws IOException {
		final FrameSource frames = read(name);
		final List<Localization> truth = LocalizationCsv.read(Files.readAllLines(DATA.resolve("smlm").resolve(name +
			".csv")));
		final StormRun run = Stacks.run(frames, Stacks.parameters().learning(25, 8));
		final LocalizationScore score = Stacks.score(truth, Stacks.molecules(run, run.learn(StormListener.NONE)),
			frames.width(), frames.height(), frames.count());
		assertEquals(50, frames.count());
		assertTrue(score.efficiency >= efficiency, "efficiency " + score.efficiency + ", Jaccard " + score.jaccard +
			", RMSE " + score.rmse);
	}

	/** The width that others find, σ 1.32 to 1.36 pixels with the pixel in it, and at least as many molecules. */
	@Test
	void aFewFramesOfRealTubulinAreEnough() {
		final StormRun run = Stacks.run(read("TubulinRealHD_first10"), Stacks.parameters().learning(3, 5));
		final PsfEstimate estimate = run.learn(StormListener.NONE);
		final double width = 1.34 * Math.sqrt(8 * Math.log(2));
		assertEquals(width, estimate.shape.fwhmX, 0.1 * width);
		assertEquals(width, estimate.shape.fwhmY, 0.1 * width);
		assertEquals(1, estimate.residual, 0.15);
		final int found = run.preview(estimate, 5).found.molecules.size();
		assertTrue(found > 86, found + " molecules");
	}

	private static FrameSource read(final String name) {
		final Path file = DATA.resolve("smlm").resolve(name + ".tif");
		assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
		final ImagePlus image = new Opener().openImage(file.toString());
		final float[][] frames = new float[image.getStackSize()][];
		for (int t = 0; t < frames.length; t++)
			frames[t] = (float[]) image.getStack().getProcessor(t + 1).convertToFloat().getPixels();
		return FrameSource.of(image.getHeight(), image.getWidth(), frames);
	}
}
