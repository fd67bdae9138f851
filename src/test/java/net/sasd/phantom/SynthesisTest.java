/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clean frames against the definition of the convolution. */
class SynthesisTest {

	@ParameterizedTest(name = "{0} x {1}, motif {2} x {3}")
	@CsvSource({ "16,16,5,5", "17,13,4,6", "1,50,1,8", "50,1,7,1", "11,23,11,3", "9,9,9,9", "7,5,1,1" })
	void cyclicSceneIsTheCyclicConvolution(final int h, final int w, final int p, final int q) {
		final Phantom phantom = phantom(h, w, p, q, SceneBoundary.CYCLIC);
		assertTrue(phantom.outsideActivations().isEmpty());
		for (int t = 0; t < 2; t++) {
			final double[] expected = new double[h * w];
			for (int y = 0; y < h; y++)
				for (int x = 0; x < w; x++) {
					double sum = phantom.parameters().bias(t);
					for (int k = 0; k < 2; k++)
						for (int i = 0; i < p; i++)
							for (int j = 0; j < q; j++)
								sum += phantom.motifs()[k][i * q + j] * phantom.maps()[t][k][Math.floorMod(y - i + p / 2, h) *
									w + Math.floorMod(x - j + q / 2, w)];
					expected[y * w + x] = sum;
				}
			assertFrame(expected, phantom.cleanFrames()[t]);
		}
	}

	@ParameterizedTest(name = "{0} x {1}, motif {2} x {3}")
	@CsvSource({ "16,16,5,5", "17,13,4,6", "1,50,1,8", "50,1,7,1", "11,23,11,3", "9,9,9,9", "7,5,1,1" })
	void openSceneIsTheCropOfAFullLinearConvolution(final int h, final int w, final int p, final int q) {
		final Phantom phantom = phantom(h, w, p, q, SceneBoundary.OPEN);
		for (int t = 0; t < 2; t++) {
			final double[] expected = new double[h * w];
			for (int k = 0; k < 2; k++) {
				// a canvas with a margin of one whole motif on every side holds the full convolution
				final int cw = w + 4 * q;
				final double[] canvas = new double[(h + 4 * p) * cw];
				final double[] motif = phantom.motifs()[k];
				for (int r = 0; r < h; r++)
					for (int c = 0; c < w; c++)
						stamp(canvas, cw, motif, p, q, r, c, phantom.maps()[t][k][r * w + c]);
				for (final Activation a : phantom.outsideActivations())
					if (a.frame() == t && a.motif() == k)
						stamp(canvas, cw, motif, p, q, a.row(), a.column(), a.amplitude());
				for (int y = 0; y < h; y++)
					for (int x = 0; x < w; x++)
						expected[y * w + x] += canvas[(y + 2 * p) * cw + x + 2 * q];
			}
			for (int i = 0; i < expected.length; i++)
				expected[i] += phantom.parameters().bias(t);
			assertFrame(expected, phantom.cleanFrames()[t]);
		}
	}

	private static void stamp(final double[] canvas, final int cw, final double[] motif, final int p,
		final int q, final int row, final int column, final float amplitude)
	{
		for (int i = 0; i < p; i++)
			for (int j = 0; j < q; j++)
				canvas[(row - p / 2 + i + 2 * p) * cw + column - q / 2 + j + 2 * q] += amplitude * motif[i * q + j];
	}

	private static void assertFrame(final double[] expected, final float[] actual) {
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], actual[i], 1e-6, "pixel " + i);
	}

	private static Phantom phantom(final int h, final int w, final int p, final int q,
		final SceneBoundary boundary)
	{
		return PhantomGenerator.generate(PhantomParameters.builder().size(h, w).frames(2).motifSize(p, q)
			.motifs(new RandomMotif(), new RandomMotif()).bias(0.5, -0.25).boundary(boundary).seed(9)
			.maps(SparseMapParameters.builder().distribution(SparseMapDistribution.BERNOULLI_GAUSSIAN)
				.density(0.1).build()).build());
	}
}
