/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OpenSceneTest {

	/** Density 1 makes every site active, so the outside activations are the whole margin. */
	@Test
	void activationsLieOutsideExactlyAsFarAsTheMotifReachesIn() {
		for (final int[] size : new int[][] { { 5, 7 }, { 4, 6 }, { 1, 2 } }) {
			final int p = size[0];
			final int q = size[1];
			final Phantom phantom = full(p, q);
			assertEquals((10 + p - 1) * (12 + q - 1) - 10 * 12, phantom.outsideActivations().size());
			for (final Activation a : phantom.outsideActivations()) {
				assertFalse(a.row() >= 0 && a.row() < 10 && a.column() >= 0 && a.column() < 12);
				final boolean rowsTouch = a.row() - p / 2 + p - 1 >= 0 && a.row() - p / 2 < 10;
				final boolean columnsTouch = a.column() - q / 2 + q - 1 >= 0 && a.column() - q / 2 < 12;
				assertTrue(rowsTouch && columnsTouch, a.row() + ", " + a.column());
			}
		}
	}

	@Test
	void borderPixelsAreAsBrightAsTheMiddleWhenEverySiteIsActive() {
		final float[] clean = full(5, 7).cleanFrames()[0];
		for (final float value : clean)
			assertEquals(clean[5 * 12 + 6], value, 1e-5f);
	}

	private static Phantom full(final int p, final int q) {
		return PhantomGenerator.generate(PhantomParameters.builder().size(10, 12).motifSize(p, q)
			.motifs(GaussianMotif.ofFwhm(1.5)).maps(SparseMapParameters.builder().density(1).build()).build());
	}
}
