/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.model.Motifs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coherences against their definition. */
class CoherenceTest {

	@Test
	void aSinglePixelHasNoShiftCoherence() {
		assertArrayEquals(new double[] { 0 }, Coherence.shift(new Motifs(1, 1, new double[] { 3 })));
		final double[] delta = new double[35];
		delta[17] = -2;
		assertArrayEquals(new double[] { 0 }, Coherence.shift(new Motifs(5, 7, delta)));
	}

	@Test
	void aWideGaussianIsAlmostItsOwnShift() {
		final double[] gaussian = new double[61];
		for (int i = 0; i < gaussian.length; i++)
			gaussian[i] = Math.exp(-(i - 30) * (i - 30) / (2. * 36));
		final double coherence = Coherence.shift(new Motifs(1, 61, gaussian))[0];
		assertEquals(Math.exp(-1 / (4. * 36)), coherence, 1e-6, "a Gaussian's autocorrelation is a Gaussian");
	}

	@Test
	void shiftedTwinsAreFullyCoherentAndASignMakesNoDifference() {
		final Motifs twins = new Motifs(2, 4, new double[] { 1, 2, 0, 0, 0, 1, 0, 0 },
			new double[] { 0, 0, -1, -2, 0, 0, 0, -1 });
		assertEquals(1, Coherence.mutual(twins), 1e-15);
	}

	@Test
	void theCoherenceOfEachIsThatWithTheOneMostLikeIt() {
		final double[] spot = { 0, 1, 0, 0, 0, 0 }, line = { 0, 0, 0, 1, 1, 1 }, saw = { 1, -1, 0, 0, 0, 0 };
		final double[] each = Coherence.mutualOfEach(new Motifs(2, 3, spot, line, saw));
		assertArrayEquals(new double[] { Math.sqrt(0.5), Math.sqrt(1 / 3.), Math.sqrt(0.5) }, each, 1e-12);
		assertEquals(0, Coherence.mutualOfEach(random(4, 4, 1))[0]);
	}

	@Test
	void oneMotifAloneHasNoMutualCoherence() {
		assertEquals(0, Coherence.mutual(random(4, 4, 1)));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "1, 9", "9, 1", "4, 4", "5, 7" })
	void bothFiguresEqualTheirDefinitionOnPaddedGrids(final int height, final int width) {
		final Motifs motifs = random(height, width, 3);
		final double[] shift = Coherence.shift(motifs);
		double mutual = 0;
		for (int i = 0; i < 3; i++) {
			assertEquals(bruteForce(motifs, i, i), shift[i], 1e-13);
			assertTrue(shift[i] <= 1);
			for (int j = i + 1; j < 3; j++)
				mutual = Math.max(mutual, bruteForce(motifs, i, j));
		}
		assertEquals(mutual, Coherence.mutual(motifs), 1e-13);
	}

	/** Pads both motifs by their size all around, shifts one on the padded grid, and sums everything. */
	private static double bruteForce(final Motifs motifs, final int i, final int j) {
		final int h = motifs.height(), w = motifs.width();
		final double[][] a = padded(motifs.get(i), h, w), b = padded(motifs.get(j), h, w);
		double largest = 0;
		for (int dy = -h; dy <= h; dy++)
			for (int dx = -w; dx <= w; dx++) {
				if (i == j && dy == 0 && dx == 0) continue;
				double sum = 0;
				for (int row = h; row < 2 * h; row++)
					for (int column = w; column < 2 * w; column++)
						sum += a[row][column] * b[row + dy][column + dx];
				largest = Math.max(largest, Math.abs(sum));
			}
		return largest;
	}

	private static double[][] padded(final double[] motif, final int h, final int w) {
		final double[][] grid = new double[3 * h][3 * w];
		for (int i = 0; i < motif.length; i++)
			grid[h + i / w][w + i % w] = motif[i];
		return grid;
	}

	private static Motifs random(final int height, final int width, final int count) {
		final Random random = new Random(height * 100 + width);
		final double[][] motifs = new double[count][height * width];
		for (final double[] motif : motifs)
			for (int i = 0; i < motif.length; i++)
				motif[i] = random.nextGaussian();
		return new Motifs(height, width, motifs);
	}
}
