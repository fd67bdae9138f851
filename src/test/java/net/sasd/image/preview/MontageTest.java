/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import net.sasd.image.ExampleSolution;
import net.sasd.image.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures for people come in every shape of image, and are the same each time. */
class MontageTest {

	@TempDir
	Path folder;

	@ParameterizedTest(name = "{0} x {1}, {2} motifs, {3} frames")
	@CsvSource({ "32,32,1,1", "32,32,2,3", "30,70,3,1", "70,20,2,1", "1,300,2,2", "300,1,1,1", "1,1,1,1", "600,20,1,1",
		"20,20,12,1" })
	void everyShapeOfImageHasAMontageAndPreviews(final int height, final int width, final int motifs, final int frames)
		throws IOException
	{
		final ExampleSolution example = new ExampleSolution(height, width, motifs, frames, motifs > 1);
		Montage.write(example.input("a"), example.solution, folder.resolve("montage.png"));
		final BufferedImage montage = ImageIO.read(folder.resolve("montage.png").toFile());
		assertTrue(montage.getWidth() >= 300 && montage.getWidth() <= 2600, "width " + montage.getWidth());
		assertTrue(montage.getHeight() >= 200 && montage.getHeight() <= 2600, "height " + montage.getHeight());
		final List<Path> previews = Previews.write(example.solution, folder, "a");
		assertEquals(Arrays.asList("a-motifs.png", "a-activation.png", "a-components.png", "a-residual.png"), previews
			.stream().map(f -> f.getFileName().toString()).collect(Collectors.toList()));
		for (final Path preview : previews)
			assertTrue(ImageIO.read(preview.toFile()).getWidth() > 0);
		assertEquals(5, folder.toFile().list().length);
	}

	@Test
	void aMontageIsTheSameEachTime() throws IOException {
		final ExampleSolution example = new ExampleSolution(32, 32, 2, 3, false);
		Montage.write(example.input("a"), example.solution, folder.resolve("1.png"));
		Montage.write(example.input("a"), example.solution, folder.resolve("2.png"));
		assertArrayEquals(Files.readAllBytes(folder.resolve("1.png")), Files.readAllBytes(folder.resolve("2.png")));
	}

	@Test
	void activationsAndComponentsHaveTheColoursOfTheirMotifs() {
		final ResultView view = new ResultView(new ExampleSolution(64, 64, 2, 1, false).solution);
		final Set<Integer> seen = colours(view.activation());
		for (int k = 0; k < 2; k++)
			assertTrue(seen.contains(Colours.ofMotif(k, 2)), "motif " + k);
		for (final int colour : colours(view.motifs(2, 100)))
			seen.add(colour);
		assertTrue(seen.contains(Colours.ofMotif(1, 2)));
	}

	@Test
	void motifsAreEnlargedToSquaresInAFrame() {
		final float[] motif = { 0, 1, 2, 3 };
		final Picture picture = Panels.motif(motif, 2, 2, 24, 0xff0000);
		assertEquals(24, picture.width);
		assertEquals(0xff0000, picture.get(0, 0));
		for (int y = 2; y < 22; y++)
			for (int x = 2; x < 22; x++)
				assertEquals(Colours.grey(((y - 2) / 10 * 2 + (x - 2) / 10) / 3.0), picture.get(x, y));
	}

	@Test
	void maskedPixelsOfAResidualAreBlackAndZeroIsGrey() {
		final Picture picture = new Panels(1 + 1, 2, Panels.BOX).residual(new float[] { Float.NaN, 0, -5, 5 });
		assertEquals(0, picture.get(0, 0));
		assertEquals(0x808080, picture.get(picture.width - 1, 0));
		assertEquals(0, picture.get(0, picture.height - 1));
		assertEquals(0xffffff, picture.get(picture.width - 1, picture.height - 1));
	}

	@Test
	void theFrameWithTheMostInItIsShown() {
		final ExampleSolution example = new ExampleSolution(20, 20, 1, 4, false);
		final float[] brightest = example.solution.component(2, 0);
		for (int i = 0; i < brightest.length; i++)
			brightest[i] += 1000;
		assertEquals(2, new ResultView(example.solution).frame);
	}

	@Test
	void whereNothingCanBeWrittenIsRefused() throws IOException {
		Files.write(folder.resolve("file"), new byte[1]);
		final ExampleSolution example = new ExampleSolution(20, 20, 1, 1, false);
		Refusal.withWords(() -> Montage.write(example.input("a"), example.solution, folder.resolve("file/a.png")), "folder");
	}

	private static Set<Integer> colours(final Picture picture) {
		final Set<Integer> colours = new HashSet<>();
		for (int y = 0; y < picture.height; y++)
			for (int x = 0; x < picture.width; x++)
				colours.add(picture.get(x, y));
		return colours;
	}
}
